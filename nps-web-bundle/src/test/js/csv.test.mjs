// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "../../main/resources/web/export/csv.js";

test("a cell that a spreadsheet would run is marked as text", () => {
  for (const start of ["=", "+", "-", "@", "\t"]) {
    assert.equal(csvOf([[`${start}1+1`]]), `'${start}1+1\r\n`);
  }
  assert.equal(csvOf([["\r=1"]]), "\"'\r=1\"\r\n");
});

test("a number stays a number, negative ones too", () => {
  assert.equal(csvOf([[-44, 1.5, 0]]), "-44,1.5,0\r\n");
});

test("separators, quotes and line ends stay inside their cell", () => {
  assert.equal(csvOf([["a,b", 'say "no"', "two\nlines", "x;y"]]), '"a,b","say ""no""","two\nlines","x;y"\r\n');
});

test("where the comma stands in numbers, the semicolon stands between cells", () => {
  assert.equal(csvOf([["South", 1.5, undefined]], ";"), "South;1,5;\r\n");
});
