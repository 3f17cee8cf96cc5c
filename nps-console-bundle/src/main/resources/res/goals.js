// SPDX-License-Identifier: Apache-2.0

import { button, title } from "./controls.js";
import { goalForm } from "./goalform.js";
import { explanation, history, marks, parts, warnings } from "./goalpanels.js";
import { open } from "./page.js";
import { fieldsOf, pathOf, programmeChoice, programmeOr, programmesOr } from "./programme.js";
import { beginView, follow, writeView } from "./view.js";

/** The version of a goal that is nowhere yet, and of one that is kept in a file. */
const ABSENT = 0;
const IN_FILE = 0;

/* Targets: how each stands, what moved it and who contributes, and the form to set one. */
open(async (page) => {
  const { root, nps: { html }, say, base, ask, change } = page;
  const programmes = await programmesOr(page);
  if (programmes) {
    await follow(show);
  }

  async function show(wanted) {
    const isLatest = beginView();
    const programme = programmeOr(page, programmes, wanted.programme, (id) => show({ programme: id }));
    if (!programme) {
      return;
    }
    const path = pathOf(programme);
    const { goals } = await ask(`${path}/goals`);
    if (!isLatest()) {
      return;
    }
    const goal = goals.find(({ id }) => id === wanted.goal) ?? null;
    const view = { programme: programme.id, goal: goal?.id, where: [] };
    // A goal that is none stays in the address: whoever reloads is told again.
    writeView({ ...view, goal: wanted.goal });
    const update = (part) => show({ ...view, ...part });
    const list = html("nps-goals", { base, programme: programme.id, selectable: true, selected: goal?.id });
    list.addEventListener("nps-select", ({ detail }) => update({ goal: detail.goal }));
    const changeable = goal && [
      button(html, say("changeGoal"), () => held(goal, edit)),
      button(html, say("retireGoal"), () => held(goal, retire)),
    ];
    const detail = html("div", { class: "nps-grid nps-more" });
    root.replaceChildren(
      title(html, say("goalsTitle", { n: goals.length }), programme.name,
        [button(html, say("newGoal"), () => edit({ version: ABSENT }), goal ? "" : "is-primary"), ...(changeable ?? [])]),
      html("div", { class: "nps-fields" }, programmeChoice(page, programmes, programme, (id) => show({ programme: id }))),
      wanted.goal && !goal ? html("p", { role: "status", class: "nps-problem" }, say("unknownGoal", { id: wanted.goal })) : "",
      html("div", { id: "nps-goal-form" }),
      html("div", { class: "nps-grid" }, list, goal && html("nps-goal", { base, programme: programme.id, goal: goal.id, exportable: true })),
      detail);
    const about = { programme, path, goal, goals };
    const panels = goal ? [explanation, parts, marks, warnings, history] : [warnings, marks];
    detail.append(...(await Promise.all(panels.map((panel) => panel(page, about).catch(trouble)))).filter(Boolean));

    /** What cannot be had leaves the rest of the page. */
    function trouble(failure) {
      return html("p", { role: "alert", class: "nps-problem" }, failure.detail || failure.message);
    }

    function put(...content) {
      const form = document.getElementById("nps-goal-form");
      form.replaceChildren(...content);
      form.scrollIntoView({ block: "nearest" });
    }

    /**
     * Acts on a goal as it stands now: both from one answer, since a version newer than what its reader saw would
     * overwrite the change in between.
     */
    async function held({ id }, act) {
      try {
        const { goal: known, version } = await ask(`${path}/goals/${encodeURIComponent(id)}/progress`);
        if (version === IN_FILE) {
          put(html("p", { class: "nps-slice" }, say("goalInFile", { id })));
        } else {
          await act({ known, version });
        }
      } catch (failure) {
        put(trouble(failure));
      }
    }

    async function edit({ known, version }) {
      const { fields } = await fieldsOf(ask, programme);
      put(goalForm(page, { known, version, goals, fields, path, saved: (id) => update({ goal: id }) }));
    }

    /** Asked twice: only the second click acts. */
    function retire({ known, version }) {
      const problem = html("p", { role: "alert", class: "nps-problem" });
      const act = async () => {
        try {
          await change("DELETE", `${path}/goals/${encodeURIComponent(known.id)}`, undefined, { "If-Match": `"${version}"` });
          update({ goal: null });
        } catch (trouble) {
          problem.textContent = trouble.detail || trouble.message;
        }
      };
      put(html("div", { class: "nps-slice", role: "group" },
        html("p", {}, say("retireQuestion", { name: known.name })), problem,
        html("div", { class: "nps-actions" }, button(html, say("retireGoal"), act, "is-primary"), button(html, say("cancel"), () => put()))));
    }
  }
});
