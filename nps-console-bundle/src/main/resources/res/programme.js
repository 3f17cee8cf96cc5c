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

/** The programme that a view names, the first where it names none; null, and said on the page, where there is none of that id. */
export function programmeOr(page, programmes, id, change) {
  const programme = id ? programmes.find((one) => one.id === id) : programmes[0];
  if (!programme) {
    const { root, nps: { html }, say } = page;
    root.replaceChildren(
      title(html, say("unknownProgramme", { id })),
      html("div", { class: "nps-fields" }, choice(html, {
        id: "nps-programme", label: say("programme"), change,
        options: [["", say("chooseProgramme")], ...programmes.map((one) => [one.id, one.name])],
      })));
  }
  return programme ?? null;
}

/** The path of a programme. */
export function pathOf({ id }) {
  return `/programmes/${encodeURIComponent(id)}`;
}

/** What says that answers cannot be grouped by the field of an address; nothing where they can, or where it names none. */
export function unknownField({ nps: { html }, words, say }, fields, by) {
  return by && !fields.includes(by) && html("p", { role: "status", class: "nps-problem" },
    say("unknownField", { field: by, instead: fields[0] && words.field(fields[0]) }));
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
