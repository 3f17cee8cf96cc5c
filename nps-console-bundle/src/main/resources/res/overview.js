// SPDX-License-Identifier: Apache-2.0

import { unknownChoice } from "./address.js";
import { asOf } from "./asof.js";
import { button, choice, title } from "./controls.js";
import { headlineOf } from "./headline.js";
import { open } from "./page.js";
import { fieldsOf, groupings, monthsOf, pathOf, programmeChoice, programmeOr, programmesOr, unknownField } from "./programme.js";
import { beginView, follow, writeView } from "./view.js";
import { latestWindow } from "./windows.js";

const LENGTHS = [1, 3, 6, 12];
const USUAL_LENGTH = 3;

/** Seconds after which what is on the page is asked for again, and what takes more asking. */
const REFRESH = 60;
const REFRESH_SELDOM = 300;

open(async (page) => {
  const { root, nps: { html }, words, say, base, ask } = page;
  const programmes = await programmesOr(page);
  if (programmes) {
    await follow(show);
  }

  async function show(view) {
    const isLatest = beginView();
    const programme = programmeOr(page, programmes, view.programme, (id) => show({ ...view, programme: id, by: null }));
    if (!programme) {
      return;
    }
    const length = LENGTHS.includes(Number(view.months)) ? Number(view.months) : USUAL_LENGTH;
    const path = pathOf(programme);
    const [months, { fields, crowded }] = await Promise.all([monthsOf(ask, path), fieldsOf(ask, programme)]);
    if (!isLatest()) {
      return;
    }
    const window = latestWindow(months, new Date().toISOString().slice(0, 10), length);
    const by = fields.includes(view.by) ? view.by : fields[0];
    const shown = { programme: programme.id, months: length, by };
    // A choice that is none stays in the address: whoever reloads is told again.
    writeView({ ...shown, by: view.by || by, months: view.months || length });
    const period = window && words.window(window.from, window.to);
    const sentence = window ? await headlineOf(page, path, { ...window, by }) : say(programme.anonymity ? "tooFew" : "noAnswers");
    if (!isLatest()) {
      return;
    }
    const heading = title(html, sentence,
      [[programme.name, period].filter(Boolean).join(" · "), asOf(page)],
      window ? actions(shown, window) : []);
    root.replaceChildren(
      heading,
      unknownField(page, fields, view.by) || "",
      unknownChoice(page, "months", view.months, LENGTHS, say("months", { n: length })) || "",
      controls(shown, programme, { fields, crowded }),
      window ? cards(programme, window, by) : html("p", {}, say(programme.anonymity ? "tooFewHint" : "noAnswersHint")));
    follows(heading.querySelector("h1"), () => headlineOf(page, path, { ...window, by }));
  }

  /** The first sentence is asked for again with the score below it: it must not contradict it, nor be older than the page says. */
  function follows(place, sentence) {
    let asked = Date.now();
    root.querySelector("nps-score")?.addEventListener("nps-answer", async () => {
      if (Date.now() - asked >= REFRESH * 1000) {
        asked = Date.now();
        place.textContent = await sentence().catch(() => place.textContent);
      }
    });
  }

  function actions({ programme, by }, window) {
    const query = new URLSearchParams(Object.entries({
      programme, by, from: window.from, to: window.to, baseFrom: window.base?.from, baseTo: window.base?.to,
    }).filter(([, value]) => value));
    return [
      button(html, say("print"), () => print()),
      html("a", { class: "nps-button is-primary", href: `${root.dataset.console}/nps-explore?${query}` }, say("explore")),
    ];
  }

  function controls(shown, programme, { fields, crowded }) {
    return html("div", { class: "nps-fields" },
      programmeChoice(page, programmes, programme, (id) => show({ ...shown, programme: id, by: null })),
      choice(html, {
        id: "nps-months", label: say("window"), chosen: shown.months,
        options: LENGTHS.map((n) => [n, say("months", { n })]),
        change: (value) => show({ ...shown, months: value }),
      }),
      (fields.length > 1 || crowded.length > 0) && choice(html, {
        id: "nps-by", label: say("groupedBy"), chosen: shown.by,
        options: groupings(page, { fields, crowded }),
        change: (value) => show({ ...shown, by: value }),
      }));
  }

  /** All ask at once, none when a reader comes near: paper does not scroll. */
  function cards(programme, window, by) {
    const of = { base, programme: programme.id };
    const slice = { ...of, from: window.from, to: window.to, exportable: true, refresh: REFRESH };
    const before = window.base ? { "base-from": window.base.from, "base-to": window.base.to } : {};
    return html("div", { class: "nps-grid" },
      html("nps-score", { class: "w5", ...slice, ...before }),
      html("nps-trend", { class: "w7", ...of, heading: say("monthByMonth"), exportable: true, refresh: REFRESH }),
      by && html("nps-breakdown", { ...slice, by }),
      by && window.base && html("nps-change", { ...slice, ...before, by }),
      html("nps-goals", { class: "w6", ...of, refresh: REFRESH_SELDOM }),
      html("nps-verbatims", { class: "w6", ...of, from: window.from, to: window.to, refresh: REFRESH_SELDOM }),
      html("nps-benchmark", { ...of, exportable: true, refresh: REFRESH_SELDOM }));
  }
});
