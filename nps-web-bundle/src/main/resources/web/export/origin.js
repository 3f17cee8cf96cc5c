// SPDX-License-Identifier: Apache-2.0

/*
 * Where a table comes from, in columns of its own that are the same in every row: whoever has the file alone can tell,
 * and whatever reads tables reads it. A line above the head would break many.
 */

/**
 * A table with its origin in its last columns.
 *
 * @param rows its head first
 * @param answer {query, definition, watermark}: what was asked, as the service understood it, and what answered
 * @param at when it was answered
 */
export function withOrigin([head, ...rows], answer, at, words) {
  const origin = originOf(answer, at, words);
  return [
    [...head, ...origin.map(([name]) => words.say(`csv.${name}`))],
    ...rows.map((row) => [...row, ...origin.map(([, value]) => value)]),
  ];
}

/** The columns: `[name, value]`; an empty value where nothing narrows, or the answer does not say. */
export function originOf({ query, definition, watermark }, at, words) {
  const { from, to, where = [] } = query.after ?? query;
  return [
    ["programme", query.programme],
    ...daysOf(["firstDay", "lastDay"], { from, to }),
    ...(query.before ? daysOf(["comparedFirstDay", "comparedLastDay"], query.before) : []),
    ["where", where.join("; ")],
    ["counted", query.unit && words.say(`csv.unit.${query.unit}`)],
    ["level", query.level],
    ["definition", definition],
    ["position", watermark],
    ["answeredAt", `${at.toISOString().slice(0, 19)}Z`],
  ];
}

/** People name the last day of a window, the service the day after it. */
function daysOf([first, last], { from, to }) {
  return [[first, from], [last, to && new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10)]];
}
