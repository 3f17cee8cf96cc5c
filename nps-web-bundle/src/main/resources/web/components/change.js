// SPDX-License-Identifier: Apache-2.0

import { html, percent, svg } from "../dom.js";
import { NpsElement } from "../element.js";
import { scored, spoken } from "../figures.js";
import { roundToSum, scaleFor } from "../pictures/scale.js";
import { exact } from "../pictures/series.js";
import { axisNumbers, gridLines } from "../pictures/whisker.js";

const HEIGHT = 40;
const MOST_SEGMENTS = 8;

/** Where a change comes from: what each segment adds by answering differently (rate) and by its share (mix). */
export class NpsChange extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "base-from", "base-to", "by"];
  static needed = ["programme", "by"];

  questions() {
    const path = this.inProgramme("/change");
    const by = this.getAttribute("by");
    return path && by && {
      change: {
        path,
        parameters: [
          ...this.slice(),
          ["baseFrom", this.getAttribute("base-from")],
          ["baseTo", this.getAttribute("base-to")],
          ["groupBy", by],
        ],
      },
    };
  }

  standing({ change }) {
    const side = [change.before, change.after].find((score) => !scored(score));
    return side ? side.state : "OK";
  }

  get boneHeight() {
    return 300;
  }

  async table(answers, words) {
    return (await import("../export/tables.js")).changeTable(answers, this.getAttribute("by"), words);
  }

  card({ change }, words) {
    const explained = isExplained(change);
    const parts = explained ? partsOf(change, this.getAttribute("by"), words) : [];
    let level = exact(change.before);
    const steps = parts.map((part) => {
      const step = { ...part, start: level, middle: level + part.exactRate, end: level + part.exactRate + part.exactMix };
      level = step.end;
      return step;
    });
    const ends = [change.before, change.after].flatMap((score) => [score.interval.low, score.interval.high]);
    const scale = scaleFor([...ends, ...steps.flatMap(({ start, middle, end }) => [start, middle, end])], 7);
    return {
      subtitle: words.say("changeSubtitle", {
        window: this.period(words),
        base: words.window(this.getAttribute("base-from"), this.getAttribute("base-to")),
        low: words.number(scale.low),
        high: words.number(scale.high),
      }),
      body: [
        change.sentence && html("p", { class: "say" }, change.sentence),
        change.reversal && html("p", { class: "note" }, words.say("reversal")),
        html("ul", { class: "rows" },
          html("li", { class: "scale" }, html("span"), axisNumbers(scale, words, 16),
            trio("i", explained ? [words.say("columnRate"), words.say("columnMix"), words.say("columnSum")] : ["", "", ""])),
          anchorRow(words.say("changeBefore"), change.before, scale, words, true),
          steps.map((step) => segmentRow(step, scale, words)),
          anchorRow(words.say("changeNow"), change.after, scale, words, false),
          explained && html("li", {},
            html("b", {}, words.say("changeTotal")),
            html("span", { class: "note" }, words.say("changeExact")),
            trio("b", totalsOf(change).map((value) => words.signed(value, 1))))),
        explained && html("ul", { class: "key" },
          html("li", {}, swatch("down", "up"), words.say("keyRate")),
          html("li", {}, swatch("down-mix", "up-mix"), words.say("keyMix"))),
        explained && html("p", { class: "note foot" }, words.say("roundedNote")),
      ],
    };
  }
}

/** Whether the service takes the change apart; where it does not, its sentence says why. */
export function isExplained({ rate, mix }) {
  return Boolean(rate && mix);
}

/** Rate, mix and their sum, rounded so that the two make the third as printed. */
function totalsOf(change) {
  const [rate, mix] = roundToSum([change.rate.decimal, change.mix.decimal]);
  return [rate, mix, rate + mix];
}

