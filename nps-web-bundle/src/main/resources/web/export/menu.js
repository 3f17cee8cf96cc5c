// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";

/**
 * The menu that hands a card to the reader as a file.
 *
 * @param about {heading, subtitle} of the card
 * @param answers tells what is shown: {data, at}
 * @param kinds of file: csv, svg, png
 */
export function exportMenu(element, { heading, subtitle }, answers, kinds, words) {
  // What follows a dot tells how to read the picture.
  const about = [element.getAttribute("programme"), heading ?? element.heading(words), subtitle?.split(" · ")[0]].filter(Boolean).join(" ");
  const save = async (kind, event) => {
    event.target.closest("details").open = false;
    const { download } = await import("./download.js");
    const { data, at } = answers();
    const table = kind === "csv" && { rows: await element.table(data, words), asked: element.asked(data) };
    await download({ kind, about, at, card: element.shadowRoot.firstElementChild, table, words });
  };
  const close = (event) => {
    if (event.key === "Escape" && event.currentTarget.open) {
      event.currentTarget.open = false;
      event.currentTarget.firstElementChild.focus();
    }
  };
  return html("details", { class: "menu", keydown: close },
    html("summary", {}, words.say("export")),
    html("ul", {}, kinds.map((kind) =>
      html("li", {}, html("button", { type: "button", click: (event) => save(kind, event) }, words.say(`export.${kind}`))))));
}
