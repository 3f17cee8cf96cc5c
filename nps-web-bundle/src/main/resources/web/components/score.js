// SPDX-License-Identifier: Apache-2.0

import { html, parted } from "../dom.js";
import { NpsElement } from "../element.js";
import { scored, spoken, whyAbsent } from "../figures.js";
import { axisPicture } from "../pictures/axis.js";
import { distributionBar, distributionList } from "../pictures/distribution.js";

/** One score: the number, how sure it is, who it is made of. */
export class NpsScore extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "base-from", "base-to"];

  questions() {
    const path = this.inProgramme("/score");
    if (!path) {
      return null;
    }
    const questions = { score: { path, parameters: [...this.slice(), ["detail", "counts"]] } };
    if (this.hasAttribute("base-from") || this.hasAttribute("base-to")) {
      questions.change = {
        path: this.inProgramme("/change"),
        parameters: [...this.slice(), ["baseFrom", this.getAttribute("base-from")], ["baseTo", this.getAttribute("base-to")]],
        optional: true,
      };
    }
    return questions;
  }

  standing({ score }) {
    return score.total.state;
  }

  get boneHeight() {
    return 196;
  }

  async table(answers, words) {
    return (await import("../export/tables.js")).scoreTable(answers, words);
  }

  card({ score, change }, words) {
    const total = score.total;
    const indicative = total.state === "INDICATIVE";
    const before = scored(change?.before) ? change.before : null;
    return {
      subtitle: this.period(words),
      chip: indicative ? { text: words.say("chip.INDICATIVE"), kind: "open" } : total.band && { text: words.band(total.band) },
      body: [
        html("div", { class: "score-line" },
          html("p", { class: "big" }, words.number(total.score)),
          html("div", { class: "facts" }, indicative ? indicativeFacts(total, words) : before && this.#changeFacts(change, words))),
        html("figure", { class: "axis" },
          axisPicture({ score: total, before, words, label: words.say("scorePicture", spoken(total, words)) })),
        html("figure", {}, distributionBar(total, words)),
        distributionList(total, words),
        html("p", { class: "note push" }, parted(words.say("intervalNote", spoken(total, words)))),
      ],
    };
  }

  #changeFacts(change, words) {
    const points = change.after.score - change.before.score;
    const window = words.window(this.getAttribute("base-from"), this.getAttribute("base-to"));
    return [
      html("p", {},
        html("b", {}, points === 0 ? words.say("unchanged") : words.say("changed", { points: Math.abs(points), up: points > 0 })),
        words.say("sinceBefore", { window, score: words.number(change.before.score) })),
      chance(change, words),
    ];
  }
}

/** Whether the change may be chance, or why that cannot be told; null where the service says neither. */
function chance(change, words) {
  const why = whyAbsent(change, "verdict");
  if (why) {
    return html("p", {}, words.say("tooFewToTell"), html("span", { class: "sub" }, why));
  }
  return change.interval && change.pValue !== undefined ? html("p", {}, words.say(change.pValue < 0.05 ? "notChance" : "maybeChance", {
    low: words.number(Math.round(change.interval.low)),
    high: words.number(Math.round(change.interval.high)),
    p: words.pValue(change.pValue),
  })) : null;
}

function indicativeFacts(score, words) {
  return [
    html("p", {}, html("b", {}, words.say("indicative"))),
    html("p", {}, words.say("indicativeFacts", { n: score.n })),
  ];
}
