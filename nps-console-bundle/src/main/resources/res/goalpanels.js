// SPDX-License-Identifier: Apache-2.0

import { choice } from "./controls.js";
import { fieldsOf, groupings } from "./programme.js";

/* What stands below a goal. Each panel is empty (null) where there is nothing to say. */

const BELOW = "";
const RECENT = 20;

/** Which segments moved the score since the baseline, exactly. */
export async function explanation(page, { programme, goal, path }) {
  const { nps: { html }, say, base, ask } = page;
  const { fields, crowded } = await freeFields(ask, programme, goal);
  const { score } = await ask(`${path}/goals/${encodeURIComponent(goal.id)}/progress`);
  const month = score.group?.month;
  if (fields.length === 0 || !month) {
    return null;
  }
  const baseline = goal.baseline ?? { from: monthsLater(goal.from, -12), to: goal.from };
  const place = html("div");
  const draw = (by) => place.replaceChildren(html("nps-change", {
    base, programme: programme.id, where: goal.where?.length ? JSON.stringify(goal.where) : null, by, exportable: true,
    heading: say("sinceBaseline"), from: `${month}-01`, to: monthsLater(`${month}-01`, 1), "base-from": baseline.from, "base-to": baseline.to,
  }));
  draw(fields[0]);
  return html("section", {}, fieldChoice(page, "nps-explained-by", { fields, crowded }, draw), place);
}

/** What departments and teams contribute: parts that add up to the whole. */
export async function parts(page, { programme, goal, goals, path }) {
  const { nps: { html }, say, words, ask } = page;
  const { fields, crowded } = await freeFields(ask, programme, goal);
  const below = goals.some(({ parent }) => parent === goal.id);
  const choices = [...(below ? [BELOW] : []), ...fields];
  if (choices.length === 0) {
    return null;
  }
  const place = html("div");
  const draw = async (by) => {
    const contribution = await ask(`${path}/goals/${encodeURIComponent(goal.id)}/contribution`, [["by", by]]);
    place.replaceChildren(contribution.refusal ? html("p", {}, contribution.refusal) : table(contribution));
  };
  const preferred = choices.includes(BELOW) ? BELOW : choices.find((field) => field === "team") ?? choices[0];
  await draw(preferred);
  return html("section", {},
    fieldChoice(page, "nps-parts-by", { fields, crowded, below }, draw, preferred),
    html("div", { class: "nps-slice" }, html("h2", {}, say("partsTitle")), html("p", { class: "nps-sub" }, say("partsHint")), place));

  function table({ total, parts: shares }) {
    const nameOf = (part) => (part.goal ? goals.find(({ id }) => id === part.goal)?.name ?? part.goal : part.name ?? say("noPart"));
    const rank = ({ small, bestRank, worstRank }) => {
      if (bestRank === undefined) {
        return html("span", { class: "nps-sub" }, say(small ? "fewAnswers" : "notRanked"));
      }
      return bestRank === worstRank ? words.number(bestRank) : say("rankBetween", { best: bestRank, worst: worstRank });
    };
    const row = (name, score, points, place) => html("tr", {},
      html("th", { scope: "row", class: "nps-name" }, name),
      cell("columnAnswers", words.number(score.n)),
      cell("columnScore", scoreOf(page, score)),
      cell("columnPoints", words.signed(points, 1)),
      cell("columnRank", place));
    const cell = (key, content) => html("td", { class: "is-number" }, content !== "" && html("span", { class: "nps-label" }, say(key)), content);
    return html("table", { class: "nps-table" },
      head(page, ["columnPart"], ["columnAnswers", "columnScore", "columnPoints", "columnRank"]),
      html("tbody", {},
        shares.map((part) => row(nameOf(part), part.score, part.points.decimal, rank(part))),
        row(say("whole"), total, total.decimal, "")));
  }
}

/** Campaigns and interventions, and what became of the score. */
export async function marks(page, { path }) {
  const { nps: { html }, say, words, ask } = page;
  const { marks: all } = await ask(`${path}/marks`);
  if (all.length === 0) {
    return html("section", { class: "nps-slice" }, html("h2", {}, say("marksTitle")), html("p", { class: "nps-sub" }, say("noMarks")));
  }
  const effects = await Promise.all(all.map(({ id }) => ask(`${path}/marks/${encodeURIComponent(id)}/effect`)
    .then(({ sentence, verdict, change }) => ({ sentence, verdict, change }))
    .catch((trouble) => ({ sentence: trouble.detail ?? trouble.message }))));
  const row = (mark, { sentence, verdict, change }) => html("tr", {},
    html("th", { scope: "row", class: "nps-name" }, mark.name,
      html("span", { class: "nps-sub" }, mark.to ? words.window(mark.from, mark.to) : say("since", { day: words.day(mark.from) }))),
    html("td", {}, sliceWords(page, mark.where),
      html("span", { class: "nps-sub" }, mark.comparison?.length ? say("against", { slice: sliceWords(page, mark.comparison) }) : say("noComparison"))),
    html("td", {}, sentence, verdict === "CANNOT_TELL" && change && html("span", { class: "nps-sub" }, say("changedBy", { points: words.signed(change.decimal, 1) }))));
  return html("section", { class: "nps-slice" },
    html("h2", {}, say("marksTitle")),
    html("table", { class: "nps-table" },
      head(page, ["columnMark", "columnSlice", "columnEffect"]),
      html("tbody", {}, all.map((mark, i) => row(mark, effects[i])))));
}

