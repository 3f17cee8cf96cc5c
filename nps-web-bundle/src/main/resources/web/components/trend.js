// SPDX-License-Identifier: Apache-2.0

import { html, svg } from "../dom.js";
import { NpsElement } from "../element.js";
import { figuresRow, figuresTable, scored, spoken } from "../figures.js";
import { ordinal, periodOf, stretchesOf } from "../pictures/periods.js";
import { recentOf } from "../pictures/recent.js";
import { scaleFor } from "../pictures/scale.js";
import { seriesPicture } from "../pictures/series.js";

/** As many stretches without a score are named one by one. */
const MOST_NAMED = 4;

const COUNTED = { day: "days", week: "weeks", month: "months", quarter: "quarters", year: "years" };

/** More periods than this are drawn without marks of their own. */
const MOST_MARKS = 62;

/** The course of a score with its interval and its gaps, the slope, and the moment its level changed. */
export class NpsTrend extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "period", "goal"];

  questions() {
    const path = this.inProgramme("/trend");
    return path && { trend: { path, parameters: [...this.slice(), ["period", this.getAttribute("period")]] } };
  }

  /** Answers that are not published yet are in no series: only the score tells them from none. */
  followUp({ trend }) {
    return trend.series.length > 0 ? {} : { score: { path: this.inProgramme("/score"), parameters: this.slice() } };
  }

  standing({ trend, score }) {
    const hidden = [...trend.series, score?.total].some((one) => one?.state === "SUPPRESSED");
    return trend.series.some(scored) ? "OK" : hidden ? "SUPPRESSED" : "NO_DATA";
  }

  get boneHeight() {
    return 250;
  }

  async table(answers, words) {
    return (await import("../export/tables.js")).trendTable(answers, words);
  }

  card({ trend }, words) {
    const series = trend.series.filter(periodOf);
    const recent = recentOf(series);
    const { drawn, earlier } = recent.drawn.some(scored) ? recent : { drawn: series, earlier: [] };
    const name = periodOf(drawn[0])[0];
    const latest = drawn.filter(scored).at(-1);
    const breakAt = drawnBreak(trend.changePoint, drawn, name);
    const gaps = stretchesOf(name, gapsIn(trend).filter((label) => ordinal(name, label) > ordinal(name, periodOf(drawn[0])[1])));
    const slope = trend.slope?.interval && words.say("slope", slopeWords(trend.slope, name, words));
    const missing = gaps.length > 0 && gapsOf(gaps, words);
    const goal = this.hasAttribute("goal") ? Number(this.getAttribute("goal")) : undefined;
    const goalText = goal === undefined ? "" : words.say("goalLabel", { goal: words.number(goal) });
    const dense = drawn.length > MOST_MARKS;
    const picture = dense ? densePicture : seriesPicture;
    const { figure, scale, periods } = picture({
      root: this.shadowRoot,
      series: drawn,
      gaps,
      goal,
      goalText,
      event: breakAt && breakEvent(breakAt, words),
      label: [pictureOf(drawn, latest, breakAt, goal, words), slope, missing].filter(Boolean).join(" "),
      words,
    });
    const told = trend.sentence && this.hasAttribute("sentence");
    // What the sentence above has said is not said again.
    const notes = [(!told || trend.changePoint) && slope, (!told || gapsIn(trend).length > 1) && missing].filter(Boolean);
    return {
      subtitle: words.say("trendSubtitle", {
        periods: words.say(COUNTED[name], { n: periods }),
        low: words.number(scale.low),
        high: words.number(scale.high),
      }),
      body: [
        told && html("p", { class: "say" }, trend.sentence),
        figure,
        html("ul", { class: "key" }, keys(latest, dense ? null : breakAt, dense, dense ? [] : gaps, dense ? "" : goalText, words)),
        notes.length > 0 && html("p", { class: "note" }, notes.join(" ")),
        earlier.length > 0 && html("p", { class: "note foot" }, earlierOf(earlier, words)),
        figuresTable(words,
          [words.say("columnPeriod"), words.say("columnAnswers"), words.say("columnScore"), words.say("columnInterval")],
          (gapsIn(trend).length > MOST_MARKS ? series : everyPeriod(trend)).map((score) => figuresRow(words.period(periodOf(score)[1]), score, words))),
      ],
    };
  }
}

/** The same as the other picture for more periods than can have marks of their own. */
function densePicture({ series, goal, label, words, root }) {
  const [name, start] = periodOf(series[0]);
  const values = series.filter(scored).flatMap(({ interval }) => [interval.low, interval.high]);
  const scale = scaleFor([...values, ...(goal === undefined ? [] : [goal])]);
  const canvas = html("div", { class: "dense", role: "img", "aria-label": label });
  import("../pictures/dense.js").then(({ drawDense }) => drawDense(canvas, { series, goal, scale, words, root }));
  return { figure: html("figure", {}, canvas), scale, periods: ordinal(name, periodOf(series.at(-1))[1]) - ordinal(name, start) + 1 };
}

