// SPDX-License-Identifier: Apache-2.0

import { ask, askAll } from "./asking.js";
import { attentionIn } from "./attention.js";
import { Trouble } from "./client.js";
import { html } from "./dom.js";
import { exportMenu } from "./export/menu.js";
import { head } from "./head.js";
import { absent, failed, incomplete, waiting } from "./states.js";
import { sheets } from "./style.js";
import { onTokenProvider } from "./tokens.js";
import { Words, languageOf } from "./words.js";

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
      this.#without("ERROR", incomplete(this, this.words));
      return;
    }
    if (!this.#answers) {
      this.#waiting();
    }
    try {
      const answers = await askAll(this, questions, asking.signal);
      if (!asking.signal.aborted) {
        this.#answers = answers;
        this.#ready();
        this.dispatchEvent(new CustomEvent("nps-answer", { bubbles: true, composed: true, detail: { at: answers.at } }));
      }
    } catch (trouble) {
      const another = async (path) => (await ask(this, { path }, asking.signal)).data;
      const protects = trouble instanceof Trouble && (await this.protects(trouble, another).catch(() => false));
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

  #waiting() {
    if (!this.#answers) {
      this.#show("LOADING", waiting(this, this.words), true);
    }
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
      this.#show(state, absent(this, words, standing));
    } else {
      const card = this.card(data, words);
      const shown = stale
        ? { ...card, subtitle: words.say("asOf", { subtitle: card.subtitle, time: words.clock(at) }), chip: { text: words.say("offline"), kind: "open" } }
        : card;
      const menu = this.hasAttribute("exportable") && exportMenu(this, shown, () => this.#answers, this.#kinds(), words);
      this.#show(state, [head(this, words, { ...shown, menu }), ...[card.body].flat()], false, Boolean(stale));
    }
    this.#painted = { print, data };
  }

  #failed(trouble, protects) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    if (protects) {
      this.#without("SUPPRESSED", absent(this, this.words, "SUPPRESSED"));
    } else {
      this.#without(trouble.state, failed(this, this.words, trouble));
    }
  }

  /** Shows what stands in place of a card that is no longer true. */
  #without(state, content) {
    this.#answers = null;
    this.#painted = null;
    this.#show(state, content);
  }

  /** The kinds of file a reader can have. */
  #kinds() {
    return ["csv", "svg", "png"].filter((kind) => kind !== "csv" || this.table !== NpsElement.prototype.table);
  }

  /** The card's heading: the host's, else the element's own. */
  heading(words) {
    return this.getAttribute("heading") ?? words.say(`heading.${this.localName}`);
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
