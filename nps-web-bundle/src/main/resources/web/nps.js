// SPDX-License-Identifier: Apache-2.0

/*
 * The only module a page imports: it defines the elements and hands out the few functions a page needs.
 */

import { NpsBenchmark } from "./components/benchmark.js";
import { NpsBreakdown } from "./components/breakdown.js";
import { NpsChange } from "./components/change.js";
import { NpsCustomer } from "./components/customer.js";
import { NpsGoal } from "./components/goal.js";
import { NpsGoals } from "./components/goals.js";
import { NpsScore } from "./components/score.js";
import { NpsTrend } from "./components/trend.js";
import { NpsVerbatims } from "./components/verbatims.js";

export { Trouble, bearer, forget, get, send, setTokenProvider } from "./client.js";
export { html, svg } from "./dom.js";
export { classOf, markOf } from "./pictures/distribution.js";
export { folded } from "./fold.js";
export { NpsElement } from "./element.js";
export { Words, languageOf } from "./words.js";

/** What a page needs to hand a table of its own to the reader; loaded when a reader wants one. */
export function exporting() {
  return import("./export/file.js");
}

const ELEMENTS = {
  "nps-score": NpsScore,
  "nps-trend": NpsTrend,
  "nps-breakdown": NpsBreakdown,
  "nps-change": NpsChange,
  "nps-benchmark": NpsBenchmark,
  "nps-goal": NpsGoal,
  "nps-goals": NpsGoals,
  "nps-customer": NpsCustomer,
  "nps-verbatims": NpsVerbatims,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}
