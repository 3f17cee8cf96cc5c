// SPDX-License-Identifier: Apache-2.0

const MOST_OF_IT = 0.6;

/** Without one of these it cannot be told whether the score moved. */
const UNJUDGED = ["difference", "verdict"];

/**
 * A page's first sentence: what happened, with its number, and where it comes from.
 *
 * @param view {from, to, base: {from, to} or null, by, where}
 */
export async function headlineOf({ ask, words, say }, path, { from, to, base, by, where = [] }) {
  const slice = [["from", from], ["to", to], ...where.map((filter) => ["where", filter])];
  if (!base) {
    const { total } = await ask(`${path}/score`, [...slice, ["detail", "counts"]]);
    return total.score === undefined ? say("noAnswersHere") : say("stands", { score: total.score });
  }
  const change = await ask(`${path}/change`, [...slice, ["baseFrom", base.from], ["baseTo", base.to], ...(by ? [["groupBy", by]] : [])]);
  const { before, after } = change;
  if (after.score === undefined) {
    return say("noAnswersHere");
  }
  if (before.score === undefined) {
    return say("stands", { score: after.score });
  }
  const since = words.window(base.from, base.to);
  if (change.absent?.some(({ statistic }) => UNJUDGED.includes(statistic))) {
    return say("unjudged", { score: after.score, base: since });
  }
  const points = after.score - before.score;
  return points === 0 || change.pValue >= 0.05
    ? say("steady", { score: after.score, base: since })
    : say("moved", { points: Math.abs(points), down: points < 0, cause: causeOf(change, by) });
}

/** The segment that alone explains most of a change, if one does. */
function causeOf(change, by) {
  const total = change.difference?.decimal ?? 0;
  const parts = (change.segments ?? []).map(({ group, rate, mix }) => ({
    name: group[by],
    share: (rate.decimal + mix.decimal) / total,
  }));
  const largest = parts.sort((a, b) => b.share - a.share)[0];
  return total !== 0 && largest?.name && largest.share >= MOST_OF_IT ? largest : null;
}
