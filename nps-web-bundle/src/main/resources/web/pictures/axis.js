// SPDX-License-Identifier: Apache-2.0

import { percent, svg } from "../dom.js";

/** Where a score from -100 to 100 lies on the axis, from 0 to 1. */
const place = (score) => (score + 100) / 200;

const LIMITS = [-100, 0, 50, 70, 100];
const BANDS = ["RED_FLAG", "TO_IMPROVE", "STRONG", "EXCEPTIONAL"];

/**
 * The score on the axis from -100 to 100, with its interval as a band.
 *
 * @param score a score object with a score
 * @param before the score before, as a ring; may be missing
 * @param label the sentence that says the same
 */
export function axisPicture({ score, before, label, words }) {
  const { low, high } = score.interval;
  const at = score.exact ? score.exact.num / score.exact.den : score.score;
  return svg("svg", { width: "100%", height: 48, role: "img", "aria-label": label },
    BANDS.map((band, i) =>
      svg("text", { class: "mid roomy", x: percent(place((LIMITS[i] + LIMITS[i + 1]) / 2)), y: 9 }, words.band(band).toLocaleLowerCase(words.locale))),
    LIMITS.slice(1, -1).map((limit) =>
      svg("line", { class: "grid", x1: percent(place(limit)), x2: percent(place(limit)), y1: 0, y2: 30 })),
    svg("rect", { class: "track", x: 0, y: 20, width: "100%", height: 4, rx: 2 }),
    svg("line", { class: "zero", x1: "50%", x2: "50%", y1: 15, y2: 29 }),
    svg("rect", { class: "band", x: percent(place(low)), y: 16, width: percent((high - low) / 200), height: 12, rx: 3 }),
    before && svg("circle", { class: "dot-past", cx: percent(place(before.score)), cy: 22, r: 4 }),
    svg("circle", { class: score.state === "INDICATIVE" ? "dot-open" : "dot", cx: percent(place(at)), cy: 22, r: 6 }),
    [-100, -50, 0, 50, 100].map((tick) =>
      svg("text", { class: [tick === 100 ? "end" : tick > -100 ? "mid" : "", tick % 100 ? "wide" : ""].join(" ").trim(), x: percent(place(tick)), y: 44 }, words.number(tick))));
}
