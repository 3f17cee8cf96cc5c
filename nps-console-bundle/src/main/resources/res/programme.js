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

/**
 * What answers of this programme carry.
 *
 * @returns {fields, crowded}: the fields that have several values, few enough to be read; and those of too many, as
 *     {field, values}, `values` being absent where nobody can group by them
 */
export async function fieldsOf(ask, programme) {
  const told = (await ask(`${pathOf(programme)}/fields`)).fields;
  return {
    fields: told.filter(({ values }) => values > 1 && values <= MOST_VALUES).map(({ field }) => field),
    crowded: told.filter(({ values }) => values === undefined || values > MOST_VALUES),
  };
}

/**
 * The options of a choice by what to group: fields of too many values can be seen there, not chosen, and say why.
 *
 * @param first what else there is to choose, before the fields
 */
export function groupings({ words, say }, { fields, crowded }, first = []) {
  return [
    ...(first.length + fields.length === 0 ? [["", say("groupedByNothing")]] : first),
    ...fields.map((field) => [field, words.field(field)]),
    ...crowded.map(({ field, values }) => [field, say("tooManyValues", { field: words.field(field), values }), true]),
  ];
}
