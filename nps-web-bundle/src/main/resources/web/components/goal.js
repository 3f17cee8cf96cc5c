// SPDX-License-Identifier: Apache-2.0

import { html, svg } from "../dom.js";
import { NpsElement } from "../element.js";
import { figuresRow, figuresTable, scored, spoken } from "../figures.js";
import { monthAfter, monthsMissing, ordinal, periodOf, startingAt, stretchesOf } from "../pictures/periods.js";
import { exact, seriesPicture } from "../pictures/series.js";
import { chanceWords, deciding, goalChip, probabilityWords } from "./chance.js";
import { gapsOf } from "./trend.js";

/** One goal: how likely it is to be reached, in words first. */
export class NpsGoal extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "goal"];
  static needed = ["programme", "goal"];

  questions() {
    const goal = this.getAttribute("goal");
    const path = goal && this.inProgramme(`/goals/${encodeURIComponent(goal)}/progress`);
    return path ? { progress: { path }, marks: { path: this.inProgramme("/marks"), optional: true } } : null;
  }

  get boneHeight() {
    return 260;
  }

  async table(answers, words) {
    return (await import("../export/tables.js")).goalTable(answers, words);
  }

  /** What a goal is asked for stands in the goal. */
  asked({ progress }) {
    return { ...progress, query: { programme: this.getAttribute("programme"), where: progress.goal.where } };
  }

  card({ progress, marks }, words) {
    const { goal, baseline, score, required } = progress;
    const month = goal.due.slice(0, 7);
    const target = words.number(goal.target);
    const probability = deciding(progress);
    // Without a chance the rule, or what it lacks, is what stands on top.
    const foot = [...(probability === undefined ? [] : [`${probabilityWords(probability, words)}.`, progress.rule]), progress.trend].filter(Boolean);
    const fact = (term, value, note) => html("div", {},
      html("dt", {}, term), html("dd", {}, value, note && html("span", { class: "note" }, ` ${note}`)));
    return {
      heading: this.getAttribute("heading") ?? goal.name,
      subtitle: words.say("dueBy", { measure: words.say(`measure.${goal.measure}`), due: words.day(goal.due) }),
      chip: goalChip(progress.state, words),
      body: [
        probability === undefined
          ? html("p", { class: "say" }, progress.probability.refusal ?? progress.rule)
          : html("p", { class: "say" },
              html("b", {}, chanceWords(probability, words)), words.say(`chancesOf.${goal.measure}`, { month: words.period(month), target })),
        html("dl", { class: "facts-line" },
          scored(baseline) && fact(words.say("goalBaseline"), words.number(baseline.score), words.say("answers", { n: baseline.n })),
          scored(score) && fact(words.say("goalNow"), words.number(score.score), words.say("answers", { n: score.n })),
          required !== undefined && fact(words.say("goalRequired"), words.number(required)),
          fact(words.say("goalTarget"), target, words.day(goal.due))),
        progress.needed && html("p", { class: "note" }, neededWords(progress.needed, words)),
        ...course(progress, month, target, marks?.marks ?? [], words),
        foot.length > 0 && html("p", { class: "note foot" }, foot.join(" ")),
      ],
    };
  }
}

