// SPDX-License-Identifier: Apache-2.0

const points = (n, w) => `${w.number(n)}\u00a0${w.plural(n, { one: "point", other: "points" })}`;

export default {
  noProgramme: "Il n’y a pas encore de programme",
  noProgrammeHint: "Créez-en un par REST (PUT /programmes/{id}) ou par la commande nps:import, puis revenez.",
  noAnswers: "Personne n’a encore répondu",
  noAnswersHint: "Envoyez des réponses par REST ou importez un fichier\u00a0; cette page se remplira d’elle-même.",
  programme: "Programme",
  window: "Période",
  groupedBy: "Par",
  months: ({ n }, w) => (n === 1 ? "Dernier mois" : `${w.number(n)} derniers mois`),
  monthByMonth: "Score mois par mois",
  stands: ({ score }, w) => `Le score est à ${w.number(score)}`,
  headline: ({ change, cause, base }, w) => {
    const { before, after } = change;
    if (after.score === undefined || before.score === undefined) {
      return after.score === undefined ? "Personne n’a répondu sur cette période" : `Le score est à ${w.number(after.score)}`;
    }
    const difference = after.score - before.score;
    if (difference === 0 || change.pValue >= 0.05) {
      return `Le score est à ${w.number(after.score)}\u00a0: pas d’évolution nette depuis ${base}`;
    }
    const what = `Le score ${difference < 0 ? "perd" : "gagne"} ${points(Math.abs(difference), w)}`;
    const move = difference < 0 ? "baisse" : "hausse";
    return cause ? `${what}\u00a0: ${cause.name} explique ${cause.share >= 0.9 ? `toute la ${move}` : `l’essentiel de la ${move}`}` : what;
  },
};
