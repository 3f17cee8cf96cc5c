// SPDX-License-Identifier: Apache-2.0

const STEPS = [2, 5, 10, 20, 25, 50];

/**
 * An axis for scores that holds all values, in round steps, inside -100..100.
 *
 * @returns {low, high, ticks, place(value) from 0 at low to 1 at high}
 */
export function scaleFor(values, most = 5) {
  const least = Math.max(-100, Math.min(...values));
  const greatest = Math.min(100, Math.max(...values));
  const ends = (step) => [Math.floor(least / step) * step, Math.ceil(greatest / step) * step];
  const step = STEPS.find((candidate) => {
    const [low, high] = ends(candidate);
    return (high - low) / candidate <= most;
  }) ?? 50;
  let [low, high] = ends(step);
  if (low === high) {
    [low, high] = high >= 100 ? [low - step, high] : [low, high + step];
  }
  low = Math.max(low, -100);
  high = Math.min(high, 100);
  const ticks = [];
  for (let tick = low; tick <= high; tick += step) {
    ticks.push(tick);
  }
  return { low, high, ticks, place: (value) => (Math.min(Math.max(value, low), high) - low) / (high - low) };
}

/** Parts rounded to a number of decimals so that they add up, as printed, to a rounded total: their own, unless given. */
export function roundToSum(parts, digits = 1, total = parts.reduce((sum, part) => sum + part, 0)) {
  const unit = 10 ** digits;
  const scaled = parts.map((part) => part * unit);
  const rounded = scaled.map(Math.floor);
  let missing = Math.round(total * unit) - rounded.reduce((sum, part) => sum + part, 0);
  scaled
    .map((part, i) => [part - Math.floor(part), i])
    .sort((a, b) => b[0] - a[0])
    .forEach(([, i]) => {
      if (missing > 0) {
        rounded[i] += 1;
        missing -= 1;
      }
    });
  return rounded.map((part) => part / unit);
}
