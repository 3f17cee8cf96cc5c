// SPDX-License-Identifier: Apache-2.0

import { html, parted, percent, svg } from "../dom.js";
import { NpsElement } from "../element.js";
import { folded } from "../fold.js";
import { scored, spoken } from "../figures.js";
import { classOf, distributionBar, distributionList, markOf } from "../pictures/distribution.js";

const MOST = 12;
const PLOT = 120;
const TOP = 8;

/** A number nearer than this to another or to a mark, in parts of the width and in px, would cover it. */
const NEAR = 0.05;
const LINE = 12;

/** One customer's answers over time, the latest comment, and how the account stands. */
export class NpsCustomer extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "customer"];
  static needed = ["customer"];

  questions() {
    const customer = this.getAttribute("customer");
    return customer ? { customer: { path: `/customers/${encodeURIComponent(customer)}` } } : null;
  }

  /** The account's score, where the page names a programme. */
  followUp({ customer }) {
    const account = customer.responses.find((response) => response.account)?.account;
    const path = this.inProgramme("/score");
    return account && path
      ? { account: { path, parameters: [["where", `account:eq:${account}`], ["detail", "counts"]], optional: true } }
      : {};
  }

  standing({ customer }) {
    return ratedOf(customer).length === 0 ? "NO_DATA" : "OK";
  }

  absence(words) {
    return { title: words.say("noAnswers"), text: words.say("noAnswersHint") };
  }

  period() {
    return null;
  }

  get boneHeight() {
    return 230;
  }

  card({ customer, account }, words) {
    const rated = ratedOf(customer);
    const latest = rated.at(-1);
    const quoted = [...rated].reverse().find((response) => response.comment);
    return {
      heading: this.getAttribute("heading") ?? customer.name,
      subtitle: words.say("customerSubtitle", { n: rated.length, since: words.month(rated[0].day) }),
      body: [
        movement(rated, words),
        picture(rated.slice(-MOST), words),
        quoted && html("div", { class: "split" },
          html("blockquote", { class: "quote" }, folded(quoted.comment, words)),
          html("p", { class: "note" }, parted([words.day(quoted.day), words.say("rated", { rating: words.number(quoted.rating) })].join(" · ")))),
        this.#account(latest, account, words),
      ],
    };
  }

  #account(latest, account, words) {
    const care = [
      latest.team && words.say("teamLine", { team: latest.team }),
      latest.owner && words.say("ownerLine", { owner: latest.owner }),
    ].filter(Boolean);
    const total = account?.total;
    if (!scored(total) && care.length === 0) {
      return null;
    }
    return html("div", { class: "split" },
      scored(total) && [
        html("p", {}, html("b", {}, `${words.say("accountLine", { account: latest.account ?? "" })}: ${words.number(total.score)}`),
          total.state === "INDICATIVE" && `, ${words.say("indicativeRow")}`),
        html("p", { class: "note" }, parted(words.say("intervalNote", spoken(total, words)))),
        html("figure", { class: "foot" }, distributionBar(total, words)),
        distributionList(total, words),
      ],
      care.length > 0 && html("p", { class: scored(total) ? "note foot" : "note" }, parted(care.join(" · "))));
  }
}

/** The answers with a rating that counts, oldest first. */
function ratedOf(customer) {
  return customer.responses
    .filter(({ status, rating }) => status === "VALID" && rating !== undefined)
    .sort((a, b) => Date.parse(a.answeredAt) - Date.parse(b.answeredAt));
}

/** From passive to promoter, between April and October. */
function movement(rated, words) {
  const [before, latest] = [rated.at(-2), rated.at(-1)];
  const name = (response) => classOf(response.rating);
  const mark = (response) => markOf(`${name(response)}s`);
  if (!before || name(before) === name(latest)) {
    return html("p", { class: "move" }, mark(latest), html("b", {}, words.say(`rating.${name(latest)}`)),
      before && html("span", { class: "note" }, words.say("stays", { n: sameAtEnd(rated) })));
  }
  return html("p", { class: "move" },
    mark(before), words.say(`rating.${name(before)}`),
    html("span", { "aria-hidden": "true" }, "→"), html("span", { class: "unseen" }, words.say("became")),
    mark(latest), html("b", {}, words.say(`rating.${name(latest)}`)),
    html("span", { class: "note" }, words.say("between", { from: words.month(before.day), to: words.month(latest.day) })));
}