/** The months since the beginning, the straight path to the target and the target. */
function course({ goal, baseline, series, forecast }, month, target, marks, words) {
  const months = series.filter(periodOf);
  const latest = months.filter(scored).at(-1);
  if (!latest) {
    return [];
  }
  const path = pathOf(goal, baseline, periodOf(months[0])[1]);
  const shown = marks.filter(({ where, from }) => concerns(where, goal) && from.slice(0, 7) >= periodOf(months[0])[1] && from.slice(0, 7) <= month);
  const fan = forecast.map((ahead) => ({ label: ahead.month, ...ahead }));
  const gaps = stretchesOf("month", monthsMissing(months.filter(scored).map((score) => periodOf(score)[1])));
  const { figure } = seriesPicture({
    series: months,
    gaps,
    goal: goal.target,
    goalText: words.say("targetLabel", { target }),
    path,
    fan,
    marks: shown.map(({ from }, i) => ({ at: momentOf(from), number: i + 1 })),
    until: month,
    bars: false,
    words,
    label: [
      words.say("trendPicture", { first: words.period(periodOf(months[0])[1]), last: words.period(periodOf(latest)[1]), ...spoken(latest, words) }),
      gaps.length > 0 && gapsOf(gaps, words),
      fan.length > 0 && words.say("forecastPicture", spokenFan(fan.at(-1), words)),
      `${words.say("targetLabel", { target })}.`,
    ].filter(Boolean).join(" "),
  });
  const swatch = (...shapes) => svg("svg", { width: 20, height: 12, "aria-hidden": "true" }, shapes);
  return [
    figure,
    html("ul", { class: "key" },
      html("li", {}, swatch(svg("line", { class: "line", x1: 0, x2: 20, y1: 6, y2: 6 })), words.say("keyScore")),
      html("li", {}, swatch(svg("rect", { class: fan.length > 0 ? "band-faint" : "band", width: 20, height: 12, rx: 2 })),
        words.say(fan.length > 0 ? "keyPastAndForecast" : "keyInterval", { level: words.percent(latest.interval.level) })),
      fan.length > 0 && html("li", {}, swatch(svg("rect", { class: "band", width: 20, height: 12, rx: 2 })),
        words.say("keyForecast", { level: words.percent(fan[0].likely.level) })),
      gaps.length > 0 && html("li", {}, swatch(svg("rect", { class: "void", x: 0.5, y: 0.5, width: 19, height: 11 })), words.say("keyGap")),
      path.length > 0 && html("li", {}, swatch(svg("line", { class: "path", x1: 0, x2: 20, y1: 6, y2: 6 })), words.say("keyPath")),
      html("li", { class: "narrow" }, swatch(svg("line", { class: "goal", x1: 0, x2: 20, y1: 6, y2: 6 })), words.say("targetLabel", { target })),
      shown.map((mark, i) => html("li", {}, words.say("goalMark", { number: i + 1, name: mark.name, day: words.day(mark.from) })))),
    figuresTable(words,
      [words.say("columnPeriod"), words.say("columnAnswers"), words.say("columnScore"), words.say("columnInterval")],
      months.map((score) => figuresRow(words.period(periodOf(score)[1]), score, words))),
    fan.length > 0 && figuresTable(words,
      [words.say("columnPeriod"), words.say("columnExpected"), ...["likely", "almostCertain"].map((range) => words.say("keyForecast", { level: words.percent(fan[0][range].level) }))],
      fan.map((ahead) => [words.period(ahead.label), words.number(Math.round(ahead.expected)), between(ahead.likely, words), between(ahead.almostCertain, words)]),
      words.say("forecastFigures")),
  ];
}

/** From the baseline, just before the first month, over the milestones to the target. */
export function pathOf(goal, baseline, firstShown) {
  if (!scored(baseline)) {
    return [];
  }
  const start = goal.from.endsWith("-01") ? monthAfter(goal.from.slice(0, 7), -1) : goal.from.slice(0, 7);
  const due = goal.due.slice(0, 7);
  const corners = [
    { label: start, value: exact(baseline) },
    ...(goal.milestones ?? []).map(({ date, target }) => ({ label: date.slice(0, 7), value: target }))
      .filter(({ label }) => label > start && label < due),
    { label: due, value: goal.target },
  ];
  return startingAt(corners, firstShown);
}

/** What it would take, as a sentence. */
function neededWords(needed, words) {
  const counts = ["detractorsToPassives", "passivesToPromoters", "detractorsToPromoters"].map((way) => [way, needed[way]]);
  if (counts.some(([, n]) => n === 0)) {
    return words.say("neededNothing");
  }
  const ways = counts.filter(([, n]) => n > 0).map(([way, n]) => words.say(`needed.${way}`, { n }));
  return ways.length > 0 ? words.say("needed", { ways }) : words.say("neededCannot");
}

/** Whether a mark's slice and a goal's may have answers in common. */
function concerns(where = [], goal) {
  const parts = (filter) => /^((?:attr:)?[^:]+):eq:(.*)$/s.exec(filter)?.slice(1);
  const wanted = new Map((goal.where ?? []).map(parts).filter(Boolean));
  return where.map(parts).filter(Boolean).every(([field, value]) => !wanted.has(field) || wanted.get(field) === value);
}

/** A day on the axis of months. */
function momentOf(date) {
  const [year, month, day] = date.split("-").map(Number);
  return ordinal("month", date.slice(0, 7)) + (day - 1) / new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function between({ low, high }, words) {
  return words.say("fromTo", { low: words.number(Math.round(low)), high: words.number(Math.round(high)) });
}

function spokenFan({ label, expected, likely, almostCertain }, words) {
  return {
    month: words.period(label),
    expected: words.number(Math.round(expected)),
    likely: { level: words.percent(likely.level), text: between(likely, words) },
    almostCertain: { level: words.percent(almostCertain.level), text: between(almostCertain, words) },
  };
}
