// SPDX-License-Identifier: Apache-2.0

import { LONGEST, SHORTEST, saysWrong } from "./address.js";
import { button, choice, input, title } from "./controls.js";
import { filterBar } from "./filters.js";
import { importForm } from "./import.js";
import { open } from "./page.js";
import { fieldsOf, monthsOf, pathOf, programmeChoice, programmeOr, programmesOr } from "./programme.js";
import { exportButton } from "./responseexport.js";
import { responseTable } from "./responsetable.js";
import { addressOf, beginView, follow, writeView } from "./view.js";
import { monthAfter } from "./windows.js";

const ROWS = 50;
const OTHER = "other";
const NOT_ALLOWED = 422;
const NOT_FOUND = 404;

/* Single answers: find them, take one out of the count, import many. */
open(async (page) => {
  const { root, nps: { html }, words, say, ask, read, change } = page;
  const programmes = await programmesOr(page);
  /** One form per programme: what it reports outlives the list that it changes. */
  const forms = new Map();
  if (programmes) {
    await follow(show);
  }

  async function show(wanted) {
    const isLatest = beginView();
    const programme = programmeOr(page, programmes, wanted.programme, (id) => show({ programme: id, where: [] }));
    if (!programme || saysWrong(page, wanted)) {
      return;
    }
    const path = pathOf(programme);
    const [months, { fields }] = await Promise.all([monthsOf(ask, path), fieldsOf(ask, programme)]);
    if (!isLatest()) {
      return;
    }
    const view = { ...wanted, programme: programme.id };
    writeView(view);
    const update = (part) => show({ ...view, ...part });
    const search = !programme.anonymity && searchForm(view, update);
    const heading = title(html, await counted(path, view), programme.name, programme.anonymity ? [] : [exportOf(view, path)]);
    const recount = async () => { heading.querySelector("h1").textContent = await counted(path, view); };
    const answers = programme.anonymity ? html("p", {}, say("anonymousResponses")) : await list(view, path, recount);
    if (!isLatest()) {
      return;
    }
    root.replaceChildren(
      heading,
      formOf(path, () => update({})),
      html("section", { class: "nps-slice", "aria-label": say("slice") },
        html("div", { class: "nps-fields" },
          programmeChoice(page, programmes, programme, (id) => show({ programme: id, where: [] })),
          monthChoice(view, months, update),
          search && search.form),
        search && search.found,
        !view.customer && filterBar(page, { view, fields, path, update })),
      answers);
  }

  /** A choice among the months that have answers; the window of an address that is none of them is a choice beside. */
  function monthChoice(view, months, update) {
    const windowOf = (month) => ({ from: `${month}-01`, to: monthAfter(month, 1) });
    const isShown = ({ from, to }) => from === view.from && to === view.to;
    const chosen = months.find((month) => isShown(windowOf(month)));
    const other = (view.from || view.to) && !chosen;
    return choice(html, {
      id: "nps-month", label: say("month"), chosen: other ? OTHER : chosen,
      options: [
        ["", say("allMonths")], ...(other ? [[OTHER, words.window(view.from, view.to)]] : []),
        ...[...months].reverse().map((month) => [month, words.period(month)]),
      ],
      change: (month) => update(month ? windowOf(month) : { from: null, to: null }),
    });
  }

  /** How many answers count. */
  async function counted(path, view) {
    const { total } = await ask(`${path}/score`, [...narrowed(view), ["detail", "counts"]]);
    return total.n === undefined ? say("tooFew") : say("responsesTitle", { n: total.n });
  }

  function formOf(path, done) {
    if (!forms.has(path)) {
      forms.set(path, importForm(page, path));
    }
    const form = forms.get(path);
    form.done = done;
    return form.element;
  }

  /** Finds words in comments, or a customer by name or number; where there are several, the reader chooses. */
  function searchForm(view, update) {
    const found = html("div", { class: "nps-found", role: "status" });
    const kinds = choice(html, {
      id: "nps-find", label: say("findIn"), chosen: view.customer ? "customer" : "text",
      options: ["text", "customer"].map((kind) => [kind, say(`findIn.${kind}`)]), change: () => {},
    });
    const field = input(html, {
      id: "nps-text", label: say("findText"), value: view.customer ?? view.text ?? "", type: "search", autocomplete: "off", minlength: SHORTEST, maxlength: LONGEST,
    });
    const show = (customer) => update({ customer, text: null });
    const choose = ({ id, name, account }) => html("li", {},
      button(html, name, () => show(id)), html("span", { class: "nps-sub" }, [name !== id && id, account].filter(Boolean).join(" · ")));
    const findCustomer = async (text) => {
      const { customers } = await change("POST", "/customer-search", { text });
      if (customers.length === 1) {
        show(customers[0].id);
      } else {
        found.replaceChildren(customers.length ? html("ul", {}, customers.map(choose)) : say("nobodyFound"));
      }
    };
    const submit = (event) => {
      event.preventDefault();
      const text = field.querySelector("input").value.trim();
      const customer = kinds.querySelector("select").value === "customer";
      if (text && customer) {
        findCustomer(text).catch((trouble) =>
          found.replaceChildren(trouble.status === NOT_ALLOWED ? say("tooManyFound") : trouble.detail || trouble.message));
      } else {
        update({ text, customer: null });
      }
    };
    return { form: html("form", { class: "nps-search", role: "search", submit }, kinds, field, html("button", { type: "submit" }, say("find"))), found };
  }

  async function list(view, path, changed) {
    const rows = html("div", {});
    const more = html("p", { class: "nps-more" });
    const table = responseTable(page, {
      change: (response, status, reason) => change("PATCH", `${path}/responses/${encodeURIComponent(response.id)}`,
        { status, reason }, { "If-Match": `"${response.version}"` }),
      changed,
      changeable: !view.customer,
    });
    rows.append(table.element);
    try {
      await load(null);
    } catch (trouble) {
      if (!view.customer || trouble.status !== NOT_FOUND) {
        throw trouble;
      }
      return html("p", { role: "status", class: "nps-problem" }, say("unknownCustomer", { id: view.customer }));
    }
    return html("div", {}, rows, more);

    async function load(cursor) {
      const answer = view.customer
        ? await ask(`/customers/${encodeURIComponent(view.customer)}`, [["limit", ROWS], ["cursor", cursor]])
        : await ask(`${path}/responses`, [...narrowed(view), ["text", view.text], ["limit", ROWS], ["cursor", cursor]]);
      table.append(answer.responses);
      more.replaceChildren(...(answer.next ? [button(html, say("more"), () => load(answer.next))] : []));
    }
  }

  /** What the table would show if it were opened to its end. */
  function exportOf({ programme, from, to, where, text, customer }, path) {
    return exportButton(page, customer
      ? { query: { where: [`customer:eq:${customer}`] }, of: (part) => read(`/customers/${encodeURIComponent(customer)}${addressOf(part)}`) }
      : {
        programme,
        query: { from, to, where: [...where, ...(text ? [say("csvText", { text })] : [])] },
        of: (part) => read(`${path}/responses${addressOf({ from, to, where, text, ...part })}`),
      });
  }

  function narrowed({ from, to, where }) {
    return [["from", from], ["to", to], ...where.map((filter) => ["where", filter])];
  }
});
