// SPDX-License-Identifier: Apache-2.0

import { html, percent, svg } from "../dom.js";
import { ordinal, periodOf } from "./periods.js";
import { scaleFor } from "./scale.js";

const PLOT = 176;
const BARS = 24;
const DENSE = 16;

/**
 * A score period by period: line, interval as a ribbon, answers as bars.
 *
 * @param series scores, oldest first; those without a score leave a gap
 * @param gaps stretches of periods without a score [[first, last]…], shaded; may be missing
 * @param goal a level drawn dashed; may be missing
 * @param event {label, heading, text}: a break before the period `label`; may be missing
 * @param path [{label, value}…] a straight path drawn dashed; may be missing
 * @param fan [{label, expected, likely, almostCertain}…] where it will be, after the series; may be missing
 * @param marks [{at, number}…] moments drawn as numbered lines, `at` in periods of the axis; may be missing
 * @param until the last period of the axis where it lies after the series; may be missing
 * @param label the sentence that says the same
 * @returns {figure, scale, periods}
 */
export function seriesPicture({ series, gaps = [], goal, goalText, event, path = [], fan = [], marks = [], until, bars = true, label, words }) {
  const name = periodOf(series[0])[0];
  const at = (score) => ordinal(name, periodOf(score)[1]);
  const first = at(series[0]);
  const last = Math.max(at(series.at(-1)), until ? ordinal(name, until) : -Infinity);
  const slots = last - first + 1;
  const x = (position) => (position - first + 0.5) / slots;
  const scored = series.filter((score) => score.interval);
  const values = scored.flatMap((score) => [score.interval.low, score.interval.high]);
  const ahead = fan.flatMap(({ almostCertain }) => [almostCertain.low, almostCertain.high]);
  const scale = scaleFor([...values, ...ahead, ...path.map(({ value }) => value), ...(goal === undefined ? [] : [goal])]);
  const y = (value) => Math.round((1 - scale.place(value)) * PLOT * 10) / 10;
  const runs = runsOf(scored, at);
  const labels = labelled(series, first, last, name, words);
  const top = bars ? PLOT + 22 : PLOT;
  const base = bars ? top + BARS : PLOT;
  const latest = scored.at(-1);

  return {
    scale,
    periods: slots,
    figure: html("figure", { class: "plot" },
      svg("svg", { width: "100%", height: base + 28, role: "img", "aria-label": label },
        scale.ticks.map((tick) => [
          svg("line", { class: tick === 0 ? "zero" : "grid", x1: 0, x2: "100%", y1: y(tick), y2: y(tick) }),
          svg("text", { class: "end", x: -8, y: y(tick) + 4 }, words.number(tick)),
        ]),
        gaps.map(([from, to]) => gapShade((ordinal(name, from) - first) / slots, (ordinal(name, to) - first + 1) / slots)),
        svg("svg", { width: "100%", height: PLOT, viewBox: `0 0 1000 ${PLOT}`, preserveAspectRatio: "none" },
          runs.map((run) => svg("polygon", { class: fan.length > 0 ? "band-faint" : "band", points: ribbon(run, at, x, y) })),
          fan.length > 0 && fanShapes(fan, latest, (label) => x(ordinal(name, label)), y),
          path.length > 1 && svg("polyline", { class: "path", points: path.map((point) => `${flat(x(ordinal(name, point.label)))},${y(point.value)}`).join(" ") }),
          runs.map((run) => svg("polyline", { class: "line", points: run.map((score) => `${flat(x(at(score)))},${y(exact(score))}`).join(" ") }))),
        goal !== undefined && goalLine(y(goal), goalText, crowding(y(goal), fan.at(-1) ?? (latest && x(at(latest)) > 0.9 ? { expected: exact(latest) } : null), y)),
        fan.length > 0 && fanEnd(fan.at(-1), x(ordinal(name, fan.at(-1).label)), y, words),
        runs.filter(({ length }) => length === 1).map(([score]) => lonely(score, x(at(score)), y)),
        scored.map((score) => dot(score, x(at(score)), y(exact(score)), score === latest, slots)),
        latest && fan.length === 0 && svg("text", { class: "ours", x: percent(x(at(latest))), dx: 12, y: y(exact(latest)) + 4 }, words.number(latest.score)),
        marks.map(({ at: moment, number }) => markLine(number, (moment - first) / slots)),
        event && eventMark(event, (ordinal(name, event.label) - first) / slots),
        bars && barsOf(series, at, x, slots, base, words),
        labels.map(({ position, text, year, alt }) => [
          svg("text", { class: alt ? "mid alt" : "mid", x: percent(x(position)), y: base + 14 }, text),
          year && svg("text", { class: `mid ${year.shown}`, x: percent(x(position)), y: base + 27 }, year.text),
        ]))),
  };
}

