// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";
import { NpsElement } from "../element.js";
import { evenWords, scored, spoken, verdictOf, whyAbsent } from "../figures.js";
import { distributionBar } from "../pictures/distribution.js";
import { scaleFor } from "../pictures/scale.js";
import { exact } from "../pictures/series.js";
import { axisNumbers, whiskerRow } from "../pictures/whisker.js";

const HEIGHT = 44;
const FIRST_ROWS = 12;
const SLICE = ["from", "to", "where"];

const SORTS = {
  name: (a, b, words) => a.name.localeCompare(b.name, words.locale, { numeric: true }),
  n: (a, b) => (a.score.n ?? -1) - (b.score.n ?? -1),
  score: (a, b) => rank(a.score) - rank(b.score),
  rest: (a, b) => (a.score.versusRest?.difference ?? 0) - (b.score.versusRest?.difference ?? 0),
};

/** The score of each value of a field, on one axis, each compared with all the others. */
export class NpsBreakdown extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "by", "rows", "selectable"];

  #sort = { key: "score", ascending: true };
  #all = false;
  #found = null;
  #undivided = false;
  #crowded = [];

  questions() {
    this.#found = null;
    const path = this.inProgramme("/fields");
    return path && (this.by ? this.#scores() : { fields: { path, parameters: this.slice().filter(([name]) => SLICE.includes(name)) } });
  }

  followUp({ fields }) {
    this.#found = fields?.fields.find(({ values }) => values > 1)?.field ?? null;
    this.#crowded = fields?.fields.filter(({ values }) => values === undefined).map(({ field }) => field) ?? [];
    return fields ? this.#scores() : {};
  }

  #scores() {
    return { score: { path: this.inProgramme("/score"), parameters: [...this.slice(), ["groupBy", this.by]] } };
  }

  /** The field the answers are grouped by: the host's, else the first of which they have several values. */
  get by() {
    return this.getAttribute("by") ?? this.#found;
  }

  standing({ score }) {
    this.#undivided = score.total.n > 0;
    const shown = score.groups.some((group) => scored(group) || group.state === "SUPPRESSED");
    return shown ? "OK" : score.total.state === "SUPPRESSED" ? "SUPPRESSED" : "NO_DATA";
  }

  absence(words) {
    if (!this.#undivided) {
      return super.absence(words);
    }
    const crowded = this.#crowded.map((field) => words.field(field));
    return { title: words.say("noFields"), text: crowded.length > 0 ? words.say("crowdedFieldsHint", { crowded }) : words.say("noFieldsHint") };
  }

  heading(words) {
    return this.getAttribute("heading") ?? (this.by ? words.say("byField", { field: words.field(this.by) }) : words.say("heading.nps-breakdown"));
  }

  get boneHeight() {
    return 260;
  }

  async table(answers, words) {
    const groups = this.#sorted(this.#rowsOf(answers.score, words), words).map(({ score }) => score);
    return (await import("../export/tables.js")).breakdownTable({ score: { ...answers.score, groups } }, this.by, words);
  }

  card({ score }, words) {
    const by = this.by;
    const rows = this.#rowsOf(score, words);
    const known = rows.filter((row) => scored(row.score));
    const total = score.total;
    const bounds = [...known.map((row) => row.score), ...(scored(total) ? [total] : [])];
    const scale = scaleFor(bounds.flatMap((one) => [one.interval.low, one.interval.high]), 6);
    const reference = scored(total) ? exact(total) : undefined;
    const compared = known.some((row) => row.score.versusRest);
    const view = { words, scale, reference, compared };
    const sorted = this.#sorted(rows, words);
    const most = Number(this.getAttribute("rows")) || FIRST_ROWS;
    const shown = this.#all ? sorted : sorted.slice(0, most);
    return {
      subtitle: this.period(words),
      body: [
        compared && summary(known, words),
        html("table", { class: "breakdown" },
          html("thead", {}, html("tr", {},
            this.#sortHead("name", words.field(by), "", words),
            this.#sortHead("n", words.say("columnAnswers"), "num", words),
            this.#sortHead("score", words.say("columnScore"), "num", words),
            html("th", { scope: "col", class: "col-plot" },
              html("span", { class: "unseen" }, words.say("columnInterval")), axisNumbers(scale, words, 12)),
            compared && this.#sortHead("rest", words.say("columnRest"), "", words),
            html("th", { scope: "col", class: "col-dist" }, words.say("columnDistribution")))),
          html("tbody", {},
            shown.map((row) => this.#row(row, view)),
            scored(total) && this.#row({ name: words.say("total"), score: total, total: true }, view))),
        sorted.length > shown.length && html("div", { class: "foot" },
          html("button", { type: "button", click: () => { this.#all = true; this.repaint(); } }, words.say("showAll", { n: sorted.length }))),
        compared && html("p", { class: "note foot" }, words.say("breakdownNote")),
      ],
    };
  }

  #rowsOf({ groups }, words) {
    return groups.map((group) => ({ value: group.group[this.by] ?? "", name: group.group[this.by] || words.say("without"), score: group }));
  }

  #sorted(rows, words) {
    const { key, ascending } = this.#sort;
    const order = SORTS[key];
    return [...rows].sort((a, b) => (ascending ? order(a, b, words) : order(b, a, words)));
  }

  #sortHead(key, text, kind, words) {
    const { key: current, ascending } = this.#sort;
    const sort = () => {
      this.#sort = { key, ascending: current === key ? !ascending : true };
      this.repaint();
    };
    return html("th", { scope: "col", class: kind || null, "aria-sort": current === key ? (ascending ? "ascending" : "descending") : null },
      html("button", { type: "button", class: "sort", click: sort }, text));
  }

  #row({ value, name, score, total }, { words, scale, reference, compared }) {
    const known = scored(score);
    const plot = known && whiskerRow({ score, scale, reference, height: HEIGHT, label: words.say("rowPicture", spoken(score, words)) });
    const sub = score.state === "INDICATIVE" ? "indicativeRow" : score.state === "SUPPRESSED" ? "hiddenRow" : null;
    const select = () => this.dispatchEvent(new CustomEvent("nps-select", {
      bubbles: true, composed: true, detail: { by: this.by, value },
    }));
    const title = this.hasAttribute("selectable") && !total ? html("button", { type: "button", class: "link", click: select }, name) : name;
    return html("tr", { class: total ? "total" : null },
      html("th", { scope: "row" }, title, sub && html("span", { class: "sub" }, words.say(sub))),
      html("td", { class: "num c-n" }, known ? words.number(score.n) : "–",
        known && html("span", { class: "unit" }, words.say("unitAnswers", { n: score.n }))),
      html("td", { class: "num c-score" }, known ? words.number(score.score) : "–"),
      html("td", { class: "plot-cell" }, plot),
      compared && difference(score, words),
      html("td", { class: "c-dist" }, known && distributionBar(score, words, 10)));
  }
}

/** Groups that have no score come last in an ascending order. */
function rank(score) {
  return scored(score) ? exact(score) : Infinity;
}

function difference(score, words) {
  const verdict = verdictOf(score);
  if (!verdict) {
    return html("td", { class: "c-diff" });
  }
  const why = whyAbsent(score, "versusRest.distinct");
  return html("td", { class: `diff c-diff ${verdict === "tooFew" ? "same" : verdict}` },
    html("b", {}, words.signed(Math.round(score.versusRest.difference))),
    html("span", { title: why }, words.say(`rest.${verdict}`), why && html("span", { class: "unseen" }, `. ${why}`)));
}

/** The finding in one sentence: the group furthest below the others, else the one furthest above. */
function summary(rows, words) {
  const distinct = rows.filter((row) => row.score.versusRest?.distinct);
  const byDifference = [...distinct].sort((a, b) => a.score.versusRest.difference - b.score.versusRest.difference);
  const lowest = byDifference[0];
  if (!lowest) {
    return rows.length > 1 && html("p", { class: "say" }, evenWords(rows.map(({ score }) => score), words));
  }
  const below = lowest.score.versusRest.difference < 0;
  const row = below ? lowest : byDifference.at(-1);
  const values = { name: row.name, score: words.number(row.score.score), points: Math.abs(Math.round(row.score.versusRest.difference)) };
  return html("p", { class: "say" },
    html("b", {}, words.say(below ? "breakdownLowest" : "breakdownHighest", values)),
    words.say(below ? "breakdownBelow" : "breakdownAbove", values));
}
