// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder } from "../../main/resources/web/components/goaltree.js";
import { startingAt } from "../../main/resources/web/pictures/periods.js";

const shown = (goals) => inOrder(goals).map(({ goal, depth }) => `${"-".repeat(depth)}${goal.id}`);

test("the goals below one stand right after it", () => {
  const goals = [{ id: "claims", parent: "whole" }, { id: "desk", parent: "claims" }, { id: "quotes", parent: "whole" }, { id: "whole" }];
  assert.deepEqual(shown(goals), ["whole", "-claims", "--desk", "-quotes"]);
});

test("a goal whose parent is not there stands at the top", () => {
  assert.deepEqual(shown([{ id: "a" }, { id: "b", parent: "gone" }]), ["a", "b"]);
});

test("goals of files that name each other are all shown, once", () => {
  assert.deepEqual(shown([{ id: "a", parent: "b" }, { id: "b", parent: "a" }]), ["a", "-b"]);
});

test("a path that began before the picture enters it where it then was", () => {
  const corners = [{ label: "2025-12", value: 20 }, { label: "2026-06", value: 32 }, { label: "2026-12", value: 44 }];
  assert.deepEqual(startingAt(corners, "2026-01"), [{ label: "2026-01", value: 22 }, ...corners.slice(1)]);
  assert.deepEqual(startingAt(corners, "2026-09"), [{ label: "2026-09", value: 38 }, corners[2]]);
  assert.deepEqual(startingAt(corners, "2026-06"), corners.slice(1));
  assert.deepEqual(startingAt(corners, "2025-12"), corners);
  assert.deepEqual(startingAt([], "2026-01"), []);
});
