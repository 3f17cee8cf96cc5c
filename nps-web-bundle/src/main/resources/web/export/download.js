// SPDX-License-Identifier: Apache-2.0

import { csvFile, fileName, save } from "./file.js";
import { withOrigin } from "./origin.js";
import { pictureOf, pngFile, svgFile } from "./picture.js";

/**
 * Hands a card to the reader as a file.
 *
 * @param kind csv, svg or png
 * @param about what it shows, for the name of the file
 * @param at when that was answered
 * @param card the element that shows the card
 * @param table {rows, asked}: what is behind it, and the answer it is made of; for csv
 */
export async function download({ kind, about, at, card, table, words }) {
  const name = fileName(about, at, words);
  if (kind === "csv") {
    save(csvFile(withOrigin(table.rows, table.asked, at, words), words), `${name}.csv`);
    return;
  }
  const picture = pictureOf(card);
  try {
    save(kind === "svg" ? svgFile(picture) : await pngFile(picture), `${name}.${kind}`);
  } catch (refused) {
    if (kind !== "png") {
      throw refused;
    }
    // A host whose policy knows no blob: in img-src lets nobody paint pixels; the drawing itself it can have.
    save(svgFile(picture), `${name}.svg`);
  }
}
