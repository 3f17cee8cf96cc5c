// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf, groupings } from "../../main/resources/res/programme.js";
import en from "../../main/resources/res/words/en.js";
import fr from "../../main/resources/res/words/fr.js";

const absent = [{ statistic: "values", reason: "TOO_MANY_VALUES", sentence: "Too many." }];
const told = [
  { field: "attr:segment", values: 3 },
  { field: "channel", values: 1 },
  { field: "account", values: 2340 },
  { field: "attr:order", absent },
];

const page = (texts) => {
  const words = { number: String, field: (field) => field.replace("attr:", "") };
  return { words, say: (key, values) => (typeof texts[key] === "function" ? texts[key](values, words) : texts[key]) };
};

const asked = async (fields) => fieldsOf(async (path) => ({ "/programmes/a%20b/fields": { fields } })[path], { id: "a b" });

test("fields of too many values are told apart from those to group by", async () => {
  const { fields, crowded } = await asked(told);

  assert.deepEqual(fields, ["attr:segment"]);
  assert.deepEqual(crowded.map(({ field }) => field), ["account", "attr:order"]);
});

test("fields of too many values can be seen where one chooses, and not chosen", async () => {
  assert.deepEqual(groupings(page(en), await asked(told)), [
    ["attr:segment", "segment"],
    ["account", "account: too many values to group by (2340)", true],
    ["attr:order", "order: too many values to group by", true],
  ]);
  assert.equal(groupings(page(fr), await asked(told))[2][1], "order\u00a0: trop de valeurs pour grouper");
});

test("where there is nothing to choose, that is what is chosen", async () => {
  const crowded = await asked(told.slice(3));

  assert.equal(groupings(page(en), crowded)[0][1], "nothing");
  assert.deepEqual(groupings(page(en), crowded, [["", "goals below"]]).map(([, text]) => text), [
    "goals below", "order: too many values to group by",
  ]);
});
