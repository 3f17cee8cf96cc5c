// SPDX-License-Identifier: Apache-2.0

import { html, svg } from "../dom.js";
import { NpsElement } from "../element.js";
import { scoreCells, scoreHead } from "../export/csv.js";
import { figuresRow, figuresTable, scored, spoken } from "../figures.js";
import { periodOf } from "../pictures/periods.js";
import { seriesPicture } from "../pictures/series.js";
import { chanceWords, deciding, goalChip } from "./chance.js";

/** One goal: how likely it is to be reached, in words first. */
export class NpsGoal extends NpsElement {
  static observedAttributes = [...NpsElement.observedAttributes, "goal"];

  questions() {
    const goal = this.getAttribute("goal");
    const path = goal && this.inProgramme(`/goals/${encodeURIComponent(goal)}/progress`);
    return path ? { progress: { path } } : null;
  }

  get boneHeight() {
    return 260;
  }

  table({ progress }, words) {
    return [
      [words.say("columnPeriod"), ...scoreHead(words)],
      ...progress.series.filter(periodOf).map((score) => [periodOf(score)[1], ...scoreCells(score)]),
    ];
  }

  card({ progress }, words) {
    const { goal, baseline, score, required } = progress;
    const month = goal.due.slice(0, 7);
    const target = words.number(goal.target);
    const probability = deciding(progress);
    const fact = (term, value, note) => html("div", {},
      html("dt", {}, term), html("dd", {}, value, note && html("span", { class: "note" }, ` ${note}`)));
    return {
      heading: this.getAttribute("heading") ?? goal.name,
      subtitle: words.say("dueBy", { measure: words.say(`measure.${goal.measure}`), due: words.day(goal.due) }),
      chip: goalChip(progress.state, words),
      body: [
        probability === undefined
          ? html("p", { class: "say" }, progress.probability.refusal ?? progress.rule)
          : html("p", { class: "say" },
              html("b", {}, chanceWords(probability, words)), words.say("chancesOf", { month: words.period(month), target })),
        html("dl", { class: "facts-line" },
          scored(baseline) && fact(words.say("goalBaseline"), words.number(baseline.score), words.say("answers", { n: baseline.n })),
          scored(score) && fact(words.say("goalNow"), words.number(score.score), words.say("answers", { n: score.n })),
          required !== undefined && fact(words.say("goalRequired"), words.number(required)),
          fact(words.say("goalTarget"), target, words.day(goal.due))),
        ...course(progress, month, target, words),
        html("p", { class: "note foot" },
          [probability !== undefined && `${words.say("chance", { p: words.number(probability, 2) })}.`, progress.rule, progress.trend].filter(Boolean).join(" ")),
      ],
    };
  }
}

/** The months since the beginning, the straight path to the target and the target. */
function course({ goal, baseline, series }, month, target, words) {
  const months = series.filter(periodOf);
  const latest = months.filter(scored).at(-1);
  if (!latest) {
    return [];
  }
  const path = scored(baseline) ? [{ label: goal.from.slice(0, 7), value: baseline.score }, { label: month, value: goal.target }] : [];
  const { figure } = seriesPicture({
    series: months,
    goal: goal.target,
    goalText: words.say("targetLabel", { target }),
    path,
    until: month,
    bars: false,
    words,
    label: [
      words.say("trendPicture", { first: words.period(periodOf(months[0])[1]), last: words.period(periodOf(latest)[1]), ...spoken(latest, words) }),
      `${words.say("targetLabel", { target })}.`,
    ].join(" "),
  });
  const swatch = (...shapes) => svg("svg", { width: 20, height: 12, "aria-hidden": "true" }, shapes);
  return [
    figure,
    html("ul", { class: "key" },
      html("li", {}, swatch(svg("line", { class: "line", x1: 0, x2: 20, y1: 6, y2: 6 })), words.say("keyScore")),
      html("li", {}, swatch(svg("rect", { class: "band", width: 20, height: 12, rx: 2 })), words.say("keyInterval", { level: words.percent(latest.interval.level) })),
      path.length > 0 && html("li", {}, swatch(svg("line", { class: "path", x1: 0, x2: 20, y1: 6, y2: 6 })), words.say("keyPath"))),
    figuresTable(words,
      [words.say("columnPeriod"), words.say("columnAnswers"), words.say("columnScore"), words.say("columnInterval")],
      months.map((score) => figuresRow(words.period(periodOf(score)[1]), score, words))),
  ];
}
