// SPDX-License-Identifier: Apache-2.0

import { isRefusal, saysWrong, unknownChoice } from "./address.js";
import { asOf } from "./asof.js";
import { button, choice, title } from "./controls.js";
import { filterBar, filterParts } from "./filters.js";
import { headlineOf } from "./headline.js";
import { open } from "./page.js";
import { fieldsOf, groupings, monthsOf, pathOf, programmeChoice, programmeOr, programmesOr, unknownField } from "./programme.js";
import { beginView, follow, writeView } from "./view.js";
import { before, dayBefore, latestWindow, monthAfter } from "./windows.js";

const UNITS = ["responses", "customers"];
const STEPS = ["month", "week", "day", "quarter"];

/* Any slice, any grouping, and what changed between two windows. */
open(async (page) => {
  const { root, nps: { html }, words, say, base, ask } = page;
  const programmes = await programmesOr(page);
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
    const [months, { fields, crowded }] = await Promise.all([monthsOf(ask, path), fieldsOf(ask, programme)]);
    if (!isLatest()) {
      return;
    }
    const view = completed({ ...wanted, programme: programme.id }, months, fields);
    // A choice that is none stays in the address: whoever reloads is told again.
    writeView({ ...view, by: wanted.by || view.by, unit: wanted.unit || view.unit, step: wanted.step || view.step });
    const update = (change) => show({ ...view, ...change });
    const { sentence, detail } = months.length ? await headlineOr(path, view) : { sentence: say(programme.anonymity ? "tooFew" : "noAnswers") };
    if (!isLatest()) {
      return;
    }
    root.replaceChildren(
      title(html, sentence, [
        [programme.name, words.window(view.from, view.to), ...view.where.map((filter) => filterText(filter))].join(" · "),
        asOf(page),
        detail && html("span", { class: "nps-sub", lang: "en" }, detail)],
        [button(html, say("print"), () => print()), copyLink()]),
      unknownField(page, fields, wanted.by) || "",
      unknownChoice(page, "unit", wanted.unit, UNITS, say(`unit.${view.unit}`)) || "",
      unknownChoice(page, "step", wanted.step, STEPS, say(`step.${view.step}`)) || "",
      controls(view, programme, months, { fields, crowded }, update),
      months.length ? cards(view, update) : html("p", {}, say(programme.anonymity ? "tooFewHint" : "noAnswersHint")));
  }

  /** The headline; where the service gives none that is said instead, with the service's own words as `detail`. */
  async function headlineOr(path, view) {
    try {
      return { sentence: await headlineOf(page, path, { ...view, base: baseOf(view) }) };
    } catch (trouble) {
      if (!trouble.state) {
        throw trouble;
      }
      return { sentence: say(isRefusal(trouble) ? "refused" : "unanswered"), detail: trouble.detail };
    }
  }

  /** The view with what it leaves open: the latest three months against the three before, by the first field. */
  function completed(view, months, fields) {
    const usual = latestWindow(months, new Date().toISOString().slice(0, 10), 3);
    const open = !view.from && !view.to;
    return {
      ...view,
      ...(open && usual ? { from: usual.from, to: usual.to, baseFrom: usual.base?.from, baseTo: usual.base?.to } : {}),
      by: fields.includes(view.by) ? view.by : fields[0],
      unit: UNITS.includes(view.unit) ? view.unit : UNITS[0],
      step: STEPS.includes(view.step) ? view.step : STEPS[0],
    };
  }

  function controls(view, programme, months, { fields, crowded }, update) {
    const first = months.map((month) => [`${month}-01`, words.period(month)]);
    const last = months.map((month) => [monthAfter(month, 1), words.period(month)]);
    // An address may begin or end within a month, or at a month without answers.
    const withShown = (options, day, text) => (!day || options.some(([known]) => known === day) ? options : [[day, text(day)], ...options]);
    const comparisons = [
      ["", say("compareNothing")],
      ...["period", "year"].map((kind) => [kind, say(`compare.${kind}`)]),
    ];
    const chosen = comparisons.map(([kind]) => kind).find((kind) => kind && before(view, kind).from === view.baseFrom) ?? "";
    const against = (kind, window) => (kind ? { baseFrom: before(window, kind).from, baseTo: before(window, kind).to } : { baseFrom: null, baseTo: null });
    const move = (change) => update({ ...change, ...against(chosen, { ...view, ...change }) });
    return html("section", { class: "nps-slice", "aria-label": say("slice") },
      html("div", { class: "nps-fields" },
        programmeChoice(page, programmes, programme, (id) => show({ programme: id, where: [] })),
        choice(html, { id: "nps-from", label: say("from"), options: withShown(first, view.from, (day) => words.day(day)), chosen: view.from, change: (from) => move({ from }) }),
        choice(html, { id: "nps-to", label: say("to"), options: withShown(last, view.to, (day) => words.day(dayBefore(day))), chosen: view.to, change: (to) => move({ to }) }),
        choice(html, { id: "nps-base", label: say("comparedWith"), options: comparisons, chosen, change: (kind) => update(against(kind, view)) }),
        (fields.length > 0 || crowded.length > 0) && choice(html, { id: "nps-by", label: say("groupedBy"), options: groupings(page, { fields, crowded }), chosen: view.by, change: (by) => update({ by }) }),
        choice(html, { id: "nps-unit", label: say("counting"), options: UNITS.map((unit) => [unit, say(`unit.${unit}`)]), chosen: view.unit, change: (unit) => update({ unit }) }),
        choice(html, { id: "nps-step", label: say("step"), options: STEPS.map((step) => [step, say(`step.${step}`)]), chosen: view.step, change: (step) => update({ step }) })),
      filterBar(page, { view, fields, path: pathOf(programme), update }));
  }

  function cards(view, update) {
    const where = view.where.length ? JSON.stringify(view.where) : null;
    const slice = { base, programme: view.programme, from: view.from, to: view.to, where, unit: view.unit, exportable: true };
    const against = baseOf(view) ? { "base-from": view.baseFrom, "base-to": view.baseTo } : null;
    const breakdown = view.by && html("nps-breakdown", { ...slice, by: view.by, selectable: true });
    breakdown?.addEventListener("nps-select", ({ detail }) => update({ where: [...view.where, `${detail.by}:eq:${detail.value}`] }));
    return html("div", { class: "nps-grid" },
      against && html("nps-score", { class: "w6", ...slice, from: view.baseFrom, to: view.baseTo, heading: say("before") }),
      html("nps-score", { class: against ? "w6" : "w5", ...slice, ...against, heading: against ? say("now") : null }),
      html("nps-trend", { class: against ? null : "w7", base, programme: view.programme, where, unit: view.unit, period: view.step, exportable: true }),
      breakdown,
      against && view.by && html("nps-change", { ...slice, ...against, by: view.by }));
  }

  function copyLink() {
    const copied = async (event) => {
      const text = event.target.textContent;
      await navigator.clipboard.writeText(location.href);
      event.target.textContent = say("copied");
      setTimeout(() => { event.target.textContent = text; }, 2000);
    };
    return button(html, say("copyLink"), copied);
  }

  function filterText(filter) {
    const parts = filterParts(filter);
    return parts ? say("filter", { field: words.field(parts.field), value: parts.value }) : filter;
  }
});

function baseOf({ baseFrom, baseTo }) {
  return baseFrom && baseTo ? { from: baseFrom, to: baseTo } : null;
}
