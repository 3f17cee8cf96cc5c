// SPDX-License-Identifier: Apache-2.0

import { html } from "./dom.js";

/** The numbers of a score's interval as words; for a score object that has one. */
export function spoken(score, words) {
  return {
    score: words.number(score.score),
    low: words.number(Math.round(score.interval.low)),
    high: words.number(Math.round(score.interval.high)),
    level: words.percent(score.interval.level),
    n: score.n,
  };
}

/** Whether a score object carries a score. */
export function scored(score) {
  return Boolean(score?.interval) && score.score !== undefined && score.score !== null;
}

/** Why a figure is not given, in the reader's language; undefined where it is given. */
export function whyAbsent({ absent = [] }, statistic) {
  return absent.find((one) => one.statistic === statistic)?.sentence;
}

/** How a group stands against the rest: higher, lower, same, or tooFew where it cannot be told; null without a comparison. */
export function verdictOf(score) {
  const rest = score.versusRest;
  if (!rest) {
    return null;
  }
  if (rest.distinct) {
    return rest.difference > 0 ? "higher" : "lower";
  }
  return whyAbsent(score, "versusRest.distinct") ? "tooFew" : "same";
}

/** The sentence about groups of which none differs clearly: as many as can be judged, not as many as there are. */
export function evenWords(scores, words) {
  const judged = scores.filter((score) => verdictOf(score) === "same").length;
  if (judged === 0) {
    return words.say("breakdownUntold");
  }
  return words.say(judged < scores.length ? "breakdownEvenJudged" : "breakdownEven", { n: judged });
}

/** The figures of a picture as a table that opens on demand; the first column names the row. */
export function figuresTable(words, head, rows, title = words.say("figures")) {
  return html("details", {},
    html("summary", {}, title),
    html("div", { class: "figures", tabindex: 0, role: "region", "aria-label": title },
      html("table", {},
        html("thead", {}, html("tr", {}, head.map((text, i) => html("th", { scope: "col", class: i > 0 && "num" }, text)))),
        html("tbody", {}, rows.map(([first, ...others]) =>
          html("tr", {}, html("th", { scope: "row" }, first), others.map((text) => html("td", { class: "num" }, text))))))));
}

/** A row of the figures table for a score of a series: period, n, score, interval. */
export function figuresRow(label, score, words) {
  if (!scored(score)) {
    return [label, score.n === undefined ? "–" : words.number(score.n), "–", "–"];
  }
  return [label, words.number(score.n), words.number(score.score), words.say("fromTo", spoken(score, words))];
}
