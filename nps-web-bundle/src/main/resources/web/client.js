// SPDX-License-Identifier: Apache-2.0

/*
 * The one way to the data: GET with a bearer token, never cookies; answers are kept with their entity tag, so that
 * asking again costs little and the last answer survives a lost connection.
 */

import { forgetTokens, hearTime, provideTokens, renewed, tokenFor } from "./tokens.js";

/** Why there is no fresh answer. `state` is one of ERROR, OFFLINE, UNAUTHORISED, FORBIDDEN, NOT_FOUND, UNAVAILABLE. */
export class Trouble extends Error {
  constructor(state, status, detail) {
    super(detail || state);
    this.name = "Trouble";
    this.state = state;
    this.status = status;
    this.detail = detail;
  }
}

const STATES = { 401: "UNAUTHORISED", 403: "FORBIDDEN", 404: "NOT_FOUND", 502: "UNAVAILABLE", 503: "UNAVAILABLE" };
const ACCEPTED = "application/json, application/problem+json";
const MOST_ANSWERS = 200;
const PATIENCE = 30_000;

const answers = new Map();
const underWay = new Map();

/**
 * Sets the function that knows tokens: `({base, reason}) => token | Promise<token>`, reason being "missing" or
 * "expired": has ended, or will in a moment. Without one, elements ask by the event `nps-token`.
 */
export function setTokenProvider(provide) {
  answers.clear();
  provideTokens(provide);
}

/** The address of the data: absolute, without a slash at its end. */
export function addressOf(base) {
  const address = new URL(base, import.meta.url);
  // A browser refuses to fetch from an address that carries a password, as that of a page opened so does.
  address.username = "";
  address.password = "";
  return address.href.replace(/\/+$/, "");
}

/**
 * Asks.
 *
 * @param question {base, path, parameters: [[name, value]…], language}
 * @param ask {signal, requestToken}: requestToken(reason) may return a token or a promise of one
 * @returns {data, at, stale}: `stale` is a Trouble when the answer is an old one
 */
export async function get(question, ask = {}) {
  const url = urlOf(question);
  const key = `${question.language}\n${url}`;
  try {
    return { ...(await shared(key, ask.signal, (signal) => fetchFresh(url, key, question, signal, ask))), stale: null };
  } catch (trouble) {
    const known = answers.get(key);
    if (known && (trouble.state === "OFFLINE" || trouble.state === "UNAVAILABLE")) {
      return { data: known.data, at: known.at, stale: trouble };
    }
    throw trouble;
  }
}

/**
 * Changes something.
 *
 * @param request {base, path, method, body, headers, language}: a body that is no text is sent as JSON
 * @param ask as for {@link get}
 * @returns the answer's data, or null where it has none
 */
export async function send({ base, path, method, body, headers = {}, language }, ask = {}) {
  const text = typeof body === "string" || body === undefined;
  const once = (token) => {
    if (!token) {
      throw new Trouble("UNAUTHORISED", 401, "");
    }
    return reach(base, addressOf(base) + path, {
      method,
      body: text ? body : JSON.stringify(body),
      headers: {
        Accept: ACCEPTED,
        Authorization: `Bearer ${token}`,
        ...(language && { "Accept-Language": language }),
        ...(!text && { "Content-Type": "application/json" }),
        ...headers,
      },
      signal: ask.signal,
    });
  };
  const token = await tokenFor(base, ask);
  let response = await once(token);
  if (response.status === 401) {
    response = await once(await renewed(base, token, ask));
  }
  if (!response.ok) {
    throw await troubleOf(response);
  }
  return response.status === 204 ? null : response.json();
}

/** A token for a request that only the page can make, such as an upload with progress. */
export function bearer(base) {
  return tokenFor(base, {});
}

/** Forgets every answer and token: for a sign-out. */
export function forget() {
  answers.clear();
  forgetTokens();
}

function urlOf({ base, path, parameters = [] }) {
  const query = new URLSearchParams(parameters.filter(([, value]) => value !== undefined && value !== null && value !== ""));
  const text = query.toString();
  return addressOf(base) + path + (text ? `?${text}` : "");
}

/** Elements that ask the same at the same time share one request; it ends when the last of them has lost interest. */
function shared(key, signal, start) {
  let request = underWay.get(key);
  if (!request) {
    const controller = new AbortController();
    request = { controller, waiting: 0, answer: start(controller.signal).finally(() => underWay.delete(key)) };
    request.answer.catch(() => {});
    underWay.set(key, request);
  }
  request.waiting += 1;
  if (!signal) {
    return request.answer;
  }
  return new Promise((resolve, reject) => {
    const leave = () => {
      request.waiting -= 1;
      if (request.waiting === 0) {
        request.controller.abort();
        underWay.delete(key);
      }
      reject(new DOMException("no longer wanted", "AbortError"));
    };
    signal.addEventListener("abort", leave, { once: true });
    request.answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

async function fetchFresh(url, key, question, signal, ask) {
  const known = answers.get(key);
  let token = await tokenFor(question.base, ask);
  if (!token) {
    // Without one there is only a refusal to be had, and from some hosts a password window.
    throw new Trouble("UNAUTHORISED", 401, "");
  }
  let response = await attempt(url, known, question, token, signal);
  if (response.status === 401) {
    token = await renewed(question.base, token, ask);
    response = token ? await attempt(url, known, question, token, signal) : response;
  }
  if (response.status === 304 && known) {
    known.at = new Date();
    return known;
  }
  if (!response.ok) {
    throw await troubleOf(response);
  }
  const data = await response.json();
  const etag = response.headers.get("ETag");
  // What is personal has no tag: there the content alone tells that nothing is new.
  const unchanged = !etag && known && JSON.stringify(data) === JSON.stringify(known.data);
  const answer = { data: unchanged ? known.data : data, etag, at: new Date() };
  remember(key, answer);
  return answer;
}

async function attempt(url, known, { base, language }, token, signal) {
  const headers = { Accept: ACCEPTED, Authorization: `Bearer ${token}` };
  if (language) {
    headers["Accept-Language"] = language;
  }
  if (known?.etag) {
    headers["If-None-Match"] = known.etag;
  }
  return reach(base, url, { headers, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
}

async function reach(base, url, request) {
  try {
    const response = await fetch(url, { ...request, credentials: "omit", cache: "no-store" });
    hearTime(base, response.headers.get("Date"));
    return response;
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new Trouble("OFFLINE", 0, "");
  }
}

async function troubleOf(response) {
  const problem = await response.json().catch(() => ({}));
  return new Trouble(STATES[response.status] ?? "ERROR", response.status, problem.detail ?? problem.title ?? "");
}

function remember(key, answer) {
  answers.delete(key);
  answers.set(key, answer);
  if (answers.size > MOST_ANSWERS) {
    answers.delete(answers.keys().next().value);
  }
}
