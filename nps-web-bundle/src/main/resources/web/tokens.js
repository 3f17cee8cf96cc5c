// SPDX-License-Identifier: Apache-2.0

/*
 * Who knows the tokens, and how long each is good. A token that is about to end is renewed before it is used: a request
 * with one that has ended would be refused, and browsers report every refusal. When that is, the server's clock decides,
 * as its answers tell it: the reader's may be wrong by hours.
 */

/** How long before its end a token is renewed, in ms: longer than an answer usually takes. */
const AHEAD = 20_000;

/** How long a page may take to name its provider, in ms. */
const GRACE = 2_000;

const held = new Map();
const clocks = new Map();
const listeners = new Set();
let provider;

/** Sets the function that knows tokens; see {@link setTokenProvider} of the client. */
export function provideTokens(provide) {
  provider = provide;
  forgetTokens();
  listeners.forEach((listener) => listener());
}

/** Calls `listener` whenever a provider is set; returns the function that ends this. */
export function onTokenProvider(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Forgets every token. */
export function forgetTokens() {
  held.clear();
}

/** Notes what time the server of a base says it is: the header Date of an answer; null where it is not to be seen. */
export function hearTime(base, date) {
  const time = Date.parse(date ?? "");
  if (!Number.isNaN(time)) {
    clocks.set(base, { time, heard: Date.now(), ticks: performance.now() });
  }
}

/** A token, or a promise of one, or of undefined: one that has some time left where the provider has such. */
export async function tokenFor(base, ask) {
  const token = await request(base, "missing", ask);
  const left = token ? timeLeft(base, token) : Infinity;
  return left < AHEAD ? renewed(base, token, ask, left > 0 ? token : undefined) : token;
}

/**
 * A token in place of an old one; unless another request has renewed it meanwhile.
 *
 * @param spare the old one again, where it will do once more if there is no new one
 */
export function renewed(base, old, ask, spare) {
  if (held.get(base)?.token === old) {
    held.delete(base);
  }
  return request(base, "expired", ask, spare);
}

/** One request for a token at a time and base, however many elements wait for it; `spare` serves where there is none. */
function request(base, reason, ask, spare) {
  if (!held.has(base)) {
    const entry = { token: undefined };
    held.set(base, entry);
    entry.promise = asked({ base, reason }, ask).catch(() => undefined).then((token) => {
      entry.token = token || spare;
      if (!entry.token && held.get(base) === entry) {
        held.delete(base);
      }
      return entry.token;
    });
  }
  return held.get(base).promise;
}

async function asked(wanted, ask) {
  return provider ? provider(wanted) : (ask.requestToken?.(wanted.reason) ?? providerSoon(wanted));
}

/** A page that sets its provider a moment after its elements came alive shows no refusal meanwhile. */
function providerSoon(wanted) {
  return new Promise((resolve) => {
    const end = onTokenProvider(() => settle(provider(wanted)));
    const timer = setTimeout(() => settle(undefined), GRACE);
    function settle(token) {
      end();
      clearTimeout(timer);
      resolve(token);
    }
  });
}

/** In ms, for as much as is known: a token of another make, or a server that tells no time, leaves it open. */
function timeLeft(base, token) {
  const clock = clocks.get(base);
  const end = endOf(token);
  if (!clock || end === undefined) {
    return Infinity;
  }
  // Of two clocks the one that ran on: one may have been set back, the other stands still while a computer sleeps.
  const since = Math.max(Date.now() - clock.heard, performance.now() - clock.ticks);
  return end - clock.time - since;
}

/** The end of a signed token (RFC 7519), in ms since 1970; undefined where it says none. */
function endOf(token) {
  try {
    const { exp } = JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")));
    return Number.isFinite(exp) ? exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
