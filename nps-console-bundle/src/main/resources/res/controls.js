// SPDX-License-Identifier: Apache-2.0

/* The controls of a page, built with the components' own element builder. */

/** A labelled choice: options are [value, text], with a third, true, where one cannot be chosen. */
export function choice(html, { id, label, options, chosen, change }) {
  return html("div", {},
    html("label", { for: id }, label),
    html("select", { id, change: (event) => change(event.target.value) },
      options.map(([value, text, disabled]) => html("option", { value, selected: String(value) === String(chosen ?? ""), disabled }, text))));
}

/** A labelled input; `more` are its attributes. */
export function input(html, { id, label, hint, ...more }) {
  return html("div", {},
    html("label", { for: id }, label),
    html("input", { id, name: id, "aria-describedby": hint && `${id}-hint`, ...more }),
    hint && html("span", { class: "nps-sub", id: `${id}-hint` }, hint));
}

/** A button. */
export function button(html, text, click, kind = "") {
  return html("button", { type: "button", class: kind || null, click }, text);
}

/** The page's first sentence with what stands below it and what can be done. */
export function title(html, sentence, below, actions = []) {
  return html("header", { class: "nps-title" },
    html("div", {}, html("h1", {}, sentence), below && html("p", {}, below)),
    actions.length > 0 && html("div", { class: "nps-actions" }, actions));
}