/** The course without an axis: for a row in a list. */
export function sparkPicture({ series, target, label }) {
  const height = 44;
  const name = periodOf(series[0])[0];
  const at = (score) => ordinal(name, periodOf(score)[1]);
  const scored = series.filter((score) => score.interval);
  const first = at(series[0]);
  const span = Math.max(at(series.at(-1)) - first, 1);
  const x = (position) => (series.length === 1 ? 1 : (position - first) / span);
  const scale = scaleFor([...scored.flatMap((score) => [score.interval.low, score.interval.high]), target], 50);
  const y = (value) => 3 + Math.round((1 - scale.place(value)) * (height - 6) * 10) / 10;
  const latest = scored.at(-1);
  return svg("svg", { width: "100%", height, role: "img", "aria-label": label },
    svg("svg", { width: "100%", height, viewBox: `0 0 1000 ${height}`, preserveAspectRatio: "none" },
      runsOf(scored, at).map((run) => [
        svg("polygon", { class: "band", points: ribbon(run, at, x, y) }),
        svg("polyline", { class: "line", points: run.map((score) => `${flat(x(at(score)))},${y(exact(score))}`).join(" ") }),
      ])),
    svg("line", { class: "goal", x1: 0, x2: "100%", y1: y(target), y2: y(target) }),
    latest && svg("circle", { class: "dot", cx: percent(x(at(latest))), cy: y(exact(latest)), r: 4 }));
}

/** The exact score, in points. */
export function exact(score) {
  return score.exact ? score.exact.num / score.exact.den : score.score;
}

/** Neighbouring periods that all have a score. */
function runsOf(scored, at) {
  const runs = [];
  for (const score of scored) {
    const run = runs.at(-1);
    if (run && at(score) === at(run.at(-1)) + 1) {
      run.push(score);
    } else {
      runs.push([score]);
    }
  }
  return runs;
}

function ribbon(run, at, x, y) {
  const edge = (score, value) => `${flat(x(at(score)))},${y(value)}`;
  const upper = run.map((score) => edge(score, score.interval.high));
  const lower = run.map((score) => edge(score, score.interval.low)).reverse();
  return [...upper, ...lower].join(" ");
}

function flat(share) {
  return Math.round(share * 10000) / 10;
}

/** Where the line is broken. */
function gapShade(from, to) {
  return svg("rect", { class: "void", x: percent(from), y: 0, width: percent(to - from), height: PLOT });
}

/** The interval of a score between two gaps, of which no ribbon can be drawn. */
function lonely({ interval, state }, x, y) {
  return svg("line", { class: state === "INDICATIVE" ? "whisker-open" : "whisker", x1: percent(x), x2: percent(x), y1: y(interval.high), y2: y(interval.low) });
}

function dot(score, x, y, latest, slots) {
  const open = score.state === "INDICATIVE";
  return svg("circle", { class: open ? "dot-open" : "dot", cx: percent(x), cy: y, r: latest ? 5 : slots > 30 ? 2.5 : 3.5 });
}

/** Both ranges open from the last score; the middle is dashed. */
function fanShapes(fan, latest, x, y) {
  const start = `${flat(x(periodOf(latest)[1]))},${y(exact(latest))}`;
  const edge = (range, end) => fan.map((month) => `${flat(x(month.label))},${y(month[range][end])}`);
  const area = (range) => [start, ...edge(range, "high"), ...edge(range, "low").reverse()].join(" ");
  return [
    svg("polygon", { class: "band-faint", points: area("almostCertain") }),
    svg("polygon", { class: "band", points: area("likely") }),
    svg("polyline", { class: "line-dash", points: [start, ...fan.map((month) => `${flat(x(month.label))},${y(month.expected)}`)].join(" ") }),
  ];
}

