// SPDX-License-Identifier: Apache-2.0

import { html, parted, percent, svg } from "../dom.js";
import { NpsElement } from "../element.js";
import { scored, spoken } from "../figures.js";
import { scaleFor } from "../pictures/scale.js";
import { exact } from "../pictures/series.js";
import { axisNumbers, gridLines } from "../pictures/whisker.js";
import { byReason } from "./reasons.js";
import { gapBelow, yearRows, yearValues } from "./years.js";

const HEIGHT = 48;
const REACH = 40;
const FEW = 4;
const VERDICT_KINDS = { REMARKABLE: "good", TO_BE_LOOKED_INTO: "bad" };

/** A programme among the published figures of its sector; what is not comparable stands apart, with the reason. */
export class NpsBenchmark extends NpsElement {
  questions() {
    const path = this.inProgramme("/benchmark");
    return path && {
      benchmark: { path, parameters: [["from", this.getAttribute("from")], ["to", this.getAttribute("to")]] },
    };
  }

  standing({ benchmark }) {
    return benchmark.comparisons.length === 0 ? "NO_DATA" : "OK";
  }

  absence(words) {
    return { title: words.say("noFigures"), text: words.say("noFiguresHint") };
  }

  get boneHeight() {
    return 280;
  }

  async table(answers, words) {
    return (await import("../export/tables.js")).benchmarkTable(answers, this.period(words), words);
  }

  card({ benchmark }, words) {
    const ours = scored(benchmark.score) ? benchmark.score : null;
    const comparable = benchmark.comparisons.filter((one) => one.comparable);
    const own = benchmark.comparisons.filter(isOwn);
    const apart = benchmark.comparisons.filter((one) => !one.comparable && !isOwn(one));
    const values = benchmark.comparisons.map(({ observation }) => Number(observation.value));
    const reach = ours ? [ours.interval.low, ours.interval.high] : [];
    const scale = scaleFor([...values, ...reach, ...yearValues(benchmark.years)], 6);
    const view = { scale, ours, words };
    const { code, sentence } = benchmark.verdict;
    return {
      subtitle: this.period(words),
      chip: { text: words.say(`verdict.${code}`), kind: VERDICT_KINDS[code] ?? "open" },
      body: [
        html("p", { class: "say" }, sentence),
        (ours || comparable.length > 0) && html("ul", { class: "rows figures-rows" },
          ours && ourRow(view),
          comparable.map((one) => figureRow(one, view)),
          scaleRow(view)),
        (benchmark.range || benchmark.pooled) && html("p", { class: "note" }, among(benchmark, words)),
        benchmark.years.length > 0 && html("ul", { class: "rows figures-rows" },
          html("li", { class: "section" }, words.say("overTheYears")),
          yearRows(benchmark.years, view, HEIGHT),
          scaleRow(view)),
        own.length > 0 && html("ul", { class: "rows figures-rows" },
          html("li", { class: "section" }, words.say("ownNorms")), own.map((one) => figureRow(one, view)), scaleRow(view)),
        apart.length > 0 && html("details", { open: apart.length <= FEW },
          html("summary", {}, words.say("notComparable", { n: apart.length })), apartRows(apart, view)),
        html("p", { class: "note foot" }, sourcesOf(benchmark, words)),
      ],
    };
  }
}

/** A norm of the organisation's own: beside the industry, and never deciding. */
function isOwn({ source, pack }) {
  return source.sourceId === "own" && pack.startsWith("own.");
}

/** Figures that stand apart, below why: what is said of several of them stands once. */
function apartRows(apart, view) {
  const { shared, groups } = byReason(apart);
  return [
    shared && html("p", { class: "note" }, shared),
    html("ul", { class: "rows figures-rows" },
      groups.map(({ reason, figures }) => [
        reason && html("li", { class: "section" }, reason),
        figures.map((one) => figureRow({ ...one, reason: null }, view)),
      ]),
      scaleRow(view)),
  ];
}

