// SPDX-License-Identifier: Apache-2.0

import { html, parted } from "./dom.js";

/** The head of a card: its heading, what it is about, a state in a word, and a menu. */
export function head(element, words, { heading, subtitle, chip, menu }) {
  const level = /^[1-6]$/.test(element.getAttribute("heading-level") ?? "") ? element.getAttribute("heading-level") : 2;
  return html("header", { class: "head" },
    html(`h${level}`, {}, heading ?? element.heading(words)),
    subtitle && html("p", {}, parted(subtitle)),
    chip && html("span", { class: `chip ${chip.kind ?? ""}`.trim() },
      chip.sign && html("span", { "aria-hidden": "true" }, chip.sign), chip.text),
    menu);
}