function sameAtEnd(rated) {
  const last = classOf(rated.at(-1).rating);
  const different = rated.findLastIndex(({ rating }) => classOf(rating) !== last);
  return rated.length - 1 - different;
}

/** Each rating at its time, with the shape of its class. */
function picture(rated, words) {
  const times = rated.map(({ answeredAt }) => Date.parse(answeredAt));
  const span = Math.max(times.at(-1) - times[0], 1);
  const x = (i) => (rated.length === 1 ? 0.5 : 0.05 + 0.9 * ((times[i] - times[0]) / span));
  const y = (rating) => TOP + PLOT - rating * (PLOT / 10);
  const list = rated.map((response) => words.say("customerPoint", {
    rating: response.rating, name: words.say(`rating.${classOf(response.rating)}`), when: words.month(response.day, "short"),
  })).join(", ");
  const classes = [["promoter", 9.5], ["passive", 7.5], ["detractor", 3]];
  const numbers = numbersAt(rated.map(({ rating }, i) => ({ x: x(i), y: y(rating) })));
  let labelled = Infinity;
  return html("figure", { class: "plot customer" },
    svg("svg", { width: "100%", height: TOP + PLOT + 24, role: "img", "aria-label": words.say("customerPicture", { list }) },
      svg("rect", { class: "passive-soft", width: "100%", y: y(8.5), height: 2 * (PLOT / 10) }),
      svg("line", { class: "grid", x1: 0, x2: "100%", y1: y(10), y2: y(10) }),
      svg("line", { class: "zero", x1: 0, x2: "100%", y1: y(0), y2: y(0) }),
      [0, 5, 10].map((tick) => svg("text", { class: "end", x: -8, y: y(tick) + 4 }, words.number(tick))),
      classes.map(([name, at]) => svg("text", { class: "wide", x: "100%", dx: 8, y: y(at) + 4 }, words.say(`rating.${name}`))),
      svg("svg", { width: "100%", height: TOP + PLOT, viewBox: `0 0 1000 ${TOP + PLOT}`, preserveAspectRatio: "none" },
        svg("polyline", { class: "path", points: rated.map(({ rating }, i) => `${Math.round(x(i) * 1000)},${y(rating)}`).join(" ") })),
      rated.map(({ rating }, i) => [
        svg("svg", { x: percent(x(i)), y: y(rating) }, shapeOf(classOf(rating))),
        svg("text", { class: "strong mid halo", x: percent(x(i)), y: numbers[i] + 4 }, words.number(rating)),
      ]),
      rated.map((response, i) => [response, i]).reverse().map(([response, i]) => {
        // The first and the last always carry theirs; between them only where there is room.
        if (labelled - x(i) < 0.22 || (i > 0 && i < rated.length - 1 && x(i) - x(0) < 0.22)) {
          return null;
        }
        const first = labelled === Infinity;
        labelled = x(i);
        return svg("text", { class: first && rated.length > 1 ? "end" : i === 0 && rated.length > 1 ? "" : "mid wide", x: percent(first && rated.length > 1 ? 1 : i === 0 && rated.length > 1 ? 0 : x(i)), y: TOP + PLOT + 18 }, words.month(response.day, "short"));
      })));
}

/** The middle of each number, in px: above its mark, or below where that covers fewer marks and numbers. */
function numbersAt(marks) {
  const numbers = [];
  marks.forEach((mark, i) => {
    const others = [...marks.filter((_, j) => j !== i), ...numbers];
    const covered = (y) => others.filter((other) => Math.abs(other.x - mark.x) < NEAR && Math.abs(other.y - y) < LINE).length;
    const [above, below] = [mark.y - 15, mark.y + 16];
    numbers.push({ x: mark.x, y: covered(below) < covered(above) ? below : above });
  });
  return numbers.map(({ y }) => y);
}

function shapeOf(name) {
  return {
    promoter: () => svg("circle", { class: "promoter", r: 6 }),
    passive: () => svg("rect", { class: "passive", x: -5, y: -5, width: 10, height: 10 }),
    detractor: () => svg("path", { class: "detractor", d: "M0-7 7 0 0 7-7 0Z" }),
  }[name]();
}
