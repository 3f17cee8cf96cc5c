// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { gapBelow, yearValues } from "../../main/resources/web/components/years.js";
import { beginningOf } from "../../main/resources/web/fold.js";
import { monthAfter, monthsMissing, ordinal, stretchesOf } from "../../main/resources/web/pictures/periods.js";
import { recentOf } from "../../main/resources/web/pictures/recent.js";
import { roundToSum, scaleFor } from "../../main/resources/web/pictures/scale.js";
import { Words } from "../../main/resources/web/words.js";

test("an axis holds all values in round steps", () => {
  const scale = scaleFor([13, 50]);
  assert.deepEqual(scale.ticks, [10, 20, 30, 40, 50]);
  assert.equal(scale.place(10), 0);
  assert.equal(scale.place(30), 0.5);
});

test("an axis never leaves the scale of scores", () => {
  const scale = scaleFor([-100, 100]);
  assert.equal(scale.low, -100);
  assert.equal(scale.high, 100);
  assert.equal(scale.place(140), 1);
});

test("a single value has an axis of some width", () => {
  for (const value of [-100, 0, 37, 100]) {
    const { low, high, place } = scaleFor([value]);
    assert.ok(low < high, `${low} to ${high}`);
    assert.ok(place(value) >= 0 && place(value) <= 1);
  }
});

test("rounded parts add up, as printed, to their rounded total", () => {
  const tenths = (parts) => Math.round(parts.reduce((sum, part) => sum + part, 0) * 10) / 10;
  assert.equal(tenths(roundToSum([0.04, 0.04, 0.04])), 0.1);
  assert.equal(tenths(roundToSum([-11.26, -0.27, -0.25, 0.55])), -11.2);
  assert.equal(tenths(roundToSum([1.04, 1.04, 1.04], 1, 3.1)), 3.1);
});

test("parts move by less than one unit of the last decimal", () => {
  const parts = [-3.333, 2.718, -0.001, 7.77, -9.99];
  roundToSum(parts).forEach((rounded, i) => assert.ok(Math.abs(rounded - parts[i]) < 0.1));
});

test("periods that follow each other have numbers that follow each other", () => {
  const follow = [
    ["day", "2026-02-28", "2026-03-01"],
    ["week", "2026-W53", "2027-W01"],
    ["week", "2025-W52", "2026-W01"],
    ["month", "2025-12", "2026-01"],
    ["quarter", "2025-Q4", "2026-Q1"],
    ["year", "2025", "2026"],
  ];
  for (const [name, before, after] of follow) {
    assert.equal(ordinal(name, after) - ordinal(name, before), 1, `${before} ${after}`);
  }
});

test("months are counted across years", () => {
  assert.equal(monthAfter("2025-11", 3), "2026-02");
  assert.equal(monthAfter("2026-01", -1), "2025-12");
});

test("an axis over the years holds both sides of each, ours with its interval", () => {
  const years = [
    { year: 2022, value: "9", score: { n: 40, score: 30, interval: { low: 12, high: 46 } } },
    { year: 2017, value: -3, score: { n: 0, state: "NO_DATA" } },
  ];
  assert.deepEqual(yearValues(years), [9, 12, 46, -3]);
});

test("where there is no gap, none is written", async () => {
  assert.equal(gapBelow({ gap: null }, await Words.load("en")), null);
});

const month = (label, n) => ({ group: { month: label }, n });
const recentMonths = ["2026-01", "2026-02", "2026-03"].map((label) => month(label, 40));

test("one answer of long ago does not stretch a picture", () => {
  const { drawn, earlier } = recentOf([month("1990-05", 1), ...recentMonths]);
  assert.deepEqual(drawn, recentMonths);
  assert.deepEqual(earlier, [month("1990-05", 1)]);
});

test("a pause that many answers come before is drawn", () => {
  const series = [month("1990-05", 40), ...recentMonths];
  assert.deepEqual(recentOf(series), { drawn: series, earlier: [] });
});

test("a short pause is drawn, and so is a series without one", () => {
  const series = [month("2025-11", 1), ...recentMonths];
  assert.deepEqual(recentOf(series), { drawn: series, earlier: [] });
  assert.deepEqual(recentOf([]), { drawn: [], earlier: [] });
});

test("a long text begins with whole words, and never with half a character", () => {
  assert.equal(beginningOf("word ".repeat(2000)), `${"word ".repeat(56).trim()}…`);
  assert.equal(beginningOf("\u{1f600}".repeat(5000)), `${"\u{1f600}".repeat(140)}…`);
  assert.equal(beginningOf(`x${"\u{1f600}".repeat(5000)}`), `x${"\u{1f600}".repeat(139)}…`);
});
test("months that are missing between others are found, and none where there are none", () => {
  assert.deepEqual(monthsMissing(["2025-11", "2026-02", "2026-03"]), ["2025-12", "2026-01"]);
  assert.deepEqual(monthsMissing(["2025-11"]), []);
  assert.deepEqual(monthsMissing([]), []);
});

test("periods without a score that are neighbours make one stretch", () => {
  assert.deepEqual(stretchesOf("month", ["2025-03", "2025-12", "2026-01", "2026-02"]), [["2025-03", "2025-03"], ["2025-12", "2026-02"]]);
  assert.deepEqual(stretchesOf("week", ["2025-W52", "2026-W01"]), [["2025-W52", "2026-W01"]]);
  assert.deepEqual(stretchesOf("day", []), []);
});
