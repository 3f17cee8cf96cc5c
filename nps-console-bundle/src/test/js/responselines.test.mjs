// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { responseLines } from "../../main/resources/res/responselines.js";

/** A page that calls everything by its key, and writes cells as they are. */
const page = {
  nps: { classOf: (rating) => (rating > 8 ? "promoter" : rating > 6 ? "passive" : "detractor") },
  words: { field: (key) => key, say: (key) => key },
  say: (key, { name } = {}) => (name ? `${key} ${name}` : key),
};
const csvOf = (rows, separator) => rows.map((row) => row.map((cell) => cell ?? "").join(separator)).join("\r\n") + "\r\n";
const tableOf = (...pages) => {
  const lines = responseLines(page, { csvOf, separator: "|", origin: [["where", "team:eq:North"], ["asOf", "2026-11-27"]] });
  pages.forEach((responses) => lines.append(responses));
  return lines.parts().map((part) => part.replace("\r\n", "").split("|"));
};
const cells = ([head, ...rows]) => rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));

test("every line has as many cells as the head, whenever a column came", () => {
  const table = tableOf(
    [{ id: "a", status: "VALID", rating: 3, attributes: { region: "West" } }],
    [{ id: "b", status: "VALID", rating: 9, attributes: { tier: "Plus" }, tags: { topic: ["app", "price"] }, ratings: { price: 5 }, measures: { revenue: 383.65 } }],
  );

  assert.ok(table.every((row) => row.length === table[0].length));
  assert.deepEqual(table[0].slice(-7), ["attr:region", "attr:tier", "tag:topic", "csvRatingOf price", "csvMeasure revenue", "where", "asOf"]);
  const [first, second] = cells(tableOf(
    [{ id: "a", status: "VALID", rating: 3, attributes: { region: "West" } }],
    [{ id: "b", status: "VALID", rating: 9, attributes: { tier: "Plus" }, measures: { revenue: 383.65 } }],
  ));
  assert.deepEqual([first["attr:region"], first["attr:tier"], first["csvMeasure revenue"], first.where], ["West", "", "", "team:eq:North"]);
  assert.deepEqual([second["attr:region"], second["attr:tier"], second["csvMeasure revenue"], second.asOf], ["", "Plus", "383.65", "2026-11-27"]);
});

test("a response is told by its rating, its class and whether it counts", () => {
  const [out, silent] = cells(tableOf([
    { id: "a", programme: "p", day: "2026-10-31", status: "EXCLUDED", reason: "a double", rating: 9, comment: "Fine", customer: "c", team: "North" },
    { id: "b", status: "DISMISSED" },
  ]));

  assert.deepEqual([out.csvId, out.csvProgramme, out.csvDay, out.rating, out.csvClass, out.csvStatus, out.reason, out.comment, out.customer, out.team],
    ["a", "p", "2026-10-31", "9", "rating.promoter", "status.EXCLUDED", "a double", "Fine", "c", "North"]);
  assert.deepEqual([silent.rating, silent.csvClass, silent.comment], ["", "", ""]);
});

test("what the service leaves out stays an empty cell", () => {
  const [row] = cells(tableOf([{ id: "a", status: "VALID", rating: 7 }]));
  assert.deepEqual([row.comment, row.customer, row.account], ["", "", ""]);
});

test("what no score counts is told apart", () => {
  const lines = responseLines(page, { csvOf, separator: "|", origin: [] });
  lines.append([{ id: "a", status: "VALID", rating: 7 }, { id: "b", status: "EXCLUDED", rating: 7 }, { id: "c", status: "COMMENT_ONLY" }]);
  assert.deepEqual([lines.count(), lines.uncounted()], [3, 2]);
});

test("no responses are a head alone", () => assert.equal(tableOf().length, 1));
