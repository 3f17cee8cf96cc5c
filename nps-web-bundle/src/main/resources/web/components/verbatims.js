// SPDX-License-Identifier: Apache-2.0

import { html } from "../dom.js";
import { NpsElement } from "../element.js";
import { folded } from "../fold.js";
import { classOf, markOf } from "../pictures/distribution.js";

const SAMPLE = 60;
const ROWS = 4;

/** The latest comments of a slice, as far as the reader may see them. */
export class NpsVerbatims extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "rows"];

  questions() {
    const path = this.inProgramme("/responses");
    const narrowed = this.slice().filter(([name]) => ["from", "to", "where"].includes(name));
    return path && { page: { path, parameters: [...narrowed, ["limit", SAMPLE]] } };
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

  #commented({ page }) {
    return page.responses
      .filter(({ status, comment, rating }) => status === "VALID" && comment && rating !== undefined)
      .sort((a, b) => Date.parse(b.answeredAt) - Date.parse(a.answeredAt))
      .slice(0, Number(this.getAttribute("rows")) || ROWS);
  }
}

function voice(response, words) {
  const name = classOf(response.rating);
  const day = new Intl.DateTimeFormat(words.locale, { day: "numeric", month: "short", year: "numeric" });
  const about = [...Object.values(response.attributes ?? {}).slice(0, 2), response.touchpoint].filter(Boolean).join(", ");
  return html("li", {},
    html("span", { class: "nowrap" },
      markOf(`${name}s`), " ", html("b", {}, words.number(response.rating)), " ",
      html("span", { class: "note" }, words.say(`rating.${name}`))),
    html("span", { class: "voice" },
      folded(words.say("quoted", { text: response.comment }), words),
      html("span", { class: "sub" }, [about, day.format(new Date(response.answeredAt))].filter(Boolean).join(" · "))));
}
