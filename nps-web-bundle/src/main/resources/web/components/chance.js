// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";

const FRACTIONS = [[1, 20], [1, 10], [1, 5], [1, 4], [1, 3], [1, 2], [2, 3], [3, 4], [4, 5], [9, 10], [19, 20]];
const HARDLY = 0.03;

/** A probability as people say it: [1, 20] for 0.05; [0, 1] for hardly any, [1, 1] for almost certain. */
export function fractionOf(probability) {
  if (probability < HARDLY) {
    return [0, 1];
  }
  if (probability > 1 - HARDLY) {
    return [1, 1];
  }
  const distance = ([of, outOf]) => Math.abs(of / outOf - probability);
  return FRACTIONS.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

/** About 2 in 3. */
export function chanceWords(probability, words) {
  const [of, outOf] = fractionOf(probability);
  return words.say("chances", { of, outOf });
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
