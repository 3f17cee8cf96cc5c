// SPDX-License-Identifier: Apache-2.0

import { ordinal, periodOf } from "./periods.js";

const FEW = 0.05;
const LONG = 12;

/**
 * Parts a series where a few answers of long ago would press all others into a corner: at an empty stretch of at least
 * twelve periods, longer than all that follows it, with less than one in twenty answers before it.
 *
 * @param series scores, oldest first
 * @returns {drawn, earlier}: `earlier` is empty where nothing is left out
 */
export function recentOf(series) {
  const at = (score) => ordinal(...periodOf(score));
  const last = series.length > 0 ? at(series.at(-1)) : 0;
  const n = series.map((score) => score.n ?? 0);
  const all = sum(n);
  for (let i = series.length - 1; i > 0; i -= 1) {
    const empty = at(series[i]) - at(series[i - 1]) - 1;
    if (empty >= LONG && empty > last - at(series[i]) + 1 && sum(n.slice(0, i)) < FEW * all) {
      return { drawn: series.slice(i), earlier: series.slice(0, i) };
    }
  }
  return { drawn: series, earlier: [] };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
