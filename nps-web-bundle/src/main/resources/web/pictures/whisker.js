// SPDX-License-Identifier: Apache-2.0

import { percent, svg } from "../dom.js";
import { exact } from "./series.js";

/** The grid of a shared axis, for one row of that height, and as much more above and below. */
export function gridLines(scale, height, more = 0) {
  return scale.ticks.map((tick) =>
    svg("line", { class: tick === 0 ? "zero" : "grid", x1: percent(scale.place(tick)), x2: percent(scale.place(tick)), y1: -more, y2: height + more }));
}

/** The numbers of a shared axis. */
export function axisNumbers(scale, words, height = 14) {
  return svg("svg", { width: "100%", height, "aria-hidden": "true" },
    scale.ticks.map((tick) => svg("text", { class: anchorOf(scale.place(tick)), x: percent(scale.place(tick)), y: height - 4 }, words.number(tick))));
}

/** One score with its interval on a shared axis; `reference` is a level drawn dashed through all rows. */
export function whiskerRow({ score, scale, reference, height, label }) {
  const open = score.state === "INDICATIVE";
  const middle = height / 2;
  const through = reference !== undefined && percent(scale.place(reference));
  return svg("svg", { width: "100%", height, role: "img", "aria-label": label },
    gridLines(scale, height),
    through && svg("line", { class: "goal", x1: through, x2: through, y1: 0, y2: height }),
    svg("line", { class: open ? "whisker-open" : "whisker", x1: percent(scale.place(score.interval.low)), x2: percent(scale.place(score.interval.high)), y1: middle, y2: middle }),
    svg("circle", { class: open ? "dot-open" : "dot", cx: percent(scale.place(exact(score))), cy: middle, r: 5.5 }));
}

/** Figures at the ends of an axis stay inside it: there is nothing to reach out into on a phone. */
function anchorOf(place) {
  return place === 0 ? null : place === 1 ? "end" : "mid";
}
