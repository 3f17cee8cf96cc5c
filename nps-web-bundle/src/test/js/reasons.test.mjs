// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { byReason } from "../../main/resources/web/components/reasons.js";

const figure = (id, reason) => ({ id, reason });
const idsOf = ({ groups }) => groups.map(({ reason, figures }) => [reason, figures.map(({ id }) => id).join("")]);

test("what holds for all is said once, what differs once for each group", () => {
  const found = byReason([
    figure("a", "From another country (JP). Gaps are about countries. Means run from −50.5 (JP) to 45 (BR)."),
    figure("b", "From another country (AU). Gaps are about countries. Means run from −50.5 (JP) to 45 (BR). Another market: companies."),
    figure("c", "From another country (JP). Gaps are about countries. Means run from −50.5 (JP) to 45 (BR)."),
  ]);

  assert.equal(found.shared, "Gaps are about countries. Means run from −50.5 (JP) to 45 (BR).");
  assert.deepEqual(idsOf(found), [
    ["From another country (JP).", "ac"], ["From another country (AU). Another market: companies.", "b"],
  ]);
});

test("one and the same reason leaves nothing to say of each", () => {
  assert.deepEqual(byReason([figure("a", "D’un autre pays. À savoir."), figure("b", "D’un autre pays. À savoir.")]), {
    shared: "D’un autre pays. À savoir.", groups: [{ reason: "", figures: [figure("a", "D’un autre pays. À savoir."), figure("b", "D’un autre pays. À savoir.")] }],
  });
});

test("reasons that have nothing in common stay whole, that of a single figure too", () => {
  assert.deepEqual(byReason([figure("a", "One. Two."), figure("b", "Three.")]).shared, "");
  assert.deepEqual(idsOf(byReason([figure("a", "One. Two.")])), [["One. Two.", "a"]]);
  assert.deepEqual(idsOf(byReason([figure("a")])), [["", "a"]]);
});

test("no figures have no groups", () => assert.deepEqual(byReason([]), { shared: "", groups: [] }));
