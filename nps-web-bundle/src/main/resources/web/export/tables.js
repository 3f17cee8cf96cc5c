// SPDX-License-Identifier: Apache-2.0

import { pathOf } from "../components/goal.js";
import { everyPeriod } from "../components/trend.js";
import { verdictOf } from "../figures.js";
import { periodOf, startingAt } from "../pictures/periods.js";

/*
 * The tables behind the cards, their heads first; loaded when a reader wants one.
 */

const RANGES = ["likely", "almostCertain"];

/** The score. */
export function scoreTable({ score }, words) {
  return [scoreHead(words), scoreCells(score.total)];
}

/** The score of every period, gaps included. */
export function trendTable({ trend }, words) {
  return [
    [words.say("columnPeriod"), ...scoreHead(words)],
    ...everyPeriod(trend).map((score) => [periodOf(score)[1], ...scoreCells(score)]),
  ];
}

/** The score of each value of a field, and how it stands against the rest, and of all. */
export function breakdownTable({ score }, by, words) {
  const rest = words.say("columnRest");
  return [
    [words.field(by), ...scoreHead(words),
      rest, ...["csv.low", "csv.high", "csv.verdict"].map((key) => `${rest}, ${words.say(key).toLowerCase()}`)],
    ...score.groups.map((group) => [group.group[by] ?? "", ...scoreCells(group), ...restCells(group, words)]),
    [words.say("total"), ...scoreCells(score.total), ...restCells(score.total, words)],
  ];
}

/** The difference to all others, its interval and the verdict; empty where nothing is compared. */
function restCells(score, words) {
  const verdict = verdictOf(score);
  const { difference, interval } = score.versusRest ?? {};
  return [round(difference), round(interval?.low), round(interval?.high), verdict ? words.say(`csv.rest.${verdict}`) : undefined];
}

/** What each segment did to the change. */
export function changeTable({ change }, by, words) {
  const part = (name, rate, mix, before, after) =>
    [name, ...[rate?.decimal, mix?.decimal, rate && mix ? rate.decimal + mix.decimal : undefined].map(round), before.n, before.score, after.n, after.score];
  const sides = ["changeBefore", "changeNow"].flatMap((side) =>
    ["columnAnswers", "columnScore"].map((column) => `${words.say(side)}, ${words.say(column).toLowerCase()}`));
  return [
    [words.field(by), ...["columnRate", "columnMix", "columnSum"].map((key) => words.say(key)), ...sides],
    ...change.segments.map(({ group, rate, mix, before, after }) => part(group[by] ?? "", rate, mix, before, after)),
    part(words.say("total"), change.rate, change.mix, change.before, change.after),
  ];
}

/** What each row sets against each other, our score and its window beside the figure; the years come last. */
export function benchmarkTable({ benchmark }, period, words) {
  const head = [
    "about", "figure", "value", "gap", "low", "high", "uncertainty", "ours", "n", "sector", "region", "period",
    "publisher", "study", "grade", "link", "provider", "pack", "version", "comparable", "reason",
  ];
  const found = new Map(benchmark.comparisons.map((one) => [one.observation.observationId + one.pack, one]));
  const rows = [
    ...benchmark.comparisons.map((one) => [one, period, benchmark.score]),
    ...benchmark.years.map((one) => [
      { ...found.get(one.observationId + one.pack), ...one, interval: one.interval }, String(one.year), one.score,
    ]),
  ];
  return [head.map((name) => words.say(`csv.${name}`)), ...rows.map((row) => cells(row, words))];
}

/** A goal as its picture shows it, month by month: the scores, the path, the target, and what is expected. */
export function goalTable({ progress: { goal, baseline, series, forecast } }, words) {
  const scores = new Map(series.filter(periodOf).map((score) => [periodOf(score)[1], score]));
  const ahead = new Map(forecast.map((month) => [month.month, month]));
  const labels = [...new Set([...scores.keys(), ...ahead.keys()])].sort();
  const path = labels.length > 0 ? pathOf(goal, baseline, labels[0]) : [];
  const ranges = RANGES.flatMap((range) => ["csv.low", "csv.high"].map((end) =>
    `${words.say("keyForecast", { level: words.percent(forecast[0]?.[range].level ?? 0) })}, ${words.say(end).toLowerCase()}`));
  return [
    [words.say("columnPeriod"), ...scoreHead(words), words.say("keyPath"), words.say("goalTarget"),
      ...(ahead.size > 0 ? [words.say("columnExpected"), ...ranges] : [])],
    ...labels.map((label) => [
      label, ...scoreCells(scores.get(label) ?? {}), round(startingAt(path, label)[0]?.value), goal.target,
      ...(ahead.size > 0
        ? [round(ahead.get(label)?.expected), ...RANGES.flatMap((range) => ["low", "high"].map((end) => round(ahead.get(label)?.[range][end])))]
        : []),
    ]),
  ];
}

/** A comparison, or a year of it, as cells of the export. */
function cells([one, about, score], words) {
  const { observation, source, interval } = one;
  return [
    about, words.say(`statistic.${observation.statistic}`, { q: observation.q }), Number(observation.value), round(one.gap),
    round(interval?.low), round(interval?.high), one.uncertainty && words.say(`uncertainty.${one.uncertainty}`),
    score?.score, score?.n, observation.sectorLabel, observation.region, observation.period, source.publisher, source.study,
    source.grade, observation.url, one.provider, one.pack, one.packVersion, words.say(one.comparable ? "yes" : "no"), one.reason,
  ];
}

/** What stands above the columns of a score. */
function scoreHead(words) {
  return ["n", "promoters", "passives", "detractors", "score", "low", "high", "state"].map((name) => words.say(`csv.${name}`));
}

/** A score object as cells; what a state does not carry stays empty. */
function scoreCells(score) {
  return [
    score.n, score.promoters, score.passives, score.detractors, score.score,
    round(score.interval?.low), round(score.interval?.high), score.state,
  ];
}

/** In hundredths; nothing of nothing. */
function round(value) {
  return value === undefined || value === null ? undefined : Math.round(value * 100) / 100;
}
