// SPDX-License-Identifier: Apache-2.0

import { button, choice, input, title } from "./controls.js";
import { filterBar } from "./filters.js";
import { importForm } from "./import.js";
import { open } from "./page.js";
import { fieldsOf, monthsOf, pathOf, programmeChoice, programmeOf, programmesOr } from "./programme.js";
import { responseTable } from "./responsetable.js";
import { readView, writeView } from "./view.js";
import { monthAfter } from "./windows.js";

const ROWS = 50;

/* Single answers: find them, take one out of the count, import many. */
open(async (page) => {
  const { root, nps: { html }, words, say, ask, change } = page;
  const programmes = await programmesOr(page);
  /** One form per programme: what it reports outlives the list that it changes. */
  const forms = new Map();
  if (programmes) {
    await show(readView());
  }

  async function show(wanted) {
    const programme = programmeOf(programmes, wanted.programme);
    const path = pathOf(programme);
    const [months, fields] = await Promise.all([monthsOf(ask, path), fieldsOf(ask, programme)]);
    const view = { ...wanted, programme: programme.id };
    writeView(view);
    const update = (part) => show({ ...view, ...part });
    const customer = customerField(view, update);
    const { total } = await ask(`${path}/score`, [...narrowed(view), ["detail", "counts"]]);
    root.replaceChildren(
      title(html, total.n === undefined ? say("tooFew") : say("responsesTitle", { n: total.n }), programme.name),
      formOf(path, () => update({})),
      html("section", { class: "nps-slice", "aria-label": say("slice") },
        html("div", { class: "nps-fields" },
          programmeChoice(page, programmes, programme, (id) => show({ programme: id, where: [] })),
          choice(html, {
            id: "nps-month", label: say("month"), chosen: view.from?.slice(0, 7),
            options: [["", say("allMonths")], ...[...months].reverse().map((month) => [month, words.period(month)])],
            change: (month) => update(month ? { from: `${month}-01`, to: monthAfter(month, 1) } : { from: null, to: null }),
          }),
          customer.form,
          !view.customer && !programme.anonymity && searchField("text", "commentContains", view, update, { minlength: 2, maxlength: 100 })),
        customer.found,
        !view.customer && filterBar(page, { view, fields, path, update })),
      programme.anonymity ? html("p", {}, say("anonymousResponses")) : await list(view, path));
  }

  function formOf(path, done) {
    if (!forms.has(path)) {
      forms.set(path, importForm(page, path));
    }
    const form = forms.get(path);
    form.done = done;
    return form.element;
  }

  /** Finds a customer by name or number; where there are several, the reader chooses. */
  function customerField(view, update) {
    const found = html("div", { class: "nps-found", role: "status" });
    const choose = ({ id, name, account }) => html("li", {},
      button(html, name, () => update({ customer: id })), html("span", { class: "nps-sub" }, [name !== id && id, account].filter(Boolean).join(" · ")));
    const search = async (text) => {
      const { customers } = text ? await change("POST", "/customer-search", { text }) : { customers: [] };
      if (!text || customers.length === 1) {
        update({ customer: customers[0]?.id ?? null });
      } else {
        found.replaceChildren(customers.length ? html("ul", {}, customers.map(choose)) : say("nobodyFound"));
      }
    };
    return { form: searchForm("customer", "customerSearch", view.customer, search, { minlength: 2, maxlength: 100 }), found };
  }

  /** A part of the view that a reader types. */
  function searchField(name, label, view, update, more) {
    return searchForm(name, label, view[name], (text) => update({ [name]: text }), more);
  }

  function searchForm(name, label, value, search, more) {
    const field = input(html, { id: `nps-${name}`, label: say(label), value: value ?? "", type: "search", autocomplete: "off", ...more });
    const submit = (event) => {
      event.preventDefault();
      search(field.querySelector("input").value.trim());
    };
    return html("form", { class: "nps-search", role: "search", "aria-label": say(label), submit }, field, html("button", { type: "submit" }, say("find")));
  }

  async function list(view, path) {
    const rows = html("div", {});
    const more = html("p", { class: "nps-more" });
    const table = responseTable(page, {
      change: (response, status, reason) => change("PATCH", `${path}/responses/${encodeURIComponent(response.id)}`,
        { status, reason }, { "If-Match": `"${response.version}"` }),
      changeable: !view.customer,
    });
    rows.append(table.element);
    await load(null);
    return html("div", {}, rows, more);

    async function load(cursor) {
      const answer = view.customer
        ? await ask(`/customers/${encodeURIComponent(view.customer)}`, [["limit", ROWS], ["cursor", cursor]])
        : await ask(`${path}/responses`, [...narrowed(view), ["text", view.text], ["limit", ROWS], ["cursor", cursor]]);
      table.append(answer.responses);
      more.replaceChildren(...(answer.next ? [button(html, say("more"), () => load(answer.next))] : []));
    }
  }

  function narrowed({ from, to, where }) {
    return [["from", from], ["to", to], ...where.map((filter) => ["where", filter])];
  }
});
