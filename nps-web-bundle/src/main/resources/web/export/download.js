// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";
import { csvOf } from "./csv.js";
import { pictureOf, pngFile, svgFile } from "./picture.js";

/** What a spreadsheet takes for UTF-8. */
const MARK = "\ufeff";

/**
 * Hands a card to the reader as a file.
 *
 * @param kind csv, svg or png
 * @param name of the file, without its ending
 * @param card the element that shows the card
 * @param rows the table behind it; for csv
 */
export async function download({ kind, name, card, rows, words }) {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  try {
    save(await fileOf(kind, card, rows, words), `${plain}.${kind}`);
  } catch (refused) {
    if (kind !== "png") {
      throw refused;
    }
    // A host whose policy knows no blob: in img-src lets nobody paint pixels; the drawing itself it can have.
    save(await fileOf("svg", card, rows, words), `${plain}.svg`);
  }
}

async function fileOf(kind, card, rows, words) {
  if (kind === "csv") {
    return new Blob([MARK, csvOf(rows, words.number(0.5, 1).includes(",") ? ";" : ",")], { type: "text/csv;charset=utf-8" });
  }
  const picture = pictureOf(card);
  return kind === "svg" ? svgFile(picture) : pngFile(picture);
}

function save(file, name) {
  const address = URL.createObjectURL(file);
  html("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
