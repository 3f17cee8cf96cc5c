// SPDX-License-Identifier: Apache-2.0

const LANGUAGES = { en: () => import("./words/en.js"), fr: () => import("./words/fr.js") };

/** The texts that have come, by language: a reader of one is not sent the others. */
const TEXTS = {};

const DAY = 86_400_000;

/** Numbers, dates and sentences in one language. */
export class Words {
  /** The words for a language tag such as fr-CA, English where there are none, once they have come. */
  static async load(tag) {
    const language = languageIn(localeOf(tag));
    TEXTS[language] ??= (await LANGUAGES[language]()).default;
    return Words.of(tag);
  }

  /** The same at once; in a language that has come where this one has not. */
  static of(tag) {
    const locale = localeOf(tag);
    if (languageIn(locale) in TEXTS) {
      return new Words(locale, TEXTS[languageIn(locale)]);
    }
    const [other] = Object.keys(TEXTS);
    return new Words(localeOf(other), TEXTS[other]);
  }

  constructor(locale, texts) {
    this.locale = locale;
    this.texts = texts;
    this.language = languageIn(locale);
    this.plurals = new Intl.PluralRules(locale);
  }

  /** The text of a key; a text that is a function is given the values. */
  say(key, values = {}) {
    const text = this.texts[key];
    if (text === undefined) {
      throw new Error(`no text for ${key}`);
    }
    return typeof text === "function" ? text(values, this) : text;
  }

  /** The one of several texts that fits a count: `{one: "…", other: "…"}`. */
  plural(count, forms) {
    return forms[this.plurals.select(count)] ?? forms.other;
  }

  /** A number with a true minus sign. */
  number(value, digits = 0) {
    return this.#format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** A difference: +3, −3, 0. */
  signed(value, digits = 0) {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "exceptZero" };
    return this.#format(value, options);
  }

  /** A share of 1 as a percentage. */
  percent(share, digits = 0) {
    return this.#format(share, { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** Several as one: a, b and c. */
  list(texts) {
    return new Intl.ListFormat(this.locale).format(texts);
  }

  /** A probability of chance: p = 0.010 or p < 0.001. */
  pValue(p) {
    return p < 0.001 ? `p\u00a0<\u00a0${this.number(0.001, 3)}` : `p\u00a0=\u00a0${this.number(p, 3)}`;
  }

  /** A date such as 2026-10-31, for people. */
  day(date) {
    return this.#date({ day: "numeric", month: "short", year: "numeric" }).format(utc(date));
  }

  /** The month of a date such as 2026-10-31: October 2026, or Oct 2026. */
  month(date, length = "long") {
    return this.#date({ month: length, year: "numeric" }).format(utc(date));
  }

  /** A moment, in the reader's own time. */
  moment(instant) {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeStyle: "short" }).format(instant);
  }

  /** The time of day of a moment, in the reader's own time. */
  clock(instant) {
    return new Intl.DateTimeFormat(this.locale, { timeStyle: "short" }).format(instant);
  }

  /** From the first day to the day before `to`: Aug–Oct 2026. Either may be missing. */
  window(from, to) {
    if (!from && !to) {
      return this.say("allTime");
    }
    if ([from, to].some((day) => day && Number.isNaN(utc(day).getTime()))) {
      // What a page or an address wrote in error is shown as it stands; the service says what is wrong with it.
      return [from, to].filter(Boolean).join("\u2013");
    }
    const last = to && new Date(utc(to) - DAY);
    const months = (!from || from.endsWith("-01")) && (!to || to.endsWith("-01"));
    const format = this.#date(months ? { month: "short", year: "numeric" } : { day: "numeric", month: "short", year: "numeric" });
    if (!from) {
      return this.say("until", { day: format.format(last) });
    }
    if (to) {
      return format.formatRange(utc(from), last).replace(/^(\D+|\d+)\s\u2013\s/, "$1\u2013");
    }
    return this.say("since", { day: format.format(utc(from)) });
  }

  /** The label of a period in full: October 2026, Q3 2026. */
  period(label) {
    const [year, part] = splitPeriod(label);
    if (part === undefined) {
      return year;
    }
    if (part.startsWith("Q")) {
      return this.say("quarter", { quarter: part.slice(1), year });
    }
    if (part.startsWith("W")) {
      return this.say("week", { week: Number(part.slice(1)), year });
    }
    return part.includes("-") ? this.day(label) : this.#date({ month: "long", year: "numeric" }).format(utc(`${label}-01`));
  }

  /** The label of a period on an axis: [Oct, 2026]. */
  tick(label) {
    const [year, part] = splitPeriod(label);
    if (part === undefined) {
      return [year, ""];
    }
    if (part.startsWith("Q") || part.startsWith("W")) {
      return [this.say(part.startsWith("Q") ? "quarterShort" : "weekShort", { number: Number(part.slice(1)) }), year];
    }
    const options = part.includes("-") ? { day: "numeric", month: "short" } : { month: "short" };
    return [this.#date(options).format(utc(part.includes("-") ? label : `${label}-01`)), year];
  }

  /** The name of a band; a band of the host's own is called as its code is. */
  band(code) {
    return this.texts[`band.${code}`] ?? this.spell(code);
  }

  /** What a field such as attr:segment is called. */
  field(key) {
    return this.texts[`field.${key}`] ?? this.spell(key.slice(key.indexOf(":") + 1));
  }

  /** VERY_GOOD or very-good as words. */
  spell(code) {
    const words = code.replace(/[_-]+/g, " ").trim();
    const lower = words === words.toUpperCase() ? words.toLowerCase() : words;
    return lower.charAt(0).toLocaleUpperCase(this.locale) + lower.slice(1);
  }

  #format(value, options) {
    // Rounding may leave a minus before nothing but zeros; a score is never "-0".
    const text = new Intl.NumberFormat(this.locale, options).format(value);
    return (/[1-9]/.test(text) ? text : text.replace("-", "")).replace("-", "\u2212");
  }

  #date(options) {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "UTC" });
  }
}

/** The language for an element: its own `lang`, that of the nearest parent that has one, else the reader's. */
export function languageOf(element) {
  for (let node = element; node; node = node.parentElement ?? node.getRootNode().host) {
    if (node.lang) {
      return node.lang;
    }
    if (node === document.documentElement) {
      break;
    }
  }
  return document.documentElement.lang || navigator.language;
}

/** The locale of a language tag; of English where the tag is none of ours. */
function localeOf(tag) {
  const known = languageIn(String(tag ?? "")) in LANGUAGES && isTag(tag);
  // English of no country writes dates as most of the world does: day, month, year.
  return !known || tag === "en" ? "en-GB" : tag;
}

function languageIn(locale) {
  return locale.toLowerCase().split("-")[0];
}

function isTag(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function utc(date) {
  return new Date(`${date}T00:00:00Z`);
}

function splitPeriod(label) {
  const dash = label.indexOf("-");
  return dash < 0 ? [label, undefined] : [label.slice(0, dash), label.slice(dash + 1)];
}
