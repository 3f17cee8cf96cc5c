// SPDX-License-Identifier: Apache-2.0

const points = (n, w) => `${w.number(n)}\u00a0${w.plural(n, { one: "point", other: "points" })}`;

export default {
  noProgramme: "There is no programme yet",
  noProgrammeHint: "Create one by REST (PUT /programmes/{id}) or with the shell command nps:import, then come back.",
  noAnswers: "Nobody has answered yet",
  noAnswersHint: "Send answers by REST or import a file; this page fills itself.",
  programme: "Programme",
  window: "Window",
  groupedBy: "Grouped by",
  months: ({ n }, w) => (n === 1 ? "Latest month" : `Latest ${w.number(n)} months`),
  monthByMonth: "Score month by month",
  stands: ({ score }, w) => `The score stands at ${w.number(score)}`,
  headline: ({ change, cause, base }, w) => {
    const { before, after } = change;
    if (after.score === undefined || before.score === undefined) {
      return after.score === undefined ? "Nobody has answered in this window" : `The score stands at ${w.number(after.score)}`;
    }
    const difference = after.score - before.score;
    if (difference === 0 || change.pValue >= 0.05) {
      return `The score stands at ${w.number(after.score)}: no clear change since ${base}`;
    }
    const what = `The score ${difference < 0 ? "loses" : "gains"} ${points(Math.abs(difference), w)}`;
    const move = difference < 0 ? "fall" : "rise";
    return cause ? `${what}: ${cause.name} explains ${cause.share >= 0.9 ? `the whole ${move}` : `most of the ${move}`}` : what;
  },
};