/** What the early warning published, newest first. */
export async function warnings(page, { path, goal, goals }) {
  const { nps: { html }, say, words, ask } = page;
  const { signals } = await ask(`${path}/signals`);
  const shown = signals.filter((signal) => !goal || signal.goal === goal.id).slice(0, RECENT);
  const nameOf = (id) => goals.find((other) => other.id === id)?.name ?? id;
  const what = (signal) => {
    if (signal.kind === "ALARM") {
      const [field, value] = signal.group ? split(signal.group) : [];
      return say("alarm", { group: field ? `${words.field(field)} ${value}` : say("whole"), since: words.period(signal.since) });
    }
    const now = words.say(`goalState.${signal.state}`);
    return signal.previous ? `${words.say(`goalState.${signal.previous}`)} → ${now}` : now;
  };
  return html("section", { class: "nps-slice" },
    html("h2", {}, say("warningsTitle")),
    shown.length === 0
      ? html("p", { class: "nps-sub" }, say(goals.length === 0 ? "nothingWatched" : "noWarnings"))
      : html("table", { class: "nps-table" },
        head(page, ["columnWhen", ...(goal ? [] : ["columnGoal"]), "columnWhat", "columnThen"]),
        html("tbody", {}, shown.map((signal) => html("tr", {},
          html("td", { class: "nps-when" }, words.moment(new Date(signal.at))),
          !goal && html("td", {}, nameOf(signal.goal)),
          html("td", {}, signal.warning ? html("b", {}, what(signal)) : what(signal)),
          html("td", {}, [
            signal.score !== undefined && say("scoreThen", { score: words.number(signal.score), target: words.number(signal.target) }),
            signal.probability !== undefined && `P\u00a0=\u00a0${words.number(signal.probability, 2)}`,
          ].filter(Boolean).join(", ")))))));
}

/** Who changed the goal, when, from what to what. */
export async function history(page, { path, goal }) {
  const { nps: { html }, say, words, ask } = page;
  const { revisions } = await ask(`${path}/goals/${encodeURIComponent(goal.id)}/history`);
  if (revisions.length === 0) {
    return null;
  }
  const edit = ({ field, from, to }) => html("li", {}, say("edit", { field: say(`edit.${field}`) ?? field, from: from ?? say("nothing"), to: to ?? say("nothing") }));
  const what = (revision) => (!revision.goal ? say("retired") : revision.edits.length === 0 ? say("created") : html("ul", {}, revision.edits.map(edit)));
  return html("section", { class: "nps-slice" },
    html("h2", {}, say("historyTitle")),
    html("table", { class: "nps-table" },
      head(page, ["columnWhen", "columnWho", "columnWhat"]),
      html("tbody", {}, [...revisions].reverse().map((revision) => html("tr", {},
        html("td", { class: "nps-when" }, words.moment(new Date(revision.at))),
        html("td", {}, revision.by),
        html("td", {}, what(revision)))))));
}

/** The heads of a table: those of words, then those of numbers. */
function head({ nps: { html }, say }, keys, numbers = []) {
  return html("thead", {}, html("tr", {},
    keys.map((key) => html("th", { scope: "col" }, say(key))),
    numbers.map((key) => html("th", { scope: "col", class: "is-number" }, say(key)))));
}

function scoreOf({ nps: { html }, words }, { score, interval }) {
  return [
    html("b", {}, words.number(score)),
    interval && html("span", { class: "nps-sub" }, words.say("fromTo", { low: words.number(Math.round(interval.low)), high: words.number(Math.round(interval.high)) })),
  ];
}

function sliceWords({ words, say }, filters = []) {
  const text = (filter) => {
    const [, field, operator, value] = /^((?:attr|tag):[^:]+|[^:]+):(eq|ne|in):(.*)$/s.exec(filter) ?? [];
    return field ? say(`filter.${operator}`, { field: words.field(field), value }) : filter;
  };
  return filters.length === 0 ? say("whole") : filters.map(text).join(", ");
}

/** The fields that a goal does not filter by already. */
async function freeFields(ask, programme, goal) {
  const taken = (goal.where ?? []).map((filter) => filter.split(/:(?:eq|ne|in):/)[0]);
  const { fields, crowded } = await fieldsOf(ask, programme);
  return { fields: fields.filter((field) => !taken.includes(field)), crowded: crowded.filter(({ field }) => !taken.includes(field)) };
}

function fieldChoice(page, id, { fields, crowded, below }, draw, chosen) {
  const { nps: { html }, say } = page;
  const options = groupings(page, { fields, crowded }, below ? [[BELOW, say("goalsBelow")]] : []);
  return options.length > 1 && html("div", { class: "nps-fields" }, choice(html, {
    id, label: say("groupedBy"), options, chosen, change: draw,
  }));
}

function split(group) {
  const at = group.indexOf("=");
  return [group.slice(0, at), group.slice(at + 1)];
}

/** The same day of another month. */
function monthsLater(date, months) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}
