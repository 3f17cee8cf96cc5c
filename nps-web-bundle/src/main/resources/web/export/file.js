// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";
import { csvOf } from "./csv.js";

export { csvOf } from "./csv.js";
export { originOf } from "./origin.js";

/** What a spreadsheet takes for UTF-8. */
const MARK = "\ufeff";

/** What stands between cells where a language writes numbers so: a semicolon where the comma stands in numbers. */
export function separatorIn(words) {
  return words.number(0.5, 1).includes(",") ? ";" : ",";
}

/** A table as a file. */
export function csvFile(rows, words) {
  return csvText([csvOf(rows, separatorIn(words))]);
}

/** The parts of a table, written already, as a file. */
export function csvText(parts) {
  return new Blob([MARK, ...parts], { type: "text/csv;charset=utf-8" });
}

/** The name of a file, without its ending: what it is about and the day of the answer, in letters, digits and hyphens. */
export function fileName(about, at, words) {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return words.say("fileName", { about, day }).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}

/** Hands a file to the reader. */
export function save(file, name) {
  const address = URL.createObjectURL(file);
  html("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
