// SPDX-License-Identifier: Apache-2.0

import { choice, title } from "./controls.js";

const SAMPLE = 24;
const PLAIN_FIELDS = ["touchpoint", "channel", "language", "team"];
const ANONYMOUS_FIELDS = ["attr:segment", ...PLAIN_FIELDS];
const NOT_ALLOWED = 422;

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

/** What answers of this programme can be grouped by: fields that have more than one value among the latest answers. */
export async function fieldsOf(ask, programme) {
  const path = pathOf(programme);
  if (programme.anonymity) {
    return anonymousFieldsOf(ask, path);
  }
  const { responses } = await ask(`${path}/responses`, [["limit", SAMPLE]]);
  const values = new Map();
  for (const response of responses) {
    const fields = [
      ...Object.entries(response.attributes ?? {}).map(([name, value]) => [`attr:${name}`, value]),
      ...PLAIN_FIELDS.map((name) => [name, response[name]]),
    ];
    for (const [field, value] of fields) {
      if (value) {
        values.set(field, (values.get(field) ?? new Set()).add(value));
      }
    }
  }
  return [...values].filter(([, found]) => found.size > 1).map(([field]) => field);
}

/** Single answers of anonymous people are not to be had: the fields that are open by default are tried one by one. */
async function anonymousFieldsOf(ask, path) {
  const groups = await Promise.all(ANONYMOUS_FIELDS.map(async (field) => {
    try {
      return (await ask(`${path}/score`, [["groupBy", field], ["detail", "counts"]])).groups;
    } catch (trouble) {
      if (trouble.status === NOT_ALLOWED) {
        return [];
      }
      throw trouble;
    }
  }));
  return ANONYMOUS_FIELDS.filter((field, i) => groups[i].length > 1);
}
