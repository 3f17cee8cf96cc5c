// SPDX-License-Identifier: Apache-2.0

import { get } from "./client.js";

const DEFAULT_BASE = "/cxf/nps/v1";

/**
 * Asks all that an element asks, and what follows from the answers.
 *
 * @returns {data, at, stale}: the answers by the names of their questions, the time of the oldest, and the trouble that
 *     keeps an old one in place
 */
export async function askAll(element, questions, signal) {
  const all = async (asked) =>
    (await Promise.all(Object.entries(asked).map(async ([name, question]) => [name, await ask(element, question, signal)])))
      .filter(([, answer]) => answer);
  const dataOf = (found) => Object.fromEntries(found.map(([name, answer]) => [name, answer.data]));
  const first = await all(questions);
  const kept = [...first, ...(await all(element.followUp(dataOf(first))))];
  return {
    data: dataOf(kept),
    at: new Date(Math.min(...kept.map(([, answer]) => answer.at))),
    stale: kept.map(([, answer]) => answer.stale).find(Boolean) ?? null,
  };
}

/** Asks one question in an element's language; null where it is optional and there is no answer. */
export function ask(element, { path, parameters, optional }, signal) {
  const base = element.getAttribute("base") ?? DEFAULT_BASE;
  const how = { signal, requestToken: (reason) => requestToken(element, base, reason) };
  const answer = get({ base, path, parameters, language: element.words.locale }, how);
  return optional ? answer.catch((trouble) => (trouble.state === "UNAUTHORISED" ? Promise.reject(trouble) : null)) : answer;
}

/** Asks the page around an element. */
function requestToken(element, base, reason) {
  let promise;
  const respondWith = (token) => {
    promise = Promise.resolve(token);
  };
  element.dispatchEvent(new CustomEvent("nps-token", { bubbles: true, composed: true, detail: { base, reason, respondWith } }));
  return promise;
}
