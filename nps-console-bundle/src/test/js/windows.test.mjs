// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { before, dayBefore, latestWindow, monthAfter } from "../../main/resources/res/windows.js";

const YEAR = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`);

test("the window ends with the latest complete month that has answers", () => {
  assert.deepEqual(latestWindow(YEAR.slice(0, 11), "2026-11-02", 3), {
    from: "2026-08-01", to: "2026-11-01", base: { from: "2026-05-01", to: "2026-08-01" },
  });
});

test("old answers have their own latest window", () => {
  assert.equal(latestWindow(["2021-01", "2021-02"], "2026-11-02", 1).to, "2021-03-01");
});

test("without a complete month the running one is shown", () => {
  assert.deepEqual(latestWindow(["2026-11"], "2026-11-02", 3), { from: "2026-11-01", to: "2026-12-01", base: null });
});

test("there is nothing to compare with before the first answer", () => {
  assert.equal(latestWindow(YEAR.slice(0, 4), "2026-11-02", 3).base, null);
});

test("no answers have no window", () => {
  assert.equal(latestWindow([], "2026-11-02", 3), null);
});

test("a window is compared with as many months before, or with the year before", () => {
  const window = { from: "2026-02-01", to: "2026-05-01" };
  assert.deepEqual(before(window, "period"), { from: "2025-11-01", to: "2026-02-01" });
  assert.deepEqual(before(window, "year"), { from: "2025-02-01", to: "2025-05-01" });
});

test("the month after December is January", () => {
  assert.equal(monthAfter("2026-12", 1), "2027-01-01");
});

test("the day before the first of March knows leap years", () => {
  assert.deepEqual([dayBefore("2024-03-01"), dayBefore("2026-03-01"), dayBefore("2026-01-01")], ["2024-02-29", "2026-02-28", "2025-12-31"]);
});
