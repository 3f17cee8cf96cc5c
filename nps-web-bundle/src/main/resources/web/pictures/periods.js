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

/**
 * Labels of periods without a score as stretches of neighbours: [[first, last]…], oldest first.
 *
 * @param name of the period, such as month
 */
export function stretchesOf(name, labels) {
  const stretches = [];
  for (const label of labels) {
    const latest = stretches.at(-1);
    if (latest && ordinal(name, label) === ordinal(name, latest[1]) + 1) {
      latest[1] = label;
    } else {
      stretches.push([label, label]);
    }
  }
  return stretches;
}

/** Labels of the months that are missing between the first and the last of some, oldest first. */
export function monthsMissing(labels) {
  const known = new Set(labels);
  const missing = [];
  for (let label = labels[0]; label < labels.at(-1); label = monthAfter(label, 1)) {
    if (!known.has(label)) {
      missing.push(label);
    }
  }
  return missing;
}

/** The month that many months after a label such as 2026-10. */
export function monthAfter(label, months) {
  const at = ordinal("month", label) + months;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** The part of a straight path of months [{label, value}…] from a month on. */
export function startingAt(corners, month) {
  const place = ({ label }) => ordinal("month", label) - ordinal("month", month);
  const next = corners.findIndex((corner) => place(corner) >= 0);
  if (next < 0) {
    return [];
  }
  if (next === 0 || place(corners[next]) === 0) {
    return corners.slice(next);
  }
  const [before, after] = [corners[next - 1], corners[next]];
  const share = -place(before) / (place(after) - place(before));
  return [{ label: month, value: before.value + share * (after.value - before.value) }, ...corners.slice(next)];
}

/** ISO 8601: the week with the year's first Thursday. */
function mondayOfFirstWeek(year) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY;
}
