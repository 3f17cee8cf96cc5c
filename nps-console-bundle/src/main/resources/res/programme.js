// SPDX-License-Identifier: Apache-2.0

import { choice, title } from "./controls.js";

const MOST_VALUES = 100;

/** The programmes there are; says what to do where there is none. */
export async function programmesOr({ root, nps, ask, say }) {
  const { programmes } = await ask("/programmes");
  if (programmes.length === 0) {
    root.replaceChildren(title(nps.html, say("noProgramme")), nps.html("p", {}, say("noProgrammeHint")));
    return null;
  }
  return programmes;
}

/** The programme that a view names, else the first. */
export function programmeOf(programmes, id) {
  return programmes.find((programme) => programme.id === id) ?? programmes[0];
}

/** The path of a programme. */
export function pathOf({ id }) {
  return `/programmes/${encodeURIComponent(id)}`;
}

/** A choice among the programmes; nothing where there is only one. */
export function programmeChoice({ nps, say }, programmes, programme, change) {
  return programmes.length > 1 && choice(nps.html, {
    id: "nps-programme",
    label: say("programme"),
    options: programmes.map(({ id, name }) => [id, name]),
    chosen: programme.id,
    change,
  });
}

/** The months that have answers, oldest first. */
export async function monthsOf(ask, path) {
  const { groups } = await ask(`${path}/score`, [["groupBy", "month"], ["detail", "counts"]]);
  return groups.map(({ group }) => group.month).filter(Boolean);
}

/** What answers of this programme can be grouped by: fields that have more than one value, and few enough to be read. */
export async function fieldsOf(ask, programme) {
  const { fields } = await ask(`${pathOf(programme)}/fields`);
  return fields.filter(({ values }) => values > 1 && values <= MOST_VALUES).map(({ field }) => field);
}
