// SPDX-License-Identifier: Apache-2.0

import { listIn, open } from "./page.js";
import { latestWindow } from "./windows.js";

const LENGTHS = [1, 3, 6, 12];

open(async ({ root, nps, words, say, base, ask }) => {
  const { html } = nps;
  const programmes = listIn(await ask("/programmes"), "programmes");
  if (programmes.length === 0) {
    root.replaceChildren(
      html("header", { class: "nps-title" }, html("h1", {}, say("noProgramme"))),
      html("p", {}, say("noProgrammeHint")));
    return;
  }
  const view = readView(programmes);
  await show();

  async function show() {
    const programme = programmes.find(({ id }) => id === view.programme);
    const path = `/programmes/${encodeURIComponent(programme.id)}`;
    const [byMonth, fields] = await Promise.all([ask(`${path}/score`, [["groupBy", "month"]]), fieldsOf(path)]);
    const months = byMonth.groups.map((score) => score.group.month).filter(Boolean);
    const window = latestWindow(months, new Date().toISOString().slice(0, 10), view.months);
    const by = fields.includes(view.by) ? view.by : fields[0];
    writeView({ ...view, by });
    root.replaceChildren(
      html("header", { class: "nps-title" },
        html("div", {},
          html("h1", {}, window ? await headline(path, window, by) : say("noAnswers")),
          html("p", {}, [programme.name, window && words.window(window.from, window.to)].filter(Boolean).join(" · "))),
      ),
      controls(programme, fields, by),
      window ? cards(programme, window, by) : html("p", {}, say("noAnswersHint")));
  }

  function controls(programme, fields, by) {
    const choice = (id, label, options, chosen, change) => html("div", {},
      html("label", { for: id }, label),
      html("select", { id, change: (event) => change(event.target.value) },
        options.map(([value, text]) => html("option", { value, selected: String(value) === String(chosen) }, text))));
    return html("div", { class: "nps-fields" },
      programmes.length > 1 && choice("nps-programme", say("programme"), programmes.map(({ id, name }) => [id, name]), programme.id,
        (value) => update({ programme: value, by: null })),
      choice("nps-months", say("window"), LENGTHS.map((n) => [n, say("months", { n })]), view.months,
        (value) => update({ months: Number(value) })),
      fields.length > 1 && choice("nps-by", say("groupedBy"), fields.map((field) => [field, words.field(field)]), by,
        (value) => update({ by: value })));
  }

  function cards(programme, window, by) {
    const slice = { base, programme: programme.id, from: window.from, to: window.to };
    const before = window.base ? { "base-from": window.base.from, "base-to": window.base.to } : {};
    return html("div", { class: "nps-grid" },
      html("nps-score", { class: "w5", ...slice, ...before }),
      html("nps-trend", { class: "w7", base, programme: programme.id, heading: say("monthByMonth") }),
      by && html("nps-breakdown", { ...slice, by }),
      by && window.base && html("nps-change", { ...slice, ...before, by }),
      html("nps-goals", { class: "w6", base, programme: programme.id }),
      html("nps-verbatims", { class: "w6", ...slice }),
      html("nps-benchmark", { base, programme: programme.id }));
  }

  /** The page's first sentence: what happened, with its number, and where it comes from. */
  async function headline(path, window, by) {
    const slice = [["from", window.from], ["to", window.to]];
    if (!window.base) {
      const { total } = await ask(`${path}/score`, slice);
      return total.score === undefined ? say("noAnswers") : say("stands", { score: total.score });
    }
    const change = await ask(`${path}/change`, [
      ...slice, ["baseFrom", window.base.from], ["baseTo", window.base.to], ...(by ? [["groupBy", by]] : []),
    ]);
    return say("headline", { change, cause: causeOf(change, by), base: words.window(window.base.from, window.base.to) });
  }

  /** The attributes and fields that answers of this programme carry, those with few values first. */
  async function fieldsOf(path) {
    const sample = listIn(await ask(`${path}/responses`, [["limit", 200]]), "responses");
    const values = new Map();
    for (const response of sample) {
      const fields = Object.entries(response.attributes ?? {}).map(([name, value]) => [`attr:${name}`, value]);
      for (const name of ["touchpoint", "channel", "language", "team"]) {
        fields.push([name, response[name]]);
      }
      for (const [field, value] of fields) {
        if (value) {
          values.set(field, (values.get(field) ?? new Set()).add(value));
        }
      }
    }
    return [...values].filter(([, set]) => set.size > 1).map(([field]) => field);
  }

  function update(change) {
    Object.assign(view, change);
    writeView(view);
    show();
  }
}).catch((failure) => console.error(failure));

/** The segment that alone explains most of a change, if one does. */
function causeOf(change, by) {
  const total = change.difference?.decimal ?? 0;
  const parts = (change.segments ?? []).map(({ group, rate, mix }) => ({ name: group[by], share: (rate.decimal + mix.decimal) / total }));
  const largest = parts.sort((a, b) => b.share - a.share)[0];
  return total !== 0 && largest?.name && largest.share >= 0.6 ? largest : null;
}

function readView(programmes) {
  const query = new URLSearchParams(location.search);
  const known = programmes.some(({ id }) => id === query.get("programme"));
  const months = Number(query.get("months"));
  return {
    programme: known ? query.get("programme") : programmes[0].id,
    months: LENGTHS.includes(months) ? months : 3,
    by: query.get("by"),
  };
}

/** The address holds the view, so that it can be kept and sent. */
function writeView({ programme, months, by }) {
  const query = new URLSearchParams(Object.entries({ programme, months, by }).filter(([, value]) => value));
  history.replaceState(null, "", `?${query}`);
}
