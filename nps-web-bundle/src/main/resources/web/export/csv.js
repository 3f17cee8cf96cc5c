// SPDX-License-Identifier: Apache-2.0

/** Characters with which a spreadsheet begins a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV. Numbers stay numbers; text that a spreadsheet would run as a formula is marked as text by an
 * apostrophe.
 *
 * @param rows of text, numbers or nothing
 * @param separator a comma, or a semicolon where the comma stands in numbers
 */
export function csvOf(rows, separator = ",") {
  return rows.map((row) => row.map((cell) => csvCell(cell, separator)).join(separator)).join("\r\n") + "\r\n";
}

function csvCell(cell, separator) {
  if (cell === undefined || cell === null) {
    return "";
  }
  if (typeof cell === "number") {
    return separator === ";" ? String(cell).replace(".", ",") : String(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What stands above the columns of {@link scoreCells}. */
export function scoreHead(words) {
  return ["n", "promoters", "passives", "detractors", "score", "low", "high", "state"].map((name) => words.say(`csv.${name}`));
}

/** A score object as cells; what a state does not carry stays empty. */
export function scoreCells(score) {
  const round = (value) => (value === undefined ? undefined : Math.round(value * 100) / 100);
  return [
    score.n, score.promoters, score.passives, score.detractors, score.score,
    round(score.interval?.low), round(score.interval?.high), score.state,
  ];
}
