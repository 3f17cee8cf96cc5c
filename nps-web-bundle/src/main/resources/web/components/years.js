// SPDX-License-Identifier: Apache-2.0

import { html, parted, percent, svg } from "../dom.js";
import { scored, spoken } from "../figures.js";
import { exact } from "../pictures/series.js";
import { gridLines } from "../pictures/whisker.js";

/** What an axis must hold for the rows of the years: both sides of each, ours with its interval. */
export function yearValues(years) {
  return years.flatMap(({ value, score }) =>
    [Number(value), ...(scored(score) ? [score.interval.low, score.interval.high] : [])]);
}

/** One row a year: our score of that year, the sector's figure of that year, and the gap between the two. */
export function yearRows(years, { scale, words }, height) {
  return years.map((year) => html("li", {},
    html("span", {}, String(year.year), html("span", { class: "sub" }, parted(facts(year, words)))),
    picture(year, scale, words, height),
    html("span", { class: "num" },
      scored(year.score) ? html("b", {}, words.number(year.score.score)) : "\u2013",
      gapBelow(year, words))));
}

/** A gap in points with its interval; nothing where there is no gap. */
export function gapBelow({ gap, interval }, words) {
  if (gap === null || gap === undefined) {
    return null;
  }
  return [
    html("span", { class: "sub" }, words.say("gapLabel", { gap: words.signed(gap, 1) })),
    interval && html("span", { class: "sub" },
      words.say("gapInterval", { low: words.signed(interval.low, 1), high: words.signed(interval.high, 1) })),
  ];
}

function facts({ value, publisher, score, uncertainty }, words) {
  return [
    words.say("sectorAt", { publisher, value: words.number(Number(value), Number.isInteger(Number(value)) ? 0 : 1) }),
    scored(score) ? words.say("answers", { n: score.n }) : words.say("noneThatYear"),
    uncertainty === "OURS_ONLY" && words.say("oursOnly"),
  ].filter(Boolean).join(" · ");
}

function picture({ year, value, gap, score }, scale, words, height) {
  const at = (points) => percent(scale.place(points));
  const middle = height / 2;
  const theirs = Number(value);
  const ours = scored(score) ? score : null;
  const open = ours?.state === "INDICATIVE";
  const label = ours
    ? words.say("yearPicture", { year, ...spoken(ours, words), sector: words.number(theirs), gap: words.signed(gap ?? 0, 1) })
    : words.say("yearPictureAlone", { year, sector: words.number(theirs) });
  return svg("svg", { width: "100%", height, role: "img", "aria-label": label },
    gridLines(scale, height),
    ours && svg("line", { class: "path", x1: at(theirs), x2: at(exact(ours)), y1: middle, y2: middle }),
    ours && svg("line", { class: open ? "whisker-open" : "whisker", x1: at(ours.interval.low), x2: at(ours.interval.high), y1: middle, y2: middle }),
    svg("circle", { class: "dot-past", cx: at(theirs), cy: middle, r: 5 }),
    ours && svg("circle", { class: open ? "dot-open" : "dot", cx: at(exact(ours)), cy: middle, r: 5.5 }));
}
