// SPDX-License-Identifier: Apache-2.0

/* Windows of whole months, as the first day and the day after the last. */

/** A number for a month such as 2026-10, one more for each month. */
function ordinal(month) {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function firstDay(ordinal) {
  return `${String(Math.floor(ordinal / 12)).padStart(4, "0")}-${String((ordinal % 12) + 1).padStart(2, "0")}-01`;
}

/**
 * The window a page opens with: the latest complete months that have answers, and the same number before.
 *
 * @param months the months with answers, oldest first
 * @param today such as 2026-11-02: its month is not complete
 * @param length how many months
 * @returns {from, to, base: {from, to} or null}; null where there are no answers
 */
export function latestWindow(months, today, length) {
  if (months.length === 0) {
    return null;
  }
  const complete = months.filter((month) => month < today.slice(0, 7));
  const last = ordinal((complete.length ? complete : months).at(-1));
  const first = ordinal(months[0]);
  const from = Math.max(first, last + 1 - length);
  const before = from - length >= first;
  return {
    from: firstDay(from),
    to: firstDay(last + 1),
    base: before ? { from: firstDay(from - length), to: firstDay(from) } : null,
  };
}

/** The first day of the month that many months after a month such as 2026-10. */
export function monthAfter(month, months) {
  return firstDay(ordinal(month) + months);
}

/** The day before one such as 2026-11-01. */
export function dayBefore(day) {
  const last = new Date(`${day}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}

/** The window to compare one with: as many months just before it (period), or the same months a year earlier (year). */
export function before({ from, to }, kind) {
  if (!from || !to) {
    return { from: null, to: null };
  }
  const length = kind === "year" ? 12 : ordinal(to) - ordinal(from);
  return { from: firstDay(ordinal(from) - length), to: firstDay(ordinal(to) - length) };
}
