// SPDX-License-Identifier: Apache-2.0

/*
 * The only module a page imports: it defines the elements and hands out the few functions a page needs.
 */

import { NpsBreakdown } from "./components/breakdown.js";
import { NpsScore } from "./components/score.js";
import { NpsTrend } from "./components/trend.js";

export { Trouble, forget, get, setTokenProvider } from "./client.js";
export { html, svg } from "./dom.js";
export { Words, languageOf } from "./words.js";

const ELEMENTS = {
  "nps-score": NpsScore,
  "nps-trend": NpsTrend,
  "nps-breakdown": NpsBreakdown,
};

for (const [name, element] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}
