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
