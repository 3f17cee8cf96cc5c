// SPDX-License-Identifier: Apache-2.0

import { button } from "./controls.js";

/** A filter such as attr:region:eq:South, taken apart; null where it is of another kind. */
export function filterParts(filter) {
  const parts = /^((?:attr|tag):[^:]+|[^:]+):eq:(.*)$/s.exec(filter);
  return parts ? { field: parts[1], value: parts[2] } : null;
}

/** The filters of a view, each with a button that takes it away, and a form that adds one. */
export function filterBar({ nps: { html }, words, say, ask }, { view, fields, path, update }) {
  const remove = (filter) => update({ where: view.where.filter((other) => other !== filter) });
  const chips = view.where.map((filter) => {
    const parts = filterParts(filter);
    const text = parts ? say("filter", { field: words.field(parts.field), value: parts.value }) : filter;
    return html("span", { class: "nps-filter" }, text,
      html("button", { type: "button", "aria-label": say("removeFilter", { text }), click: () => remove(filter) }, "×"));
  });
  return html("div", { class: "nps-fields nps-filters" },
    html("span", { class: "nps-sub" }, say(view.where.length ? "onlyWhere" : "noFilter")), chips, fields.length > 0 && adder());

  function adder() {
    const values = html("select", { id: "nps-filter-value", "aria-label": say("filterValue") });
    const field = html("select", { id: "nps-filter-field", "aria-label": say("filterField"), change: () => fill() },
      fields.map((name) => html("option", { value: name }, words.field(name))));
    const add = () => values.value && update({ where: [...view.where, `${field.value}:eq:${values.value}`] });
    const form = html("span", { class: "nps-adder", hidden: true }, field, values, button(html, say("add"), add));
    const openForm = button(html, say("addFilter"), async () => {
      form.hidden = false;
      openForm.hidden = true;
      await fill();
      field.focus();
    });
    return [openForm, form];

    async function fill() {
      const { groups } = await ask(`${path}/score`, [["from", view.from], ["to", view.to], ["groupBy", field.value], ["detail", "counts"]]);
      const names = groups.map(({ group }) => group[field.value]).filter(Boolean);
      values.replaceChildren(...names.map((name) => html("option", { value: name }, name)));
    }
  }
}
