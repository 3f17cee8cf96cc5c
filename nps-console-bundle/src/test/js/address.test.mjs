// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutWrong, wrongIn } from "../../main/resources/res/address.js";

const keys = (view) => wrongIn(view).map(({ key }) => key);

test("a view as the pages write it is right", () => {
  const view = {
    programme: "p", from: "2026-08-01", to: "2026-11-01", baseFrom: "2026-05-01", baseTo: "2026-08-01", unit: "customers", text: "ok",
    where: ["attr:region:eq:South", "tag:topic:in:a,b", "team:ne:", "attr:a:b:eq:c:d"],
  };
  assert.deepEqual(wrongIn(view), []);
  assert.deepEqual(withoutWrong(view), view);
  assert.deepEqual(wrongIn({ programme: "p" }), []);
});

for (const day of ["abc", "2026-02-30", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-31T00:00"]) {
  test(`${day} is no day`, () => {
    assert.deepEqual(wrongIn({ to: day, where: [] }), [{ key: "wrong.day", names: ["to"], values: { name: "to", value: day } }]);
  });
}

test("a window ends after it begins", () => {
  assert.deepEqual(keys({ from: "2026-02-01", to: "2026-01-01" }), ["wrong.order"]);
  assert.deepEqual(keys({ baseFrom: "2026-02-01", baseTo: "2026-02-01" }), ["wrong.order"]);
  assert.deepEqual(keys({ from: "2026-02-01", to: "2026-02-02" }), []);
});

for (const filter of ["nonsense", "region:eq:South", "attr:eq:", "attr:region=South", "eq:x"]) {
  test(`${filter} is no filter`, () => assert.deepEqual(keys({ where: [filter] }), ["wrong.where"]));
}

test("too few and too many characters cannot be searched for", () => {
  assert.deepEqual(keys({ text: "a" }), ["wrong.text"]);
  assert.deepEqual(keys({ text: "a".repeat(101) }), ["wrong.text"]);
});

test("what is right is kept, all that is wrong is left out", () => {
  const view = { programme: "p", from: "abc", to: "2026-01-01", baseFrom: "2026-03-01", baseTo: "2026-02-01", text: "a", where: ["x", "team:eq:North"] };
  assert.deepEqual(keys(view), ["wrong.day", "wrong.order", "wrong.where", "wrong.text"]);
  assert.deepEqual(withoutWrong(view), { programme: "p", to: "2026-01-01", where: ["team:eq:North"] });
});