/** The segments with the largest parts first; the smallest ones together as one. */
function partsOf(change, by, words) {
  const [rateTotal, mixTotal] = totalsOf(change);
  const shareOf = (score, whole) => (score.n === undefined ? 0 : score.n / whole.n);
  const all = change.segments
    .map(({ group, rate, mix, before, after }) => ({
      name: group[by] ?? words.say("without"),
      exactRate: rate.decimal,
      exactMix: mix.decimal,
      before,
      after,
      shares: [shareOf(before, change.before), shareOf(after, change.after)],
    }))
    .sort((a, b) => Math.abs(b.exactRate + b.exactMix) - Math.abs(a.exactRate + a.exactMix));
  const shown = all.length > MOST_SEGMENTS ? [...all.slice(0, MOST_SEGMENTS - 1), together(all.slice(MOST_SEGMENTS - 1), words)] : all;
  const rates = roundToSum(shown.map((part) => part.exactRate), 1, rateTotal);
  const mixes = roundToSum(shown.map((part) => part.exactMix), 1, mixTotal);
  return shown.map((part, i) => ({ ...part, rate: rates[i], mix: mixes[i] }));
}

function together(parts, words) {
  const sum = (of) => parts.reduce((total, part) => total + of(part), 0);
  return {
    name: words.say("others", { n: parts.length }),
    exactRate: sum((part) => part.exactRate),
    exactMix: sum((part) => part.exactMix),
    shares: [sum((part) => part.shares[0]), sum((part) => part.shares[1])],
  };
}

function segmentRow({ name, before, after, shares, rate, mix, start, middle, end }, scale, words) {
  const x = (value) => percent(scale.place(value));
  const wide = (from, to) => percent(Math.max(Math.abs(scale.place(to) - scale.place(from)), 0.0025));
  const tie = (at, y1, y2) => svg("line", { class: "event", x1: x(at), x2: x(at), y1, y2 });
  const bar = (from, to, kind, y) =>
    svg("rect", { class: (to < from ? "down" : "up") + kind, x: x(Math.min(from, to)), width: wide(from, to), y, height: 11 });
  const label = words.say("segmentPicture", { name, rate: words.signed(rate, 1), mix: words.signed(mix, 1) });
  return html("li", { class: "flow" },
    html("span", {}, name,
      html("span", { class: "sub" },
        scored(before) && scored(after) && `${words.number(before.score)} → ${words.number(after.score)}`,
        html("span", { class: "roomy" }, words.say("shares", { before: words.percent(shares[0]), after: words.percent(shares[1]) })))),
    svg("svg", { width: "100%", height: HEIGHT, role: "img", "aria-label": label },
      gridLines(scale, HEIGHT),
      tie(start, 0, 8), bar(start, middle, "", 8), tie(middle, 19, 21), bar(middle, end, "-mix", 21), tie(end, 32, HEIGHT)),
    trio("i", [words.signed(rate, 1), words.signed(mix, 1), html("span", {}, words.signed(rate + mix, 1))]));
}

function anchorRow(name, score, scale, words, first) {
  const x = (value) => percent(scale.place(value));
  const middle = HEIGHT / 2;
  const at = exact(score);
  return html("li", { class: "flow" },
    html("span", {}, html("b", {}, name), html("span", { class: "sub" }, words.say("answers", { n: score.n }))),
    svg("svg", { width: "100%", height: HEIGHT, role: "img", "aria-label": words.say("anchorPicture", { name, ...spoken(score, words) }) },
      gridLines(scale, HEIGHT),
      svg("line", { class: "event", x1: x(at), x2: x(at), y1: first ? middle : 0, y2: first ? HEIGHT : middle }),
      svg("line", { class: "whisker", x1: x(score.interval.low), x2: x(score.interval.high), y1: middle, y2: middle }),
      svg("circle", { class: "dot", cx: x(at), cy: middle, r: 6 })),
    trio("i", ["", "", html("b", {}, words.number(at, 1))]));
}

function trio(tag, [rate, mix, sum]) {
  return html("span", { class: "trio" }, html(tag, {}, rate), html(tag, {}, mix), sum instanceof Node ? sum : html(tag, {}, sum));
}

function swatch(left, right) {
  return svg("svg", { width: 20, height: 12, "aria-hidden": "true" },
    svg("rect", { class: left, x: 0.5, y: 0.5, width: 8, height: 11 }),
    svg("rect", { class: right, x: 11.5, y: 0.5, width: 8, height: 11 }));
}