function fanEnd({ expected }, x, y, words) {
  return [
    svg("circle", { class: "dot-open", cx: percent(x), cy: y(expected), r: 4 }),
    svg("text", { class: "ours halo", x: percent(x), dx: 8, y: y(expected) + 4 }, words.number(Math.round(expected))),
  ];
}

/** How far a label of the goal has to give way to the last value beside it; 0 where there is room. */
function crowding(goal, last, y) {
  const apart = last ? goal - y(last.expected) : Infinity;
  return Math.abs(apart) >= 14 ? 0 : apart < 0 ? -12 : 12;
}

/** In a narrow picture there is no room beside the line: the key says what it is. */
function goalLine(y, text, away) {
  return [
    svg("line", { class: "goal", x1: 0, x2: "100%", y1: y, y2: y }),
    svg("text", { class: "plain wide", x: "100%", dx: 8, y: y + 4 + away }, text),
  ];
}

function markLine(number, share) {
  return share >= 0 && share <= 1 && [
    svg("line", { class: "event", x1: percent(share), x2: percent(share), y1: 6, y2: PLOT }),
    svg("text", { class: "strong halo mid", x: percent(share), y: 2 }, String(number)),
  ];
}

/** The words stand beside the line; where the picture is narrow, above it, at the edge they lean towards. */
function eventMark({ heading, text }, share) {
  const left = share > 0.5;
  const lines = (wide) => {
    const place = wide ? { x: percent(share), dx: left ? -6 : 6 } : { x: left ? 0 : "100%", dx: left ? 4 : -4 };
    const side = `${wide === left ? " end" : ""} ${wide ? "wide" : "narrow"}`;
    return [
      svg("text", { class: `strong halo${side}`, ...place, y: 4 }, heading),
      svg("text", { class: `plain halo${side}`, ...place, y: 19 }, text),
    ];
  };
  return [
    [["wide", -6], ["narrow", 26]].map(([width, y1]) => svg("line", { class: `event ${width}`, x1: percent(share), x2: percent(share), y1, y2: PLOT })),
    lines(true),
    lines(false),
  ];
}

function barsOf(series, at, x, slots, base, words) {
  const most = Math.max(...series.map((score) => score.n ?? 0), 1);
  const width = Math.min(0.34 / slots, 0.03);
  return [
    series.filter((score) => score.n).map((score) => {
      const height = Math.max(1, Math.round((score.n / most) * BARS * 10) / 10);
      const middle = x(at(score));
      const alt = (at(series.at(-1)) - at(score)) % 2 === 1;
      return [
        svg("rect", { class: "bars", x: percent(middle - width / 2), y: base - height, width: percent(width), height }),
        slots <= DENSE && svg("text", { class: alt ? "mid alt" : "mid", x: percent(middle), y: base - height - 4 }, words.number(score.n)),
      ];
    }),
    svg("text", { class: "end", x: -8, y: base }, "n"),
  ];
}

/**
 * Which periods carry a label, counted back from the last. The year stands below the first label and each new year:
 * once for a picture with every label, once for a narrow one with every other.
 */
function labelled(series, first, last, name, words) {
  const byPosition = new Map(series.map((score) => [ordinal(name, periodOf(score)[1]), periodOf(score)[1]]));
  const step = Math.max(1, Math.ceil((last - first + 1) / DENSE));
  const labels = [];
  for (let position = last, i = 0; position >= first; position -= step, i += 1) {
    const label = byPosition.get(position) ?? (name === "month" ? monthLabel(position) : undefined);
    if (label !== undefined) {
      const [text, below] = words.tick(label);
      labels.unshift({ position, text, below, alt: i % 2 === 1 });
    }
  }
  const starts = (kept) => new Set(kept.filter(({ below }, i) => below && below !== kept[i - 1]?.below));
  const wide = starts(labels);
  const narrow = starts(labels.filter(({ alt }) => !alt));
  return labels.map((label) => {
    const shown = wide.has(label) ? (narrow.has(label) ? "" : "alt") : narrow.has(label) ? "thin" : null;
    return { ...label, year: shown === null ? null : { text: label.below, shown } };
  });
}

function monthLabel(position) {
  return `${Math.floor(position / 12)}-${String((position % 12) + 1).padStart(2, "0")}`;
}
