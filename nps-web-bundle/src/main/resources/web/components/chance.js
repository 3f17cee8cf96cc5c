// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";

const FRACTIONS = [[1, 20], [1, 10], [1, 5], [1, 4], [1, 3], [2, 5], [1, 2], [3, 5], [2, 3], [3, 4], [4, 5], [9, 10], [19, 20]];

/** A fraction is said for what differs from it by less than a whole per cent would. */
const TOLERANCE = 0.005;

/** Nearer to 0 or 1 no forecast is worth a figure. */
const EDGE = 0.01;

/**
 * A probability as people say it: `{of: 1, outOf: 20}` for 0.05, `{share: 0.07}` where no such fraction is near enough,
 * `{below: true}` and `{above: true}` within a hundredth of 0 and 1.
 */
export function chanceOf(probability) {
  if (probability < EDGE || probability > 1 - EDGE) {
    return probability < EDGE ? { below: true } : { above: true };
  }
  const found = FRACTIONS.find(([of, outOf]) => Math.abs(of / outOf - probability) <= TOLERANCE);
  return found ? { of: found[0], outOf: found[1] } : { share: Math.round(probability * 100) / 100 };
}

/** About 2 chances in 3. */
export function chanceWords(probability, words) {
  const { of, outOf, share, below } = chanceOf(probability);
  if (outOf) {
    return words.say("chanceIn", { of, outOf });
  }
  return share ? words.say("chanceShare", { share: words.percent(share) }) : words.say(below ? "chanceBelow" : "chanceAbove");
}

/** The same as a figure: P = 0.07, P < 0.01, P > 0.99. */
export function probabilityWords(probability, words) {
  const { below, above } = chanceOf(probability);
  const sign = below ? "<" : above ? ">" : "=";
  return `P\u00a0${sign}\u00a0${words.number(below ? EDGE : above ? 1 - EDGE : probability, 2)}`;
}

const SIGNS = { ON_TRACK: "↗", AT_RISK: "→", OFF_TRACK: "↘", ATTAINED: "✓", MISSED: "✗", NOT_STARTED: "–", CANNOT_TELL: "?" };
const KINDS = { ON_TRACK: "good", ATTAINED: "good", OFF_TRACK: "bad", MISSED: "bad", NOT_STARTED: "open", CANNOT_TELL: "open" };

/** The chip of a goal's state. */
export function goalChip(state, words) {
  return { sign: SIGNS[state], kind: KINDS[state] ?? "", text: words.say(`goalState.${state}`) };
}

/** The same as an element. */
export function goalChipElement(state, words) {
  const { sign, kind, text } = goalChip(state, words);
  return html("span", { class: `chip ${kind}`.trim() }, html("span", { "aria-hidden": "true" }, sign), text);
}

/** The probability that decides about a goal; undefined where the model refuses. */
export function deciding({ goal, probability }) {
  return (goal.measure === "TRUE_LEVEL" ? probability.trueLevel : probability.published) ?? undefined;
}
