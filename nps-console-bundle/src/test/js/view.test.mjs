// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { beginView, follow, writeView } from "../../main/resources/res/view.js";

/** A window with a history of addresses, as far as a view needs one. */
let entries;
let gone;

function go(search) {
  entries[entries.length - 1] = search;
  location.search = search;
}

beforeEach(() => {
  entries = [""];
  globalThis.location = { search: "" };
  globalThis.history = {
    replaceState: (state, title, search) => go(search),
    pushState: (state, title, search) => { entries.push(""); go(search); },
  };
  globalThis.addEventListener = (type, listener) => { gone = listener; };
});

test("the first view completes the address, each later one is an entry of its own", async () => {
  await follow((view) => writeView({ ...view, programme: "p" }));
  writeView({ programme: "p", by: "team" });
  writeView({ programme: "p", by: "team", where: ["team:eq:North", "channel:eq:Web"] });

  assert.deepEqual(entries, ["?programme=p", "?programme=p&by=team", "?programme=p&by=team&where=team%3Aeq%3ANorth&where=channel%3Aeq%3AWeb"]);
});

test("the same view again is no entry", async () => {
  await follow(() => writeView({ programme: "p" }));
  writeView({ programme: "p", by: null });

  assert.deepEqual(entries, ["?programme=p"]);
});

test("going back shows the view of the address and adds no entry", async () => {
  const shown = [];
  await follow((view) => { shown.push(view); writeView({ ...view, unit: "responses" }); });
  writeView({ unit: "customers" });
  entries.pop();
  go("?by=team");
  gone();

  assert.deepEqual(shown.at(-1), { by: "team", where: [] });
  assert.deepEqual(entries, ["?by=team&unit=responses"]);
});

test("a view is the latest until another begins", () => {
  const first = beginView();
  assert.equal(first(), true);
  const second = beginView();
  assert.deepEqual([first(), second()], [false, true]);
});
