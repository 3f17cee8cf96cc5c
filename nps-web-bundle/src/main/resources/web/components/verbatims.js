// SPDX-License-Identifier: Apache-2.0

import { html, parted } from "../dom.js";
import { NpsElement } from "../element.js";
import { folded } from "../fold.js";
import { classOf, markOf } from "../pictures/distribution.js";

const ROWS = 4;
const NOT_ALLOWED = 422;

/** Not every answer has a comment: so many are asked for per comment shown, and a longer page where they do not do. */
const ANSWERS_PER_ROW = 6;
const LONGER_PAGE = 100;

/** The latest comments of a slice, as far as the reader may see them. */
export class NpsVerbatims extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "rows"];

  questions() {
    return this.inProgramme("/responses") && { page: this.#page(this.#rows * ANSWERS_PER_ROW) };
  }

  followUp(answers) {
    const enough = this.#commented(answers).length >= this.#rows;
    return enough || !answers.page.next ? {} : { more: { ...this.#page(LONGER_PAGE, answers.page.next), optional: true } };
  }

  #page(limit, cursor) {
    const narrowed = this.slice().filter(([name]) => ["from", "to", "where"].includes(name));
    return { path: this.inProgramme("/responses"), parameters: [...narrowed, ["limit", limit], ["cursor", cursor]] };
  }

  get #rows() {
    return Number(this.getAttribute("rows")) || ROWS;
  }

  /** Comments of anonymous people are shown of larger groups only. */
  async protects({ status }, ask) {
    return status === NOT_ALLOWED && Boolean((await ask(this.inProgramme(""))).anonymity);
  }

  standing(answers) {
    return this.#commented(answers).length === 0 ? "NO_DATA" : "OK";
  }

  absence(words) {
    return { title: words.say("noComments"), text: words.say("noCommentsHint") };
  }

  card(answers, words) {
    const shown = this.#commented(answers);
    return {
      subtitle: words.say("verbatimsSubtitle", { n: shown.length }),
      body: html("ul", { class: "voices" }, shown.map((response) => voice(response, words))),
    };
  }

  #commented({ page, more }) {
    return [...page.responses, ...(more?.responses ?? [])]
      .filter(({ status, comment, rating }) => status === "VALID" && comment && rating !== undefined)
      .sort((a, b) => Date.parse(b.answeredAt) - Date.parse(a.answeredAt))
      .slice(0, this.#rows);
  }
}

function voice(response, words) {
  const name = classOf(response.rating);
  const about = [...Object.values(response.attributes ?? {}).slice(0, 2), response.touchpoint].filter(Boolean).join(", ");
  return html("li", {},
    html("span", { class: "nowrap" },
      markOf(`${name}s`), " ", html("b", {}, words.number(response.rating)), " ",
      html("span", { class: "note" }, words.say(`rating.${name}`))),
    html("span", { class: "voice" },
      folded(words.say("quoted", { text: response.comment }), words),
      html("span", { class: "sub" }, parted([about, words.day(response.day)].filter(Boolean).join(" · ")))));
}
