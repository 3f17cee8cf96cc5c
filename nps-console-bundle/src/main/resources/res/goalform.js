// SPDX-License-Identifier: Apache-2.0

import { button, choice, input } from "./controls.js";
import { filterBar } from "./filters.js";

const MEASURES = ["PUBLISHED", "TRUE_LEVEL"];
const SPARE_ROWS = 1;

/**
 * The form that sets or changes a goal.
 *
 * @param about {known, version, goals, fields, path, saved}: `known` is the goal to change, none for a new
 *     one, and `version` the one it was read with, 0 for a new one, so that of two editors the second is told
 */
export function goalForm(page, { known, version, goals, fields, path, saved }) {
  const { nps: { html }, say, change } = page;
  const problem = html("p", { role: "alert", class: "nps-problem" });
  const view = { where: known?.where ? [...known.where] : [] };
  const slice = html("div");
  const redraw = () => slice.replaceChildren(filterBar(page, {
    view, fields, path, update: (part) => { view.where = part.where; redraw(); },
  }));
  redraw();
  const milestones = html("div");
  const row = (milestone) => html("div", { class: "nps-fields nps-milestone" },
    input(html, { id: "milestoneDate", label: say("milestoneDate"), type: "date", value: milestone?.date }),
    input(html, { id: "milestoneTarget", label: say("goalTarget"), type: "number", min: -100, max: 100, step: 1, value: milestone?.target }));
  milestones.append(...(known?.milestones ?? []).map(row), ...Array.from({ length: SPARE_ROWS }, () => row()));

  const submit = async (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    const id = known?.id ?? idOf(given.name, goals);
    const goal = withoutEmpty({
      name: given.name, target: Number(given.target), measure: given.measure, from: given.from, due: given.due, where: view.where,
      owner: given.owner, team: given.team, parent: given.parent,
      baseline: withoutEmpty({ from: given.baselineFrom, to: given.baselineTo && dayAfter(given.baselineTo, 1) }),
      milestones: [...milestones.children].map((line) => [...line.querySelectorAll("input")].map(({ value }) => value))
        .filter(([date, target]) => date && target !== "").map(([date, target]) => ({ date, target: Number(target) })),
    });
    try {
      await change("PUT", `${path}/goals/${encodeURIComponent(id)}`, goal, { "If-Match": `"${version}"` });
      saved(id);
    } catch (trouble) {
      problem.textContent = trouble.detail || trouble.message;
    }
  };

  return html("form", { class: "nps-slice", submit },
    html("h2", { class: "nps-heading" }, known ? say("changeOf", { name: known.name }) : say("newGoal")),
    html("div", { class: "nps-fields" },
      input(html, { id: "name", label: say("goalName"), value: known?.name, required: true, maxlength: 200 }),
      input(html, { id: "target", label: say("goalTarget"), value: known?.target, type: "number", min: -100, max: 100, step: 1, required: true }),
      named("measure", choice(html, {
        id: "measure", label: say("goalMeasure"), chosen: known?.measure ?? MEASURES[0],
        options: MEASURES.map((measure) => [measure, say(`measure.${measure}`)]), change: () => {},
      })),
      input(html, { id: "from", label: say("goalFrom"), value: known?.from, type: "date", required: true }),
      input(html, { id: "due", label: say("goalDue"), value: known?.due, type: "date", required: true })),
    slice,
    html("details", {},
      html("summary", {}, say("goalMore")),
      html("div", { class: "nps-fields" },
        input(html, { id: "owner", label: say("goalOwner"), value: known?.owner, maxlength: 200 }),
        input(html, { id: "team", label: say("goalTeam"), value: known?.team, maxlength: 200 }),
        named("parent", choice(html, {
          id: "parent", label: say("goalParent"), chosen: known?.parent,
          options: [["", say("noParent")], ...goals.filter(({ id }) => id !== known?.id).map(({ id, name }) => [id, name])], change: () => {},
        }))),
      html("div", { class: "nps-fields" },
        input(html, { id: "baselineFrom", label: say("baselineFrom"), hint: say("baselineHint"), type: "date", value: known?.baseline?.from }),
        input(html, { id: "baselineTo", label: say("baselineTo"), type: "date", value: known?.baseline?.to && dayAfter(known.baseline.to, -1) })),
      html("p", { class: "nps-heading" }, say("milestones")),
      milestones,
      button(html, say("addMilestone"), () => milestones.append(row()))),
    problem,
    html("div", { class: "nps-actions" },
      html("button", { type: "submit", class: "is-primary" }, say("save")),
      button(html, say("cancel"), (event) => event.target.closest("form").remove())));
}

function named(name, control) {
  control.querySelector("select").name = name;
  return control;
}

/** Without what is empty: absent fields have their defaults. */
function withoutEmpty(object) {
  const empty = (value) => value === "" || value === undefined || (typeof value === "object" && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !empty(value)));
}

/** People name the last day, the service the day after it. */
function dayAfter(date, days) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** An id from a name that no other goal has: lower-case letters, digits and hyphens. */
function idOf(name, goals) {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "goal";
  const taken = (candidate) => goals.some((goal) => goal.id === candidate);
  let number = 1;
  while (taken(number === 1 ? id : `${id}-${number}`)) {
    number += 1;
  }
  return number === 1 ? id : `${id}-${number}`;
}
