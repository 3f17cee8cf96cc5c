// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { Words } from "../../main/resources/web/words.js";
import en from "../../main/resources/web/words/en.js";
import fr from "../../main/resources/web/words/fr.js";

const english = await Words.load("en");
const french = await Words.load("fr");

test("every text is there in both languages, and of the same kind", () => {
  assert.deepEqual(Object.keys(fr).sort(), Object.keys(en).sort());
  for (const key of Object.keys(en)) {
    assert.equal(typeof fr[key], typeof en[key], key);
  }
});

test("a language we do not speak is answered in English", () => {
  assert.equal(Words.of("de-AT").language, "en");
  assert.equal(Words.of(undefined).language, "en");
  assert.equal(Words.of("fr-CA").language, "fr");
  assert.equal(Words.of("fr-<b>").language, "en");
});

test("numbers have a true minus sign and never a minus before zero", () => {
  assert.equal(english.number(-44), "\u221244");
  assert.equal(english.number(-0.2), "0");
  assert.equal(english.number(-0.04, 1), "0.0");
  assert.equal(french.number(-12.25, 1), "\u221212,3");
});

test("differences carry their sign, and zero none", () => {
  assert.equal(english.signed(18), "+18");
  assert.equal(english.signed(-0.3, 1), "\u22120.3");
  assert.equal(english.signed(0), "0");
});

test("French keeps a no-break space before the percent sign and inside thousands", () => {
  assert.equal(french.percent(0.235, 1), "23,5\u00a0%");
  assert.match(french.number(2110), /^2[\u00a0\u202f]110$/);
  assert.equal(english.percent(0.235, 1), "23.5%");
});

test("a window of whole months is named by its months, its last day inside", () => {
  assert.equal(english.window("2026-08-01", "2026-11-01"), "Aug\u2013Oct 2026");
  assert.equal(french.window("2026-08-01", "2026-11-01"), "août\u2013oct. 2026");
  assert.equal(english.window("2026-10-01", "2026-11-01"), "Oct 2026");
  assert.equal(english.window(null, null), "all answers");
});

test("a window of days is named by its days", () => {
  assert.equal(english.window("2026-08-03", "2026-08-10").replace(/\s/g, " "), "3\u20139 Aug 2026");
});

test("a window that is none is shown as it was written", () => {
  assert.equal(english.window("yesterday", "2026-11-01"), "yesterday\u20132026-11-01");
  assert.equal(english.window("<b>", null), "<b>");
});

test("a day is the programme's own, wherever the reader is", () => {
  const zone = process.env.TZ;
  try {
    for (const there of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
      process.env.TZ = there;
      assert.equal(english.day("2026-11-01"), "1 Nov 2026");
      assert.equal(english.month("2026-11-01"), "November 2026");
      assert.equal(french.month("2026-10-31", "short"), "oct. 2026");
    }
  } finally {
    zone === undefined ? delete process.env.TZ : process.env.TZ = zone;
  }
});

test("periods have names in full and short ones for an axis", () => {
  assert.equal(english.period("2026-10"), "October 2026");
  assert.equal(english.period("2026-Q3"), "Q3 2026");
  assert.equal(french.period("2026-Q3"), "T3 2026");
  assert.equal(english.period("2026-W05"), "week 5 of 2026");
  assert.deepEqual(english.tick("2026-10"), ["Oct", "2026"]);
  assert.deepEqual(english.tick("2026"), ["2026", ""]);
});

test("chance is said with three decimals, or as less than the smallest of them", () => {
  assert.equal(english.pValue(0.0098), "p\u00a0=\u00a00.010");
  assert.equal(french.pValue(0.0000001), "p\u00a0<\u00a00,001");
});

test("French says d’octobre and de septembre", () => {
  assert.match(french.say("chancesOf.PUBLISHED", { month: "octobre 2026", target: "30" }), /publié d’octobre/);
  assert.match(french.say("chancesOf.PUBLISHED", { month: "septembre 2026", target: "30" }), /publié de septembre/);
});

test("bands and fields of the host's own are called as their codes are", () => {
  assert.equal(english.band("EXCEPTIONAL"), "Exceptional");
  assert.equal(english.band("VERY_GOOD"), "Very good");
  assert.equal(french.field("attr:product_line"), "Product line");
});
