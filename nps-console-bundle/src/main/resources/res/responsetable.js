// SPDX-License-Identifier: Apache-2.0

import { button } from "./controls.js";

/** Ids up to this length are kept on one line. */
const SHORT = 24;

/** With that of the actions. */
const COLUMNS = 6;

/**
 * A table of answers that grows.
 *
 * @param how {change(response, status, reason): Promise of the changed response, changed(): called after a change, changeable}
 * @returns {element, append(responses)}
 */
export function responseTable({ nps: { html, markOf, classOf, folded }, words, say }, { change, changed, changeable }) {
  const body = html("tbody");
  const empty = html("p", {}, say("noResponses"));
  const table = html("table", { class: "nps-table nps-responses", hidden: true },
    html("thead", {}, html("tr", {},
      ["answered", "rating", "comment", "about", "customer"].map((key) => html("th", { scope: "col" }, say(key))),
      changeable && html("th", { scope: "col" }, html("span", { class: "nps-unseen" }, say("actions"))))),
    body);

  return {
    element: html("div", {}, empty, table),
    append(responses) {
      body.append(...responses.map(row));
      empty.hidden = body.childElementCount > 0;
      table.hidden = !empty.hidden;
    },
  };

  function row(response) {
    const cells = html("tr", { class: response.status === "EXCLUDED" ? "is-out" : null });
    fill(cells, response);
    return cells;
  }

  function fill(cells, response) {
    const about = [...Object.values(response.attributes ?? {}), response.touchpoint, response.channel, response.team].filter(Boolean);
    cells.replaceChildren(
      html("td", { class: "nps-when" }, dayOf(response)),
      html("td", { class: "nps-when" }, response.rating === undefined ? "–" : rating(response.rating)),
      html("td", { class: "nps-said" }, folded(response.comment ?? "", words), response.status !== "VALID" && html("span", { class: "nps-sub" },
        response.reason ? say("statusReason", { status: say(`status.${response.status}`), reason: response.reason }) : say(`status.${response.status}`))),
      html("td", { class: "nps-about" }, html("span", { class: "nps-sub" }, about.join("\u00a0· "))),
      html("td", { class: (response.customer ?? "").length <= SHORT && "is-id" }, response.customer ?? "", response.account && html("span", { class: "nps-sub" }, response.account)),
      ...(changeable ? [html("td", { class: "is-action" }, action(cells, response))] : []));
  }

  /** The day in the programme's zone, as it is counted: not that of the reader. */
  function dayOf({ day }) {
    return words.day(day);
  }

  function rating(value) {
    return [markOf(`${classOf(value)}s`), " ", html("b", {}, words.number(value)), html("span", { class: "nps-unseen" }, words.say(`rating.${classOf(value)}`))];
  }

  /** What a response was before it was taken out. */
  function before({ rating, comment }) {
    return rating !== undefined ? "VALID" : comment ? "COMMENT_ONLY" : "DISMISSED";
  }

  /** Exclude or restore, with a reason that the journal keeps; asked for in a row of its own, so that no column moves. */
  function action(cells, response) {
    const out = response.status === "EXCLUDED";
    if (!out && response.status !== "VALID") {
      return null;
    }
    const text = say(out ? "restore" : "exclude");
    const which = html("span", { class: "nps-unseen" }, " ", say("thisResponse", { day: dayOf(response), rating: response.rating }));
    const asked = html("tr", { class: "nps-asked" });
    return button(html, [text, which], ({ currentTarget }) => {
      currentTarget.classList.add("is-open");
      asked.replaceChildren(html("td", { class: "is-action", colspan: COLUMNS }, form()));
      cells.after(asked);
    }, "nps-quiet");

    /** Whoever came by keyboard goes on where the form was opened. */
    function show(shown) {
      asked.remove();
      fill(cells, shown);
      cells.querySelector(".is-action button")?.focus();
    }

    function form() {
      const reason = html("input", { "aria-label": say("reason"), placeholder: say("reason"), required: true, maxlength: 500 });
      const problem = html("span", { class: "nps-sub", role: "alert" });
      const submit = async (event) => {
        event.preventDefault();
        try {
          show(await change(response, out ? before(response) : "EXCLUDED", reason.value));
          cells.className = out ? "" : "is-out";
          await changed();
        } catch (trouble) {
          problem.textContent = trouble.detail || trouble.message;
        }
      };
      queueMicrotask(() => reason.focus());
      return html("form", { class: "nps-adder", submit },
        reason, html("button", { type: "submit" }, say(out ? "restoreNow" : "excludeNow")),
        button(html, say("cancel"), () => show(response)), problem);
    }
  }
}
