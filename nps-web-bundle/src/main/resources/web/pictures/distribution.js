// SPDX-License-Identifier: Apache-2.0

import { html, percent, svg } from "../dom.js";

/** Each class has a word, a colour and a shape. */
const SHAPES = {
  detractors: () => svg("path", { class: "detractor", d: "M5 0 10 5 5 10 0 5Z" }),
  passives: () => svg("rect", { class: "passive", x: 1, y: 1, width: 8, height: 8 }),
  promoters: () => svg("circle", { class: "promoter", cx: 5, cy: 5, r: 4.5 }),
};

export const CLASSES = Object.keys(SHAPES);

/** The class of a rating, in the singular. */
export function classOf(rating) {
  return rating >= 9 ? "promoter" : rating >= 7 ? "passive" : "detractor";
}

/** The shape of a class, in a line of text. */
export function markOf(name) {
  return svg("svg", { class: "mark", viewBox: "0 0 10 10", "aria-hidden": "true" }, SHAPES[name]());
}

/** Detractors, passives and promoters as one bar. */
export function distributionBar(score, words, height = 12) {
  const shares = CLASSES.map((name) => score[name] / score.n);
  const starts = [0, shares[0], shares[0] + shares[1]];
  const seams = [1, 2].filter((i) => starts[i] > 0 && starts[i] < 1 && shares[i] > 0);
  return svg("svg", { width: "100%", height, role: "img", "aria-label": words.say("distributionPicture", score) },
    CLASSES.map((name, i) =>
      svg("rect", { class: name.slice(0, -1), x: percent(starts[i]), width: percent(shares[i]), height })),
    seams.map((i) => svg("svg", { x: percent(starts[i]) }, svg("rect", { class: "gap", x: -1, width: 2, height }))));
}

/** The same in words and numbers. */
export function distributionList(score, words) {
  return html("ul", { class: "dist" }, CLASSES.map((name) =>
    html("li", {},
      markOf(name),
      html("b", {}, words.number(score[name])),
      html("span", { class: "label" }, words.say(`class.${name}`, { n: score[name] })),
      html("span", { class: "num" }, words.percent(score[name] / score.n, 1)))));
}
