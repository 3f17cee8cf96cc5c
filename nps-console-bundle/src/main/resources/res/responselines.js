// SPDX-License-Identifier: Apache-2.0

/** What every response may have, with the text that stands above it. */
const FIXED = [
  ["csvId", ({ id }) => id],
  ["csvProgramme", ({ programme }) => programme],
  ["csvDay", ({ day }) => day],
  ["csvAnsweredAt", ({ answeredAt }) => answeredAt],
  ["rating", ({ rating }) => rating],
  ["csvClass", ({ rating }, { nps, words }) => (rating === undefined ? undefined : words.say(`rating.${nps.classOf(rating)}`))],
  ["csvStatus", ({ status }, { say }) => say(`status.${status}`)],
  ["reason", ({ reason }) => reason],
  ["comment", ({ comment }) => comment],
  ["customer", ({ customer }) => customer],
];

/** Fields that components have a name for. */
const FIELDS = ["account", "team", "owner", "touchpoint", "channel", "language"];

/**
 * Responses as lines of CSV, which come page by page. What a response has under a name of its own, such as an attribute,
 * becomes a column when the first one brings it; lines before that one end up with an empty cell there.
 *
 * @param csvOf writes a table
 * @param separator what stands between cells
 * @param origin [name, value] of columns that are the same in every line, the last ones
 * @returns {append(responses), count(), uncounted(), parts()}: how many there are, how many of them no score counts, and
 *     the lines, the head first
 */
export function responseLines(page, { csvOf, separator, origin }) {
  const { words, say } = page;
  const line = (cells) => csvOf([cells], separator).slice(0, -2);
  const fixed = [...FIXED.map(([key]) => say(key)), ...FIELDS.map((field) => words.field(field))];
  const named = [];
  const lines = [];
  let uncounted = 0;

  return {
    append(responses) {
      lines.push(...responses.map(lineOf));
      uncounted += responses.filter(({ status }) => status !== "VALID").length;
    },
    count: () => lines.length,
    uncounted: () => uncounted,
    parts() {
      const last = line(origin.map(([, value]) => value));
      const whole = ({ text, columns }) => `${text}${separator.repeat(named.length - columns + 1)}${last}\r\n`;
      return [`${line([...fixed, ...named, ...origin.map(([name]) => name)])}\r\n`, ...lines.map(whole)];
    },
  };

  function lineOf(response) {
    const cells = [...FIXED.map(([, cell]) => cell(response, page)), ...FIELDS.map((field) => response[field])];
    for (const [name, value] of ownOf(response)) {
      if (!named.includes(name)) {
        named.push(name);
      }
      cells[fixed.length + named.indexOf(name)] = value;
    }
    return { text: line(Array.from(cells)), columns: cells.length - fixed.length };
  }

  function ownOf({ attributes = {}, tags = {}, ratings = {}, measures = {} }) {
    const each = (object, nameOf, valueOf = (value) => value) => Object.entries(object).map(([name, value]) => [nameOf(name), valueOf(value)]);
    return [
      ...each(attributes, (name) => words.field(`attr:${name}`)),
      ...each(tags, (name) => words.field(`tag:${name}`), (values) => values.join("; ")),
      ...each(ratings, (name) => say("csvRatingOf", { name })),
      ...each(measures, (name) => say("csvMeasure", { name })),
    ];
  }
}
