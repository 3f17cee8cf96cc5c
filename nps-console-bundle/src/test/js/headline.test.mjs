// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { headlineOf } from "../../main/resources/res/headline.js";
import en from "../../main/resources/res/words/en.js";
import fr from "../../main/resources/res/words/fr.js";

const view = { from: "2026-08-01", to: "2026-11-01", base: { from: "2026-05-01", to: "2026-08-01" }, by: "attr:product" };
const score = (value) => ({ score: value });
const segment = (name, rate, mix) => ({ group: { "attr:product": name }, rate: { decimal: rate }, mix: { decimal: mix } });

/** A page that says what the component words would, without them. */
const page = (texts, answer) => {
  const words = { number: String, plural: (n, forms) => (n === 1 ? forms.one : forms.other), window: () => "May–Jul 2026" };
  return {
    words,
    ask: async () => answer,
    say: (key, values = {}) => (typeof texts[key] === "function" ? texts[key](values, words) : texts[key]),
  };
};

const fall = {
  before: score(36), after: score(24), pValue: 0.01, difference: { decimal: -12.2 },
  segments: [segment("Home", -11.3, -1), segment("Motor", -0.2, 0), segment("Health", 0.5, -0.4)],
};

test("a clear change is the news, with the segment that explains it", async () => {
  assert.equal(await headlineOf(page(en, fall), "/programmes/p", view), "The score loses 12\u00a0points: Home explains the whole fall");
  assert.equal(await headlineOf(page(fr, fall), "/programmes/p", view), "Le score perd 12\u00a0points\u00a0: Home explique toute la baisse");
});

test("a change that no segment explains alone names none", async () => {
  const spread = { ...fall, segments: [segment("Home", -6, 0), segment("Motor", -6.2, 0)] };
  assert.equal(await headlineOf(page(en, spread), "/programmes/p", view), "The score loses 12\u00a0points");
});

test("a change that may be chance is no news", async () => {
  assert.equal(await headlineOf(page(en, { ...fall, pValue: 0.4 }), "/programmes/p", view), "The score stands at 24: no clear change since May–Jul 2026");
});

test("what cannot be judged is neither a change nor none", async () => {
  const unjudged = { ...fall, absent: [{ statistic: "verdict", reason: "TOO_FEW_ANSWERS" }] };
  assert.equal(await headlineOf(page(en, unjudged), "/programmes/p", view), "The score stands at 24; it cannot be told yet whether it has moved since May–Jul 2026");
  assert.equal(await headlineOf(page(fr, unjudged), "/programmes/p", view), "Le score est à 24\u00a0; on ne peut pas encore dire s’il a évolué depuis May–Jul 2026");
  const unexplained = { ...fall, absent: [{ statistic: "mix", reason: "UNDETERMINED" }] };
  assert.match(await headlineOf(page(en, unexplained), "/programmes/p", view), /loses/);
});

test("without anything before, the score itself is the news", async () => {
  assert.equal(await headlineOf(page(en, { total: score(12) }), "/programmes/p", { ...view, base: null }), "The score stands at 12");
  assert.equal(await headlineOf(page(en, { ...fall, before: {} }), "/programmes/p", view), "The score stands at 24");
});

test("nobody answering is said so", async () => {
  assert.equal(await headlineOf(page(en, { total: {} }), "/programmes/p", { ...view, base: null }), "Nobody has answered in this window and slice");
});

test("every text is there in both languages", () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
});
