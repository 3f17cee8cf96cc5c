// SPDX-License-Identifier: Apache-2.0

import { html, svg } from "./dom.js";
import { head } from "./head.js";

/* What an element shows while it has no card to show. */

/** A place for the answer that is on its way. */
export function waiting(element, words) {
  const bone = (attributes) => svg("rect", { class: "bone", rx: 3, ...attributes });
  const height = element.boneHeight;
  return [
    head(element, words, {}),
    svg("svg", { width: "100%", height, role: "img", "aria-label": words.say("loading") },
      bone({ width: 64, height: 34 }), bone({ x: 80, y: 4, width: "45%", height: 10 }),
      bone({ x: 80, y: 22, width: "32%", height: 9 }), bone({ y: 58, width: "100%", height: 6 }),
      height > 100 && bone({ y: 94, width: "100%", height: height - 130 < 12 ? 12 : height - 130 }),
      height > 130 && bone({ y: height - 12, width: "58%", height: 9 })),
  ];
}

/** That there is nothing to show, or that it is hidden: SUPPRESSED or NO_DATA. */
export function absent(element, words, standing) {
  const hidden = standing === "SUPPRESSED";
  const { title, text } = hidden ? { title: words.say("suppressed"), text: words.say("suppressedHint") } : element.absence(words);
  return [
    head(element, words, {
      subtitle: element.period(words),
      chip: { text: words.say(hidden ? "chip.SUPPRESSED" : "chip.NO_DATA"), kind: "open" },
    }),
    html("p", { class: "big mute", "aria-hidden": "true" }, hidden ? "··" : "–"),
    html("div", { class: "empty" }, html("b", {}, title), text),
  ];
}

/** That the page gives too little to ask. */
export function incomplete(element, words) {
  const names = missingOf(element);
  return [
    head(element, words, { chip: { text: words.say("chip.ERROR"), kind: "bad" } }),
    html("div", { class: "empty" },
      html("b", {}, words.say("incomplete")),
      words.say("incompleteHint", { n: names.length, names: words.list(names) })),
  ];
}

/** What is in the way of an answer, and what can be done. */
export function failed(element, words, trouble) {
  const signIn = trouble.state === "UNAUTHORISED";
  const hopeless = trouble.state === "FORBIDDEN" || trouble.state === "NOT_FOUND";
  return [
    head(element, words, { subtitle: element.period(words), chip: !hopeless && { text: words.say("chip.ERROR"), kind: "bad" } }),
    html("div", { class: "empty", role: "alert" },
      html("b", {}, words.say(`troubleTitle.${trouble.state}`)),
      words.say(`trouble.${trouble.state}`, { status: trouble.status }),
      !hopeless && trouble.detail && html("span", { class: "sub", lang: "en" }, trouble.detail),
      !hopeless && html("div", {},
        html("button", { type: "button", click: () => element.refresh() }, words.say(signIn ? "signIn" : "tryAgain")))),
  ];
}

/** The needed attributes that an element has not, or has without a value. */
export function missingOf(element) {
  return element.constructor.needed.filter((name) => !element.getAttribute(name));
}
