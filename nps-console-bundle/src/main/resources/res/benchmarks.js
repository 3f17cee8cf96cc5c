// SPDX-License-Identifier: Apache-2.0

import { title } from "./controls.js";
import { open } from "./page.js";
import { programmeChoice, programmeOf, programmesOr } from "./programme.js";
import { readView, writeView } from "./view.js";

/* A programme among the published figures, and where the figures come from. */
open(async (page) => {
  const { root, nps: { html }, words, say, base, ask } = page;
  const programmes = await programmesOr(page);
  if (programmes) {
    await show(readView());
  }

  async function show(view) {
    const programme = programmeOf(programmes, view.programme);
    writeView({ programme: programme.id });
    const sources = await allSources();
    const figures = sources.reduce((sum, source) => sum + source.figures, 0);
    root.replaceChildren(
      title(html, say("benchmarksTitle", { figures, sources: sources.length }), programme.name),
      html("div", { class: "nps-fields" }, programmeChoice(page, programmes, programme, (id) => show({ programme: id }))),
      html("div", { class: "nps-grid" },
        html("nps-benchmark", { base, programme: programme.id, exportable: true }),
        html("section", { "aria-label": say("sources") }, html("h2", { class: "nps-heading" }, say("sources")), sourceTable(sources))));
  }

  /** Page by page: packs of others may bring more sources than one answer holds. */
  async function allSources() {
    const sources = [];
    let cursor;
    do {
      const page = await ask("/benchmarks/sources", cursor ? [["cursor", cursor]] : []);
      sources.push(...page.sources);
      cursor = page.next;
    } while (cursor);
    return sources;
  }

  function sourceTable(sources) {
    const today = new Date().toISOString().slice(0, 10);
    return html("table", { class: "nps-table" },
      html("thead", {}, html("tr", {},
        ["study", "grade", "pack", "validUntil", "licence"].map((key) => html("th", { scope: "col" }, say(key))),
        html("th", { scope: "col", class: "is-number" }, say("figures")))),
      html("tbody", {}, sources.map((source) => html("tr", {},
        html("th", { scope: "row" }, link(source), html("span", { class: "nps-sub" }, source.publisher)),
        html("td", {}, say(`grade.${source.grade}`)),
        html("td", {}, source.title, html("span", { class: "nps-sub" }, `${source.pack} ${source.packVersion} · ${source.provider}`)),
        html("td", {}, source.validUntil ? words.day(source.validUntil) : say("noEnd"),
          source.validUntil < today && html("span", { class: "nps-chip is-open" }, say("expired"))),
        html("td", {}, source.licence),
        html("td", { class: "is-number" }, words.number(source.figures))))));
  }

  /** A source's address comes from a pack: only the web's own schemes become a link. */
  function link({ url, study }) {
    return /^https?:\/\//i.test(url) ? html("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, study) : study;
  }
});
