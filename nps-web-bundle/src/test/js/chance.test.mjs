// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { chanceOf, chanceWords, probabilityWords } from "../../main/resources/web/components/chance.js";
import { Words } from "../../main/resources/web/words.js";

const english = await Words.load("en");
const french = await Words.load("fr");
const both = (probability) => [english, french].map((words) => chanceWords(probability, words));

test("a probability near a plain fraction is said as one", () => {
  assert.deepEqual(both(0.05), ["About 1\u00a0chance in 20", "Environ 1\u00a0chance sur 20"]);
  assert.deepEqual(both(0.67), ["About 2\u00a0chances in 3", "Environ 2\u00a0chances sur 3"]);
  assert.deepEqual(both(0.5), ["About 1\u00a0chance in 2", "Environ 1\u00a0chance sur 2"]);
});

test("a probability that is near none is said in per cent", () => {
  assert.deepEqual(both(0.068), ["A chance of about 7%", "Environ 7\u00a0% de chances"]);
  assert.deepEqual(both(0.037), ["A chance of about 4%", "Environ 4\u00a0% de chances"]);
  assert.deepEqual(both(0.97), ["A chance of about 97%", "Environ 97\u00a0% de chances"]);
});

test("hardly any and nearly every chance are said as such, and never as none or certain", () => {
  for (const probability of [0, 1e-12, 0.0099]) {
    assert.deepEqual(both(probability), ["Less than 1\u00a0chance in 100", "Moins de 1\u00a0chance sur 100"]);
  }
  for (const probability of [1, 1 - 1e-12, 0.9901]) {
    assert.deepEqual(both(probability), ["More than 99\u00a0chances in 100", "Plus de 99\u00a0chances sur 100"]);
  }
});

test("what is said is never further from the truth than a rounded per cent, from 0 to 1", () => {
  for (let i = 0; i <= 10_000; i += 1) {
    const probability = i / 10_000;
    const { of, outOf, share, below, above } = chanceOf(probability);
    if (below || above) {
      assert.ok(below ? probability < 0.01 : probability > 0.99, String(probability));
    } else {
      assert.ok(Math.abs((outOf ? of / outOf : share) - probability) < 0.005 + 1e-9, String(probability));
      assert.ok(outOf || (share >= 0.01 && share <= 0.99), String(probability));
    }
  }
});

test("the figure agrees with the words", () => {
  assert.equal(probabilityWords(0.068, english), "P\u00a0=\u00a00.07");
  assert.equal(probabilityWords(0.003, english), "P\u00a0<\u00a00.01");
  assert.equal(probabilityWords(0.998, french), "P\u00a0>\u00a00,99");
});
