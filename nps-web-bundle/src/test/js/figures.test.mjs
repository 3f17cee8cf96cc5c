// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { test } from "node:test";
import { evenWords, verdictOf, whyAbsent } from "../../main/resources/web/figures.js";
import { Words } from "../../main/resources/web/words.js";

const words = await Words.load("en");
const against = (difference, distinct, absent) => ({ versusRest: { difference, distinct }, absent });
const few = [{ statistic: "versusRest.distinct", reason: "TOO_FEW_CLUSTERS", sentence: "Customers behind them: 3." }];

test("a group that cannot be judged is not said to be like the others", () => {
  assert.equal(verdictOf(against(-12, false, few)), "tooFew");
  assert.equal(verdictOf(against(-12, false)), "same");
  assert.equal(verdictOf(against(-12, true)), "lower");
  assert.equal(verdictOf(against(12, true, [])), "higher");
  assert.equal(verdictOf({}), null);
});

test("why a figure is missing is the service's own sentence, of that figure alone", () => {
  assert.equal(whyAbsent({ absent: few }, "versusRest.distinct"), "Customers behind them: 3.");
  assert.equal(whyAbsent({ absent: few }, "clustered"), undefined);
  assert.equal(whyAbsent({}, "clustered"), undefined);
});

test("only groups that can be judged are said not to differ", () => {
  const [untold, even] = [against(5, false, few), against(1, false)];

  assert.equal(evenWords([untold, untold], words), "Too few to tell whether the groups differ.");
  assert.match(evenWords([untold, even, even], words), /None of the 2 groups that can be judged/);
  assert.match(evenWords([untold, even], words), /The one group that can be judged/);
  assert.equal(evenWords([even, even], words), "None of the 2 groups differs clearly from the others.");
});
