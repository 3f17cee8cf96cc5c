// SPDX-License-Identifier: Apache-2.0

import { title } from "./controls.js";
import { addressOf } from "./view.js";

/*
 * What an address may ask for. Whatever decides which answers count is looked at before anything is asked: an answer to
 * another question must not be taken for one to this.
 */

const WINDOWS = [["from", "to"], ["baseFrom", "baseTo"]];
const FILTER = /^(?:(?:attr|tag):.+?|touchpoint|channel|language|account|team|owner):(?:eq|ne|in):/s;

/** Of words looked for, in characters: fewer are in nearly every comment and name. */
export const SHORTEST = 2;
export const LONGEST = 100;

/** The service's way to say that an address does not parse; that it parses, but asks for what is not allowed. */
const REFUSALS = [400, 422];

/** Whether a failure is the service's refusal of what an address asks for. */
export function isRefusal({ status }) {
  return REFUSALS.includes(status);
}

/** What of a view cannot be asked: `{key, names, values}`, the text that says it and the parameters it is about. */
export function wrongIn({ where = [], text, ...view }) {
  const days = WINDOWS.flat().filter((name) => view[name] && !isDay(view[name]));
  return [
    ...days.map((name) => ({ key: "wrong.day", names: [name], values: { name, value: view[name] } })),
    ...WINDOWS.filter(([first, last]) => isDay(view[first]) && isDay(view[last]) && view[first] >= view[last])
      .map(([first, last]) => ({ key: "wrong.order", names: [first, last], values: { first, last, from: view[first], to: view[last] } })),
    ...where.filter((filter) => !FILTER.test(filter)).map((value) => ({ key: "wrong.where", names: [], values: { value } })),
    ...(text && (text.length < SHORTEST || text.length > LONGEST)
      ? [{ key: "wrong.text", names: ["text"], values: { n: text.length, least: SHORTEST, most: LONGEST } }] : []),
  ];
}

/** A view without what cannot be asked. */
export function withoutWrong({ where = [], ...view }) {
  const names = wrongIn({ where, ...view }).flatMap((wrong) => wrong.names);
  return {
    ...Object.fromEntries(Object.entries(view).filter(([name]) => !names.includes(name))),
    where: where.filter((filter) => FILTER.test(filter)),
  };
}

/** Says on the page what of a view cannot be asked, with the way to the rest of it; false where nothing is wrong. */
export function saysWrong(page, view) {
  const found = wrongIn(view);
  if (found.length > 0) {
    refuse(page, found.map(({ key, values }) => page.say(key, values)), withoutWrong(view));
  }
  return found.length > 0;
}

/** Says that an address is refused, why, and offers another view instead. */
export function refuse({ root, nps: { html }, say }, reasons, view) {
  root.replaceChildren(
    title(html, say("refused")),
    html("ul", { class: "nps-refusal" }, reasons.map((reason) => html("li", {}, reason))),
    html("p", { class: "nps-actions" }, html("a", { class: "nps-button is-primary", href: addressOf(view) }, say("showWithout"))));
}

/** What says that a choice of an address is none, and which is shown; nothing where it is one, or none is made. */
export function unknownChoice({ nps: { html }, say }, name, value, choices, instead) {
  return value && !choices.map(String).includes(value) && html("p", { role: "status", class: "nps-problem" },
    say("wrong.choice", { name, value, instead }));
}

/** Whether it is a day of the calendar such as 2026-01-31. */
function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