function ourRow({ scale, ours, words }) {
  const x = (value) => percent(scale.place(value));
  return html("li", {},
    html("span", {}, html("b", {}, words.say("ours")),
      html("span", { class: "sub" }, parted(words.say("intervalNote", spoken(ours, words))))),
    svg("svg", { width: "100%", height: HEIGHT, role: "img", "aria-label": words.say("scorePicture", spoken(ours, words)) },
      gridLines(scale, HEIGHT, REACH), ourBand(scale, ours),
      svg("circle", { class: ours.state === "INDICATIVE" ? "dot-open" : "dot", cx: x(exact(ours)), cy: HEIGHT / 2, r: 6.5 })),
    html("b", { class: "num" }, words.number(ours.score)));
}

function scaleRow({ scale, words }) {
  return html("li", { class: "scale" }, html("span"), axisNumbers(scale, words), html("span"));
}

function figureRow({ observation, source, gap, interval, uncertainty, comparable, reason }, { scale, ours, words }) {
  const value = Number(observation.value);
  const x = (at) => percent(scale.place(at));
  const error = observation.standardError;
  const name = words.say(`statistic.${observation.statistic}`, { q: observation.q });
  const facts = [
    observation.sectorLabel,
    observation.region,
    observation.period,
    source.publisher,
    words.say("grade", { grade: source.grade }),
    observation.nRespondents && `n = ${words.number(observation.nRespondents)}`,
    observation.nCompanies && words.say("companies", { n: observation.nCompanies }),
    comparable && uncertainty === "OURS_ONLY" && words.say("oursOnly"),
    reason,
  ].filter(Boolean);
  return html("li", { class: comparable ? null : "grey" },
    html("span", {}, name, html("span", { class: "sub" }, parted(facts.join(" · ")))),
    svg("svg", { width: "100%", height: HEIGHT, role: "img", "aria-label": `${name} ${words.number(value)}` },
      gridLines(scale, HEIGHT, REACH),
      comparable && ours && ourBand(scale, ours),
      error && svg("line", { class: "whisker-past", x1: x(value - 1.96 * error), x2: x(value + 1.96 * error), y1: HEIGHT / 2, y2: HEIGHT / 2 }),
      svg("circle", { class: comparable ? "dot-past" : "dot-grey", cx: x(value), cy: HEIGHT / 2, r: comparable ? 5 : 4 })),
    html("span", { class: "num" }, words.number(value, Number.isInteger(value) ? 0 : 1),
      gapBelow({ gap, interval: comparable && interval }, words)));
}

function ourBand(scale, { interval }) {
  return svg("rect", {
    class: "band",
    x: percent(scale.place(interval.low)),
    width: percent(scale.place(interval.high) - scale.place(interval.low)),
    y: -REACH,
    height: HEIGHT + 2 * REACH,
  });
}

/** Where we stand between the lowest and the highest figure, and what the studies say together. */
function among({ range, pooled }, words) {
  const whole = (value) => words.number(Math.round(value));
  return [
    range && words.say("amongFigures", { low: whole(range.low), high: whole(range.high), part: range.position }),
    pooled && words.say("pooledFigures", {
      studies: pooled.studies,
      mean: words.number(pooled.mean, 1),
      low: words.number(pooled.interval.low, 1),
      high: words.number(pooled.interval.high, 1),
      from: words.number(pooled.prediction.low, 1),
      to: words.number(pooled.prediction.high, 1),
    }),
  ].filter(Boolean).join(" ");
}

function sourcesOf({ answered, comparisons }, words) {
  const packs = new Set(comparisons.filter((one) => !isOwn(one)).map(({ pack, packTitle = pack, packVersion }) => words.say("packNote", { title: packTitle, version: packVersion })));
  return [answered && words.say("sectorNote", answered), ...packs].filter(Boolean).join(" ");
}