/** The periods without a score; a service of version 1.0 tells none. */
function gapsIn({ gaps = [] }) {
  return gaps;
}

/** The series with its gaps, which have no answers where they are not in it. */
export function everyPeriod(trend) {
  const known = trend.series.filter(periodOf);
  const name = periodOf(known[0])[0];
  const labels = new Set(known.map((score) => periodOf(score)[1]));
  const empty = gapsIn(trend).filter((label) => !labels.has(label)).map((label) => ({ group: { [name]: label }, n: 0, state: "NO_DATA" }));
  return [...known, ...empty].sort((a, b) => ordinal(name, periodOf(a)[1]) - ordinal(name, periodOf(b)[1]));
}

/** The slope per period with its interval, in points, as finely as it is small. */
function slopeWords({ perPeriod, pValue, seasonal, interval }, name, words) {
  const size = Math.max(...[perPeriod, interval.low, interval.high].map(Math.abs));
  const digits = size < 0.1 ? 3 : size < 1 ? 2 : 1;
  return {
    slope: words.signed(perPeriod, digits),
    low: words.signed(interval.low, digits),
    high: words.signed(interval.high, digits),
    level: words.percent(interval.level),
    per: words.say(`per.${name}`),
    p: words.pValue(pValue),
    seasonal,
  };
}

/** Which periods have no score. */
export function gapsOf(gaps, words) {
  const named = gaps.slice(0, MOST_NAMED).map(([from, to]) =>
    (from === to ? words.period(from) : words.say("fromTo", { low: words.period(from), high: words.period(to) })));
  const more = gaps.length > MOST_NAMED ? [words.say("others", { n: gaps.length - MOST_NAMED })] : [];
  return words.say("gaps", { list: words.list([...named, ...more]) });
}

/** A break that lies in what is not drawn is not drawn either. */
function drawnBreak(changePoint, drawn, name) {
  const inside = changePoint && ordinal(name, changePoint.firstPeriod) > ordinal(name, periodOf(drawn[0])[1]);
  return inside ? changePoint : null;
}

function earlierOf(earlier, words) {
  const n = earlier.reduce((sum, score) => sum + (score.n ?? 0), 0);
  return words.say("trendEarlier", { n, last: words.period(periodOf(earlier.at(-1))[1]) });
}

function breakEvent({ firstPeriod, before, after }, words) {
  return {
    label: firstPeriod,
    heading: words.say(after > before ? "levelRises" : "levelFalls", { period: words.period(firstPeriod) }),
    text: words.say("beforeSince", { before: words.number(Math.round(before)), after: words.number(Math.round(after)) }),
  };
}

function pictureOf(series, latest, breakAt, goal, words) {
  const level = breakAt && words.say("trendBreakPicture", {
    before: words.number(Math.round(breakAt.before)),
    after: words.number(Math.round(breakAt.after)),
    period: words.period(breakAt.firstPeriod),
  });
  return [
    words.say("trendPicture", {
      first: words.period(periodOf(series[0])[1]),
      last: words.period(periodOf(latest)[1]),
      ...spoken(latest, words),
    }),
    level,
    goal !== undefined && words.say("goalPicture", { goal: words.number(goal) }),
  ].filter(Boolean).join(" ");
}

function keys(latest, breakAt, dense, gaps, goalText, words) {
  const swatch = (...shapes) => svg("svg", { width: 20, height: 12, "aria-hidden": "true" }, shapes);
  return [
    html("li", {}, swatch(svg("line", { class: "line", x1: 0, x2: 20, y1: 6, y2: 6 })), words.say("keyScore")),
    html("li", {}, swatch(svg("rect", { class: "band", width: 20, height: 12, rx: 2 })), words.say("keyInterval", { level: words.percent(latest.interval.level) })),
    !dense && html("li", {}, swatch(svg("rect", { class: "bars", x: 6, width: 8, height: 12 })), words.say("keyAnswers")),
    breakAt && html("li", {}, swatch(svg("line", { class: "event", x1: 10, x2: 10, y1: 0, y2: 12 })), words.say("keyBreak")),
    goalText && html("li", { class: "narrow" }, swatch(svg("line", { class: "goal", x1: 0, x2: 20, y1: 6, y2: 6 })), goalText),
    gaps.length > 0 && html("li", {}, swatch(svg("rect", { class: "void", x: 0.5, y: 0.5, width: 19, height: 11 })), words.say("keyGap")),
  ];
}
