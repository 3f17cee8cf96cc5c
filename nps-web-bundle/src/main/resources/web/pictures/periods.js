// SPDX-License-Identifier: Apache-2.0

const PERIODS = ["day", "week", "month", "quarter", "year"];
const DAY = 86_400_000;

/** The name of the period a group belongs to, and its label: ["month", "2026-10"]; null where it has none. */
export function periodOf(score) {
  const name = PERIODS.find((candidate) => score.group?.[candidate] !== undefined);
  return name ? [name, score.group[name]] : null;
}

/** A number that grows by one from each period to the next. */
export function ordinal(name, label) {
  const [year, rest] = [Number(label.slice(0, 4)), label.slice(5)];
  switch (name) {
    case "day":
      return Date.parse(`${label}T00:00:00Z`) / DAY;
    case "week":
      return Math.round((mondayOfFirstWeek(year) / DAY - 4) / 7) + Number(rest.slice(1)) - 1;
    case "month":
      return year * 12 + Number(rest) - 1;
    case "quarter":
      return year * 4 + Number(rest.slice(1)) - 1;
    default:
      return year;
  }
}

/** The month that many months after a label such as 2026-10. */
export function monthAfter(label, months) {
  const at = ordinal("month", label) + months;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** ISO 8601: the week with the year's first Thursday. */
function mondayOfFirstWeek(year) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
}
