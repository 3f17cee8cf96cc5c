// SPDX-License-Identifier: Apache-2.0

import { html, parted } from "../dom.js";
import { NpsElement } from "../element.js";
import { scored } from "../figures.js";
import { periodOf } from "../pictures/periods.js";
import { sparkPicture } from "../pictures/series.js";
import { chanceWords, deciding, goalChipElement } from "./chance.js";
import { inOrder } from "./goaltree.js";

const MOST = 20;

/** All goals of a programme, one line each. */
export class NpsGoals extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "selectable", "selected"];

  questions() {
    const path = this.inProgramme("/goals");
    return path && { list: { path } };
  }

  followUp({ list }) {
    return Object.fromEntries(list.goals.slice(0, MOST).map(({ id }) => [
      `goal:${id}`,
      { path: this.inProgramme(`/goals/${encodeURIComponent(id)}/progress`), optional: true },
    ]));
  }

  standing({ list }) {
    return list.goals.length === 0 ? "NO_DATA" : "OK";
  }

  absence(words) {
    return { title: words.say("noGoals"), text: words.say("noGoalsHint") };
  }

  card(answers, words) {
    return {
      body: [
        html("ul", { class: "rows goals" }, inOrder(answers.list.goals).map(({ goal, depth }) => this.#row(goal, depth, answers[`goal:${goal.id}`], words))),
        html("p", { class: "note foot" }, words.say("goalsNote")),
      ],
    };
  }

  #row(goal, depth, progress, words) {
    const select = () => this.dispatchEvent(new CustomEvent("nps-select", {
      bubbles: true, composed: true, detail: { goal: goal.id },
    }));
    const name = this.hasAttribute("selectable")
      ? html("button", { type: "button", class: "link", click: select, "aria-current": this.getAttribute("selected") === goal.id && "true" }, goal.name)
      : html("b", {}, goal.name);
    const probability = progress && deciding(progress);
    return html("li", {},
      html("span", { class: depth > 0 && `below-${Math.min(depth, 3)}` }, name, html("span", { class: "sub" },
        parted([words.say("reach", { target: words.number(goal.target) }), words.day(goal.due)].join(" · ")))),
      progress ? spark(goal, progress, words) : html("span"),
      html("span", {},
        progress && goalChipElement(progress.state, words),
        probability !== undefined && html("span", { class: "sub" }, chanceWords(probability, words))));
  }
}

function spark(goal, { series }, words) {
  const months = series.filter(periodOf);
  const latest = months.filter(scored).at(-1);
  if (!latest) {
    return html("span");
  }
  return sparkPicture({
    series: months,
    target: goal.target,
    label: words.say("sparkPicture", {
      name: goal.name,
      periods: words.say("months", { n: months.length }),
      score: words.number(latest.score),
      target: words.number(goal.target),
    }),
  });
}
