// SPDX-License-Identifier: Apache-2.0

import { title } from "./controls.js";
import { open } from "./page.js";
import { programmeChoice, programmeOr, programmesOr } from "./programme.js";
import { beginView, follow, writeView } from "./view.js";

/** The most entries one answer holds. */
const MOST = 1000;

/* A programme among the published figures, and where the figures come from. */
open(async (page) => {
  const { root, nps: { html }, words, say, base, ask } = page;
  const programmes = await programmesOr(page);
  let figures = null;
  if (programmes) {
    await follow(show);
  }

  async function show(view) {
    const isLatest = beginView();
    const programme = programmeOr(page, programmes, view.programme, (id) => show({ programme: id }));
    if (!programme) {
      return;
    }
    writeView({ programme: programme.id });
    const sources = await allOf("/benchmarks/sources", "sources");
    if (!isLatest()) {
      return;
    }
    const count = sources.reduce((sum, source) => sum + source.figures, 0);
    root.replaceChildren(
      title(html, say("benchmarksTitle", { figures: count, sources: sources.length }), programme.name),
      html("div", { class: "nps-fields" }, programmeChoice(page, programmes, programme, (id) => show({ programme: id }))),
      html("div", { class: "nps-grid" },
        html("nps-benchmark", { base, programme: programme.id, exportable: true }),
        html("section", { "aria-label": say("sources") }, html("h2", { class: "nps-heading" }, say("sources")), sourceTable(sources))));
  }

  /** Page by page: packs of others may bring more than one answer holds. */
  async function allOf(path, name) {
    const found = [];
    let cursor;
    do {
      const page = await ask(path, [["limit", MOST], ["cursor", cursor]]);
      found.push(...page[name]);
      cursor = page.next;
    } while (cursor);
    return found;
  }

  /** What is the same for a whole pack stands once above its studies. */
  function sourceTable(sources) {
    const packs = new Map();
    for (const source of sources) {
      const key = JSON.stringify([source.provider, source.pack, source.packVersion, source.validUntil, source.licence]);
      packs.set(key, [...(packs.get(key) ?? []), source]);
    }
    return html("table", { class: "nps-table nps-sources" },
      html("thead", {}, html("tr", {}, ["study", "grade"].map((key) => html("th", { scope: "col" }, say(key))))),
      [...packs.values()].map((studies) => html("tbody", {}, packRow(studies), studies.map((source) => html("tr", {},
        html("th", { scope: "row" }, link(source), html("span", { class: "nps-sub" }, source.publisher), details(source)),
        html("td", {}, html("span", { class: "nps-label" }, say("grade")), say(`grade.${source.grade}`)))))));
  }

  function packRow(studies) {
    const today = new Date().toISOString().slice(0, 10);
    const { title: name, pack, packVersion, provider, validUntil, licence } = studies[0];
    const figures = studies.reduce((sum, source) => sum + source.figures, 0);
    const facts = [
      `${pack} ${packVersion}`,
      say("packBy", { provider }),
      say(validUntil ? "packUntil" : "packNoEnd", { day: validUntil && words.day(validUntil) }),
      say("packLicence", { licence }),
      say("packHolds", { studies: studies.length, figures }),
    ];
    return html("tr", { class: "is-group" }, html("th", { scope: "rowgroup", colspan: 2 }, name, " ",
      validUntil < today && html("span", { class: "nps-chip is-open" }, say("expired")),
      html("span", { class: "nps-sub" }, facts.join(" · "))));
  }

  /** The figures of a study, asked for when a reader wants them. */
  function details(source) {
    const list = html("ul", { class: "nps-figures" });
    const show = async () => {
      figures ??= allOf("/benchmarks/observations", "observations");
      const own = (await figures).filter((figure) => figure.sourceId === source.sourceId && figure.pack === source.pack && figure.provider === source.provider);
      list.replaceChildren(...own.map(figureLine));
    };
    return html("details", { toggle: ({ target }) => target.open && list.childElementCount === 0 && show() },
      html("summary", {}, say("figures", { n: source.figures }), html("span", { class: "nps-unseen" }, say("ofStudy", { study: source.study }))), list);
  }

  function figureLine({ sectorLabel, region, market, period, statistic, q, value }) {
    const about = [regionName(region), market, period, words.say(`statistic.${statistic}`, { q })];
    return html("li", {},
      html("span", {}, sectorLabel, html("span", { class: "nps-sub" }, about.filter(Boolean).join(" · "))),
      html("b", {}, words.number(value, 1)));
  }

  function regionName(region) {
    return /^[A-Z]{2}$/.test(region ?? "") ? new Intl.DisplayNames(words.locale, { type: "region" }).of(region) : region;
  }

  /** A source's address comes from a pack: only the web's own schemes become a link. */
  function link({ url, study }) {
    return /^https?:\/\//i.test(url) ? html("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, study) : study;
  }
});
