// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";

// The tables lie beside elements, which Node has none of.
globalThis.HTMLElement = class {};
globalThis.CSSStyleSheet = class { replaceSync() {} };
const fetched = globalThis.fetch;
globalThis.fetch = async () => new Response("");
const { breakdownTable, changeTable, goalTable, trendTable } = await import("../../main/resources/web/export/tables.js");
globalThis.fetch = fetched;
const { Words } = await import("../../main/resources/web/words.js");

const words = await Words.load("en");
const month = (label, score) => ({ group: { month: label }, n: 40, score, exact: { num: score, den: 1 }, interval: { level: 0.95, low: score - 10, high: score + 10 }, state: "OK" });
const progress = {
  goal: { target: 60, from: "2026-01-01", due: "2026-04-30" },
  baseline: month("2025-12", 40),
  series: [month("2026-01", 44), month("2026-02", 47)],
  forecast: [
    { month: "2026-03", expected: 48.04, likely: { level: 0.8, low: 41, high: 55 }, almostCertain: { level: 0.95, low: 37.5, high: 58.5 } },
    { month: "2026-04", expected: 48.04, likely: { level: 0.8, low: 39, high: 57 }, almostCertain: { level: 0.95, low: 34, high: 62 } },
  ],
};

test("the table of a goal holds all that its picture shows", () => {
  const [head, ...rows] = goalTable({ progress }, words);

  assert.deepEqual(head.slice(9), [
    "Path to the target", "Target", "Expected",
    "80% forecast, interval from", "80% forecast, interval to", "95% forecast, interval from", "95% forecast, interval to",
  ]);
  assert.deepEqual(rows.map(([label]) => label), ["2026-01", "2026-02", "2026-03", "2026-04"]);
  assert.equal(rows[1][5], 47);
  assert.deepEqual(rows[1].slice(9), [50, 60, undefined, undefined, undefined, undefined, undefined]);
  assert.deepEqual(rows[2].slice(9), [55, 60, 48.04, 41, 55, 37.5, 58.5]);
  assert.equal(rows[3][9], 60);
  assert.ok(rows.every((row) => row.length === head.length));
});

test("without a forecast its columns are left out", () => {
  const [head, ...rows] = goalTable({ progress: { ...progress, forecast: [] } }, words);

  assert.equal(head.at(-1), "Target");
  assert.equal(rows.length, 2);
});

test("a period without a score is a row of the table of a trend", () => {
  const trend = { series: [month("2026-01", 44), month("2026-03", 47)], gaps: ["2026-02"] };

  const rows = trendTable({ trend }, words).slice(1);

  assert.deepEqual(rows.map(([label, n, , , , score, , , state]) => [label, n, score, state]),
    [["2026-01", 40, 44, "OK"], ["2026-02", 0, undefined, "NO_DATA"], ["2026-03", 40, 47, "OK"]]);
});

test("the table of a breakdown says how each row stands against the rest", () => {
  const versusRest = { difference: -12.345678, interval: { low: -20.111, high: -4.5 }, distinct: false };
  const few = [{ statistic: "versusRest.distinct", reason: "TOO_FEW_ANSWERS", sentence: "3 answers." }];
  const score = {
    groups: [
      { ...month("x", 10), group: { team: "North" }, versusRest: { ...versusRest, distinct: true } },
      { ...month("x", 10), group: { team: "South" }, versusRest, absent: few },
      { group: { team: "West" }, state: "SUPPRESSED" },
    ],
    total: month("x", 20),
  };

  const [head, ...rows] = breakdownTable({ score }, "team", words);

  assert.deepEqual(head.slice(9), [
    "Against the rest", "Against the rest, interval from", "Against the rest, interval to", "Against the rest, verdict",
  ]);
  assert.deepEqual(rows[0].slice(9), [-12.35, -20.11, -4.5, "lower"]);
  assert.equal(rows[1].at(-1), "too few to tell");
  assert.deepEqual(rows[2].slice(9), [undefined, undefined, undefined, undefined]);
  assert.ok(rows.every((row) => row.length === head.length));
});

test("the table of a change has answers beside scores, and rounded parts", () => {
  const change = {
    before: { n: 200, score: 10 }, after: { n: 300, score: 15 }, rate: { decimal: 3.3333333333 }, mix: { decimal: 1.6666666666 },
    segments: [{ group: { team: "North" }, rate: { decimal: 0.1 + 0.2 }, mix: { decimal: 0 }, before: { n: 90, score: 8 }, after: { state: "SUPPRESSED" } }],
  };

  const [head, north, all] = changeTable({ change }, "team", words);

  assert.deepEqual(head.slice(4), ["Before, answers", "Before, score", "Now, answers", "Now, score"]);
  assert.deepEqual(north, ["North", 0.3, 0, 0.3, 90, 8, undefined, undefined]);
  assert.deepEqual(all.slice(1), [3.33, 1.67, 5, 200, 10, 300, 15]);
});

test("a change that is not taken apart has its two sides alone", () => {
  const change = { before: { n: 4, score: 10 }, after: { n: 5, score: 15 }, segments: [] };

  const [, ...rows] = changeTable({ change }, "team", words);

  assert.deepEqual(rows, [["All", undefined, undefined, undefined, 4, 10, 5, 15]]);
});
