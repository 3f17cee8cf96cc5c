// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";
import { ordinal, periodOf } from "./periods.js";
import { exact } from "./series.js";

/*
 * Days and weeks of years: too many points for marks of their own, so a canvas draws them and a reader looks closer by
 * pulling the pointer over a part. this module and uPlot are fetched when the first such series is shown.
 */

const HEIGHT = 240;

let library;

/** uPlot and its style sheet. */
function load() {
  library ??= Promise.all([import("../vendor/uplot/uPlot.esm.js"), sheet()]).then(([module, sheet]) => ({ UPlot: module.default, sheet }));
  return library;
}

async function sheet() {
  const response = await fetch(new URL("../vendor/uplot/uPlot.min.css", import.meta.url));
  return new CSSStyleSheet().replace(await response.text());
}

/**
 * Draws a course of many periods into an element of the page; the periods without a score break the line.
 *
 * @param canvas where to draw, in the shadow root `root`
 * @param series scores, oldest first
 * @param scale the vertical axis
 * @param goal a level drawn dashed; may be missing
 */
export async function drawDense(canvas, { series, goal, scale, words, root }) {
  const { UPlot, sheet } = await load();
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
  const name = periodOf(series[0])[0];
  const known = new Map(series.map((score) => [ordinal(name, periodOf(score)[1]), score]));
  const [start, end] = [series[0], series.at(-1)].map((score) => ordinal(name, periodOf(score)[1]));
  const positions = Array.from({ length: end - start + 1 }, (_, i) => start + i);
  draw(UPlot, canvas, { known, positions, goal, scale, words });
}

function draw(UPlot, canvas, { known, positions, goal, scale, words }) {
  const nearest = (position) => known.has(Math.round(position)) && periodOf(known.get(Math.round(position)))[1];
  // A period without a score is null, which breaks the line.
  const values = (of) => positions.map((position) => (known.get(position)?.interval ? of(known.get(position)) : null));
  const scores = values(exact);
  const alone = scores.flatMap((score, i) => (score !== null && (scores[i - 1] ?? scores[i + 1] ?? null) === null ? [i] : []));
  const data = [
    positions,
    values(({ interval }) => interval.low),
    values(({ interval }) => interval.high),
    scores,
    ...(goal === undefined ? [] : [positions.map(() => goal)]),
  ];
  const colour = coloursOf(canvas);
  const value = (_, number) => (number === null || number === undefined ? "–" : words.number(number));
  const axis = { stroke: colour.ink, grid: { stroke: colour.line, width: 1 }, ticks: { show: false }, font: "11px sans-serif" };
  const plot = new UPlot({
    width: canvas.clientWidth,
    height: HEIGHT,
    cursor: { points: { size: 7 }, drag: { x: true, y: false } },
    scales: { x: { time: false }, y: { range: [scale.low, scale.high] } },
    axes: [
      { ...axis, space: 70, values: (_, ticks) => ticks.map((tick) => (nearest(tick) ? words.tick(nearest(tick)).filter(Boolean).join(" ") : "")) },
      { ...axis, size: 34, splits: () => scale.ticks, values: (_, ticks) => ticks.map((tick) => words.number(tick)) },
    ],
    series: [
      { label: words.say("columnPeriod"), value: (_, position) => (nearest(position) ? words.period(nearest(position)) : "–") },
      { label: words.say("csv.low"), stroke: "transparent", points: { show: false }, value },
      { label: words.say("csv.high"), stroke: "transparent", points: { show: false }, value },
      { label: words.say("keyScore"), stroke: colour.accent, width: 1.5, points: { show: false, filter: () => alone, size: 4 }, value },
      ...(goal === undefined ? [] : [{ label: words.say("goalLabel", { goal: "" }).trim(), stroke: colour.ink, dash: [5, 4], width: 1, points: { show: false }, value }]),
    ],
    bands: [{ series: [2, 1], fill: colour.band }],
  }, data, canvas);
  const observer = new ResizeObserver(() => {
    if (canvas.isConnected) {
      plot.setSize({ width: canvas.clientWidth, height: HEIGHT });
    } else {
      observer.disconnect();
      plot.destroy();
    }
  });
  observer.observe(canvas);
}

/** A canvas knows no custom properties: their colours are read where a style sheet has resolved them. */
function coloursOf(canvas) {
  const colour = (name) => {
    const probe = html("i", { class: `probe-${name}` });
    canvas.append(probe);
    const resolved = getComputedStyle(probe).color;
    probe.remove();
    return resolved;
  };
  return { accent: colour("accent"), band: colour("band"), ink: colour("ink"), line: colour("line") };
}
