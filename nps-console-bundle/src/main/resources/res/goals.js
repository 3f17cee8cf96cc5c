// SPDX-License-Identifier: Apache-2.0

import { button, choice, input, title } from "./controls.js";
import { open } from "./page.js";
import { fieldsOf, pathOf, programmeChoice, programmeOf, programmesOr } from "./programme.js";
import { readView, writeView } from "./view.js";
import { filterBar } from "./filters.js";

const MEASURES = ["PUBLISHED", "TRUE_LEVEL"];

/* Targets: how each stands, and the form to set one. */
open(async (page) => {
  const { root, nps: { html }, say, base, ask, change } = page;
  const programmes = await programmesOr(page);
  if (programmes) {
    await show(readView());
  }

  async function show(wanted) {
    const programme = programmeOf(programmes, wanted.programme);
    const path = pathOf(programme);
    const { goals } = await ask(`${path}/goals`);
    const goal = goals.find(({ id }) => id === wanted.goal) ?? null;
    const view = { programme: programme.id, goal: goal?.id, where: [] };
    writeView(view);
    const update = (part) => show({ ...view, ...part });
    const list = html("nps-goals", { base, programme: programme.id, selectable: true });
    list.addEventListener("nps-select", ({ detail }) => update({ goal: detail.goal }));
    root.replaceChildren(
      title(html, say("goalsTitle", { n: goals.length }), programme.name,
        [button(html, say("newGoal"), () => edit(null), goal ? "" : "is-primary"), ...(goal ? [button(html, say("changeGoal"), () => edit(goal)), button(html, say("retireGoal"), () => retire(goal))] : [])]),
      html("div", { class: "nps-fields" }, programmeChoice(page, programmes, programme, (id) => show({ programme: id }))),
      html("div", { id: "nps-goal-form" }),
      html("div", { class: "nps-grid" }, list, goal && html("nps-goal", { base, programme: programme.id, goal: goal.id, exportable: true })));

    async function edit(known) {
      const fields = await fieldsOf(ask, programme);
      document.getElementById("nps-goal-form").replaceChildren(await goalForm(known, fields, path, (id) => update({ goal: id })));
    }

    /** Asked twice: the button changes its words, and only the second click acts. */
    async function retire(known) {
      const form = document.getElementById("nps-goal-form");
      const act = async () => {
        await change("DELETE", `${path}/goals/${encodeURIComponent(known.id)}`);
        update({ goal: null });
      };
      form.replaceChildren(html("div", { class: "nps-slice", role: "group" },
        html("p", {}, say("retireQuestion", { name: known.name })),
        html("div", { class: "nps-actions" }, button(html, say("retireGoal"), act, "is-primary"), button(html, say("cancel"), () => form.replaceChildren()))));
    }
  }

  async function goalForm(known, fields, path, saved) {
    const where = known?.where ? [...known.where] : [];
    const problem = html("p", { role: "alert", class: "nps-problem" });
    const slice = html("div");
    const view = { where };
    const redraw = () => slice.replaceChildren(filterBar(page, {
      view, fields, path, update: (part) => { view.where = part.where; redraw(); },
    }));
    redraw();
    const submit = async (event) => {
      event.preventDefault();
      const given = Object.fromEntries(new FormData(event.target));
      const goal = {
        ...(known ? withoutId(known) : {}),
        name: given.name, target: Number(given.target), measure: given.measure, from: given.from, due: given.due, where: view.where,
      };
      const id = known?.id ?? idOf(given.name);
      try {
        await change("PUT", `${path}/goals/${encodeURIComponent(id)}`, goal);
        saved(id);
      } catch (trouble) {
        problem.textContent = trouble.detail || trouble.message;
      }
    };
    return html("form", { class: "nps-slice", submit },
      html("div", { class: "nps-fields" },
        input(html, { id: "name", label: say("goalName"), value: known?.name, required: true, maxlength: 200 }),
        input(html, { id: "target", label: say("goalTarget"), value: known?.target, type: "number", min: -100, max: 100, step: 1, required: true }),
        measureChoice(known),
        input(html, { id: "from", label: say("goalFrom"), value: known?.from, type: "date", required: true }),
        input(html, { id: "due", label: say("goalDue"), value: known?.due, type: "date", required: true })),
      slice, problem,
      html("div", { class: "nps-actions" },
        html("button", { type: "submit", class: "is-primary" }, say("save")),
        button(html, say("cancel"), (event) => event.target.closest("form").remove())));
  }

  function measureChoice(known) {
    const control = choice(html, {
      id: "measure", label: say("goalMeasure"), chosen: known?.measure ?? MEASURES[0],
      options: MEASURES.map((measure) => [measure, say(`measure.${measure}`)]), change: () => {},
    });
    control.querySelector("select").name = "measure";
    return control;
  }
});

function withoutId({ id, programme, ...rest }) {
  return rest;
}

/** An id from a name: lower-case letters, digits and hyphens. */
function idOf(name) {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 64) || "goal";
}
