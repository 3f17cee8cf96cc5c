// SPDX-License-Identifier: Apache-2.0

import { html } from "./dom.js";

const LONGEST = 400;
const SHOWN = 280;

/** What a customer wrote: a long text begins, and a reader who wants all of it opens the rest. */
export function folded(text, words) {
  if (text.length <= LONGEST) {
    return text;
  }
  const beginning = beginningOf(text);
  const said = html("span", {}, beginning);
  const toggle = html("button", {
    type: "button",
    class: "fold",
    "aria-expanded": "false",
    click: () => {
      const open = toggle.getAttribute("aria-expanded") === "false";
      toggle.setAttribute("aria-expanded", String(open));
      toggle.textContent = words.say(open ? "showLess" : "showAll");
      said.textContent = open ? text : beginning;
    },
  }, words.say("showAll"));
  return [said, " ", toggle];
}

/** Ends after a word where there is one, and never within a character. */
export function beginningOf(text) {
  const space = text.lastIndexOf(" ", SHOWN);
  const cut = text.slice(0, space > SHOWN / 2 ? space : SHOWN);
  return `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}
