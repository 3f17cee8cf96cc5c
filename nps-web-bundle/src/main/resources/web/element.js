// SPDX-License-Identifier: Apache-2.0

import { Trouble, get } from "./client.js";
import { html, parted, svg } from "./dom.js";
import { sheets } from "./style.js";
import { onTokenProvider } from "./tokens.js";
import { Words, languageOf } from "./words.js";

const DEFAULT_BASE = "/cxf/nps/v1";
const SHORTEST_REFRESH = 5;

/**
 * What every element of the suite does: asks its questions when its attributes change, shows a state while there is
 * no answer, and a card when there is one.
 *
 * A subclass says what it asks (`questions()`), what a complete answer means (`standing(answers)`) and how it looks
 * (`card(answers, words)`).
 */
export class NpsElement extends HTMLElement {
  static observedAttributes = [
    "base", "programme", "from", "to", "where", "unit", "level", "lang", "heading", "heading-level", "refresh", "density", "exportable",
  ];

  /** The attributes without which there is nothing to ask. */
  static needed = ["programme"];

  #asking = null;
  #planned = false;
  #timer = null;
  #answers = null;
  #painted = null;
  #endTokens = null;
  #nearby = null;
  #onOnline = () => this.dataset.state === "offline" && this.refresh();
  #onVisible = () => document.visibilityState === "visible" && this.hasAttribute("refresh") && this.refresh();

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = sheets;
  }

  connectedCallback() {
    this.#endTokens = onTokenProvider(() => this.dataset.state === "unauthorised" && this.refresh());
    document.addEventListener("visibilitychange", this.#onVisible);
    addEventListener("online", this.#onOnline);
    this.#plan();
  }

  disconnectedCallback() {
    this.#endTokens?.();
    document.removeEventListener("visibilitychange", this.#onVisible);
    removeEventListener("online", this.#onOnline);
    this.#nearby?.disconnect();
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }

  attributeChangedCallback(name, before, after) {
    if (this.isConnected && before !== after) {
      this.#plan();
    }
  }

  /** The questions by name: `{path, parameters, optional}`; null while an attribute that is needed is missing. */
  questions() {
    return null;
  }

  /** Questions that follow from the answers to the first ones; none by default. */
  followUp() {
    return {};
  }

  /** OK, INDICATIVE, SUPPRESSED or NO_DATA, by the answers. */
  standing() {
    return "OK";
  }

  /** What the card shows: `{heading, subtitle, chip, body}`. */
  card() {
    return { heading: "", body: [] };
  }

  /** The table behind the card, its head first; an element without one leaves this as it is. */
  async table() {
    return null;
  }

  /** The answer that the table is made of: its query as the service understood it, its definition and its watermark. */
  asked(data) {
    return Object.values(data).find(({ query }) => query) ?? { query: {} };
  }

  /**
   * Whether a refusal only keeps respondents anonymous, which is no error; by default none does.
   *
   * @param ask asks another question: a path, answered by its data
   */
  async protects() {
    return false;
  }

  /** What is said in place of a card without data; by default that there are no answers. */
  absence(words) {
    return { title: words.say("noData"), text: words.say("noDataHint") };
  }

  /** Height of the placeholder while loading, in px. */
  get boneHeight() {
    return 150;
  }

  /** Asks again; what is shown stays until there is an answer. */
  async refresh() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    await Words.load(languageOf(this));
    if (asking.signal.aborted) {
      return;
    }
    const questions = this.questions();
    if (!questions) {
      this.#incomplete();
      return;
    }
    if (!this.#answers) {
      this.#waiting();
    }
    try {
      const answers = await this.#askAll(questions, asking.signal);
      if (!asking.signal.aborted) {
        this.#answers = answers;
        this.#ready();
        this.dispatchEvent(new CustomEvent("nps-answer", { bubbles: true, composed: true, detail: { at: answers.at } }));
      }
    } catch (trouble) {
      const ask = async (path) => (await this.#ask({ path }, asking.signal)).data;
      const protects = trouble instanceof Trouble && (await this.protects(trouble, ask).catch(() => false));
      if (!asking.signal.aborted) {
        this.#failed(trouble, protects);
      }
    }
    this.#again(asking);
  }

  /** Shows the known answers once more: after a click that changes only how they are shown. */
  repaint() {
    this.#painted = null;
    if (this.#answers) {
      this.#ready();
    }
  }

  /** When the oldest of the answers shown was given; null while there is none. */
  get answeredAt() {
    return this.#answers?.at ?? null;
  }

  /** The words in this element's language. */
  get words() {
    return Words.of(languageOf(this));
  }

  /** The filters of `where`: one filter, or a JSON array of several. */
  get filters() {
    const where = this.getAttribute("where")?.trim();
    if (!where) {
      return [];
    }
    try {
      return where.startsWith("[") ? JSON.parse(where) : [where];
    } catch {
      // The service refuses it and says why.
      return [where];
    }
  }

  /** The parameters that narrow a question to this element's slice. */
  slice() {
    return [
      ["from", this.getAttribute("from")],
      ["to", this.getAttribute("to")],
      ...this.filters.map((filter) => ["where", filter]),
      ["unit", this.getAttribute("unit")],
      ["level", this.getAttribute("level")],
    ];
  }

  /** The path of a resource of this element's programme; null while it has none. */
  inProgramme(resource) {
    const programme = this.getAttribute("programme");
    return programme ? `/programmes/${encodeURIComponent(programme)}${resource}` : null;
  }

  /** The period this element is about, in words. */
  period(words) {
    return words.window(this.getAttribute("from"), this.getAttribute("to"));
  }

  #plan() {
    if (!this.#planned) {
      this.#planned = true;
      Words.load(languageOf(this)).then(() => {
        this.#planned = false;
        if (this.isConnected) {
          this.#painted = null;
          this.#begin();
        }
      });
    }
  }

  /** Asks now, or with loading="lazy" when a reader comes near. */
  #begin() {
    if (this.getAttribute("loading") !== "lazy" || this.#answers) {
      this.refresh();
      return;
    }
    this.#waiting();
    this.#nearby?.disconnect();
    this.#nearby = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        this.#nearby.disconnect();
        this.refresh();
      }
    }, { rootMargin: "200px" });
    this.#nearby.observe(this);
  }

  #again(asking) {
    const seconds = Number(this.getAttribute("refresh"));
    if (seconds > 0 && this.#asking === asking && this.isConnected) {
      this.#timer = setTimeout(
        () => document.visibilityState === "visible" && this.refresh(),
        Math.max(seconds, SHORTEST_REFRESH) * 1000,
      );
    }
  }

  async #askAll(questions, signal) {
    const all = async (asked) =>
      (await Promise.all(Object.entries(asked).map(async ([name, question]) => [name, await this.#ask(question, signal)])))
        .filter(([, answer]) => answer);
    const dataOf = (found) => Object.fromEntries(found.map(([name, answer]) => [name, answer.data]));
    const first = await all(questions);
    const kept = [...first, ...(await all(this.followUp(dataOf(first))))];
    return {
      data: dataOf(kept),
      at: new Date(Math.min(...kept.map(([, answer]) => answer.at))),
      stale: kept.map(([, answer]) => answer.stale).find(Boolean) ?? null,
    };
  }

  #ask({ path, parameters, optional }, signal) {
    const base = this.getAttribute("base") ?? DEFAULT_BASE;
    const ask = { signal, requestToken: (reason) => this.#requestToken(base, reason) };
    const answer = get({ base, path, parameters, language: this.words.locale }, ask);
    return optional ? answer.catch((trouble) => (trouble.state === "UNAUTHORISED" ? Promise.reject(trouble) : null)) : answer;
  }

  #requestToken(base, reason) {
    let promise;
    const respondWith = (token) => {
      promise = Promise.resolve(token);
    };
    this.dispatchEvent(
      new CustomEvent("nps-token", { bubbles: true, composed: true, detail: { base, reason, respondWith } }),
    );
    return promise;
  }

  #waiting() {
    if (this.#answers) {
      return;
    }
    const words = this.words;
    const bone = (attributes) => svg("rect", { class: "bone", rx: 3, ...attributes });
    const height = this.boneHeight;
    this.#show("LOADING", [
      this.#head(words, { heading: this.heading(words) }),
      svg("svg", { width: "100%", height, role: "img", "aria-label": words.say("loading") },
        bone({ width: 64, height: 34 }), bone({ x: 80, y: 4, width: "45%", height: 10 }),
        bone({ x: 80, y: 22, width: "32%", height: 9 }), bone({ y: 58, width: "100%", height: 6 }),
        height > 100 && bone({ y: 94, width: "100%", height: height - 130 < 12 ? 12 : height - 130 }),
        height > 130 && bone({ y: height - 12, width: "58%", height: 9 })),
    ], true);
  }

  #ready() {
    const { data, at, stale } = this.#answers;
    const words = this.words;
    const standing = this.standing(data);
    const state = stale ? "OFFLINE" : standing;
    const print = `${state}|${words.locale}`;
    const unchanged = this.#painted?.print === print
      && Object.keys(data).length === Object.keys(this.#painted.data).length
      && Object.entries(data).every(([name, value]) => this.#painted.data[name] === value);
    if (unchanged && !stale) {
      return;
    }
    if (standing === "SUPPRESSED" || standing === "NO_DATA") {
      this.#show(state, this.#absent(words, standing));
    } else {
      const card = this.card(data, words);
      const head = stale
        ? { ...card, subtitle: words.say("asOf", { subtitle: card.subtitle, time: words.clock(at) }), chip: { text: words.say("offline"), kind: "open" } }
        : card;
      head.menu = this.hasAttribute("exportable") && this.#menu(head, words);
      this.#show(state, [this.#head(words, head), ...[card.body].flat()], false, Boolean(stale));
    }
    this.#painted = { print, data };
  }

  #absent(words, standing) {
    const hidden = standing === "SUPPRESSED";
    const { title, text } = hidden ? { title: words.say("suppressed"), text: words.say("suppressedHint") } : this.absence(words);
    return [
      this.#head(words, {
        heading: this.heading(words),
        subtitle: this.period(words),
        chip: { text: words.say(hidden ? "chip.SUPPRESSED" : "chip.NO_DATA"), kind: "open" },
      }),
      html("p", { class: "big mute", "aria-hidden": "true" }, hidden ? "··" : "–"),
      html("div", { class: "empty" }, html("b", {}, title), text),
    ];
  }

  #incomplete() {
    this.#answers = null;
    this.#painted = null;
    const words = this.words;
    const names = missingOf(this);
    this.#show("ERROR", [
      this.#head(words, { heading: this.heading(words), chip: { text: words.say("chip.ERROR"), kind: "bad" } }),
      html("div", { class: "empty" },
        html("b", {}, words.say("incomplete")),
        words.say("incompleteHint", { n: names.length, names: words.list(names) })),
    ]);
  }

  #failed(trouble, protects) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    this.#answers = null;
    this.#painted = null;
    const words = this.words;
    if (protects) {
      this.#show("SUPPRESSED", this.#absent(words, "SUPPRESSED"));
      return;
    }
    const signIn = trouble.state === "UNAUTHORISED";
    const hopeless = trouble.state === "FORBIDDEN" || trouble.state === "NOT_FOUND";
    const detail = words.say(`trouble.${trouble.state}`, { status: trouble.status });
    this.#show(trouble.state, [
      this.#head(words, { heading: this.heading(words), subtitle: this.period(words), chip: !hopeless && { text: words.say("chip.ERROR"), kind: "bad" } }),
      html("div", { class: "empty", role: "alert" },
        html("b", {}, words.say(`troubleTitle.${trouble.state}`)),
        detail,
        !hopeless && trouble.detail && html("span", { class: "sub", lang: "en" }, trouble.detail),
        !hopeless && html("div", {},
          html("button", { type: "button", click: () => this.refresh() }, words.say(signIn ? "signIn" : "tryAgain")))),
    ]);
  }

  /** The card's heading: the host's, else the element's own. */
  heading(words) {
    return this.getAttribute("heading") ?? words.say(`heading.${this.localName}`);
  }

  #menu({ heading, subtitle }, words) {
    // What follows a dot tells how to read the picture.
    const about = [this.getAttribute("programme"), heading ?? this.heading(words), subtitle?.split(" · ")[0]].filter(Boolean).join(" ");
    const save = async (kind, event) => {
      event.target.closest("details").open = false;
      const { download } = await import("./export/download.js");
      const { data, at } = this.#answers;
      const table = kind === "csv" && { rows: await this.table(data, words), asked: this.asked(data) };
      await download({ kind, about, at, card: this.shadowRoot.firstElementChild, table, words });
    };
    const close = (event) => {
      if (event.key === "Escape" && event.currentTarget.open) {
        event.currentTarget.open = false;
        event.currentTarget.firstElementChild.focus();
      }
    };
    return html("details", { class: "menu", keydown: close },
      html("summary", {}, words.say("export")),
      html("ul", {}, ["csv", "svg", "png"].filter((kind) => kind !== "csv" || this.table !== NpsElement.prototype.table).map((kind) =>
        html("li", {}, html("button", { type: "button", click: (event) => save(kind, event) }, words.say(`export.${kind}`))))));
  }

  #head(words, { heading, subtitle, chip, menu }) {
    const level = /^[1-6]$/.test(this.getAttribute("heading-level") ?? "") ? this.getAttribute("heading-level") : 2;
    return html("header", { class: "head" },
      html(`h${level}`, {}, heading ?? this.heading(words)),
      subtitle && html("p", {}, parted(subtitle)),
      chip && html("span", { class: `chip ${chip.kind ?? ""}`.trim() },
        chip.sign && html("span", { "aria-hidden": "true" }, chip.sign), chip.text),
      menu);
  }

  #show(state, content, busy = false, stale = false) {
    const card = html("section", { class: stale ? "card stale" : "card", lang: this.words.language }, content);
    if (busy) {
      card.setAttribute("aria-busy", "true");
    }
    const attention = attentionIn(this.shadowRoot);
    this.shadowRoot.replaceChildren(card);
    attention();
    this.dataset.state = state.toLowerCase().replaceAll("_", "-");
    this.dispatchEvent(
      new CustomEvent("nps-state", { bubbles: true, composed: true, detail: { state, data: this.#answers?.data ?? null } }),
    );
  }
}

/** The needed attributes that an element has not, or has without a value. */
export function missingOf(element) {
  return element.constructor.needed.filter((name) => !element.getAttribute(name));
}

/** Notes what a reader has opened and where the focus is; the function it returns puts both back into new content. */
function attentionIn(root) {
  const places = () => [...root.querySelectorAll("button, summary, a, [tabindex]")];
  const details = () => [...root.querySelectorAll("details:not(.menu)")];
  const focus = places().indexOf(root.activeElement);
  const before = details().map(({ open }) => open);
  const menu = () => root.querySelector("details.menu");
  const exporting = Boolean(menu()?.open);
  return () => {
    const after = details();
    if (after.length === before.length) {
      after.forEach((one, i) => { one.open = before[i]; });
    }
    if (exporting && menu()) {
      menu().open = true;
    }
    if (focus >= 0) {
      places()[focus]?.focus({ preventScroll: true });
    }
  };
}
