// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";

// Node has no elements.
globalThis.HTMLElement = class {};
globalThis.CSSStyleSheet = class { replaceSync() {} };
const fetched = globalThis.fetch;
globalThis.fetch = async () => new Response("");
const { missingOf } = await import("../../main/resources/web/states.js");
const { NpsChange } = await import("../../main/resources/web/components/change.js");
const { NpsCustomer } = await import("../../main/resources/web/components/customer.js");
const { NpsScore } = await import("../../main/resources/web/components/score.js");
globalThis.fetch = fetched;

const written = (type, attributes) => ({ constructor: type, getAttribute: (name) => attributes[name] ?? null });

test("an element names the attributes that it lacks", () => {
  assert.deepEqual(missingOf(written(NpsScore, {})), ["programme"]);
  assert.deepEqual(missingOf(written(NpsScore, { programme: "" })), ["programme"]);
  assert.deepEqual(missingOf(written(NpsScore, { programme: "relational" })), []);
  assert.deepEqual(missingOf(written(NpsChange, { programme: "relational" })), ["by"]);
  assert.deepEqual(missingOf(written(NpsCustomer, {})), ["customer"]);
});
