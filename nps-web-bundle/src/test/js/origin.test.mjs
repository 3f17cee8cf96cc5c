// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "../../main/resources/web/export/csv.js";
import { fileName } from "../../main/resources/web/export/file.js";
import { withOrigin } from "../../main/resources/web/export/origin.js";
import { Words } from "../../main/resources/web/words.js";

const words = await Words.load("en");
const at = new Date("2026-11-27T17:10:05.678Z");
const answer = (query) => ({ query: { programme: "relational", where: [], unit: "RESPONSES", level: 0.95, ...query }, definition: "nps-1;settings=1", watermark: "a.1" });
const originOf = (answered) => Object.fromEntries(withOrigin([[]], answered, at, words)[0].map((name, i) => [name, withOrigin([[], []], answered, at, words)[1][i]]));

test("every row of a table says where it comes from, below a head", () => {
  const rows = withOrigin([["Segment", "Score"], ["Home", 3], ["Motor", 30]], answer({ from: "2026-08-01", to: "2026-11-01", where: ["attr:region:eq:South", "channel:ne:web"] }), at, words);

  assert.deepEqual(rows[0], [
    "Segment", "Score", "Programme", "First day", "Last day", "Filters", "Counted", "Level of the intervals", "Definition", "Position in the journal", "As of (UTC)",
  ]);
  assert.deepEqual(rows.slice(1).map((row) => row.slice(0, 2)), [["Home", 3], ["Motor", 30]]);
  for (const row of rows.slice(1)) {
    assert.deepEqual(row.slice(2), [
      "relational", "2026-08-01", "2026-10-31", "attr:region:eq:South; channel:ne:web", "answers", 0.95, "nps-1;settings=1", "a.1", "2026-11-27T17:10:05Z",
    ]);
  }
});

test("a change says both windows", () => {
  const { before, after } = { before: { from: "2026-05-01", to: "2026-08-01", where: [] }, after: { from: "2026-08-01", to: "2026-11-01", where: ["team:eq:North"] } };
  const origin = originOf({ ...answer({ before, after }), query: { programme: "p", unit: "CUSTOMERS", level: 0.9, before, after } });

  assert.deepEqual(
    [origin["First day"], origin["Last day"], origin["Compared with, first day"], origin["Compared with, last day"], origin.Filters, origin.Counted],
    ["2026-08-01", "2026-10-31", "2026-05-01", "2026-07-31", "team:eq:North", "customers, latest answer"]);
});

test("what narrows nothing is empty and shifts no column", () => {
  const [head, row] = csvOf(withOrigin([["Score"], [3]], answer({}), at, words)).split("\r\n");

  assert.equal(head.split(",").length, row.split(",").length);
  assert.ok(row.startsWith("3,relational,,,,answers,0.95,"));
});

test("the file is named after what it shows and the day of the answer", async () => {
  assert.equal(fileName("p By segment Aug–Oct 2026", at, words), "p-By-segment-Aug-Oct-2026-as-of-2026-11-27");
  assert.equal(fileName("p Évolution", at, await Words.load("fr")), "p-Évolution-au-2026-11-27");
});
