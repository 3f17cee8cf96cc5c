// SPDX-License-Identifier: Apache-2.0

import { isRefusal, refuse } from "./address.js";

/*
 * What every page of components does first: load the components, tell them how to get a token, build the page.
 */

const root = document.getElementById("nps-page");

/** A token from the console, renewed by a request that only this page can make. */
async function token() {
  const answer = await fetch(location.origin + root.dataset.token, {
    method: "POST",
    headers: { "X-NPS-Anti-Forgery": root.dataset.antiForgery },
  });
  return answer.ok ? answer.text() : undefined;
}

/**
 * Builds the page.
 *
 * @param build ({root, nps, words, say, base, ask, read, change}): `nps` is the components' module, `say(key, values)` a
 *     text of the page, `ask(path, parameters)` asks REST and `read(path)` does so without keeping the answer,
 *     `change(method, path, body, headers)` changes something there
 */
export async function open(build) {
  const language = root.dataset.language;
  let page;
  try {
    const [nps, texts] = await Promise.all([
      import(`${location.origin}${root.dataset.web}/nps.js`),
      import(language.startsWith("fr") ? "./words/fr.js" : "./words/en.js"),
    ]);
    nps.setTokenProvider(token);
    const base = location.origin + root.dataset.rest;
    const words = await nps.Words.load(language);
    // In the same words as the elements ask, so that page and elements share their answers.
    const ask = async (path, parameters = []) => (await nps.get({ base, path, parameters, language: words.locale })).data;
    const say = (key, values = {}) => {
      const text = texts.default[key];
      return typeof text === "function" ? text(values, words) : text;
    };
    const change = (method, path, body, headers) => nps.send({ base, path, method, body, headers, language: words.locale });
    // For much, and what is personal: nothing of it is kept.
    const read = (path) => nps.send({ base, path, method: "GET", language: words.locale });
    page = { root, nps, words, say, base, ask, read, change };
    await build(page);
  } catch (failure) {
    if (page && isRefusal(failure)) {
      const programme = new URLSearchParams(location.search).get("programme");
      refuse(page, [page.nps.html("span", { lang: "en" }, failure.detail)], { programme });
      return;
    }
    const failed = document.getElementById("nps-failed");
    failed.textContent = failure.state ? failed.dataset.rest : failed.dataset.web;
    failed.hidden = false;
    root.replaceChildren();
    throw failure;
  } finally {
    root.removeAttribute("aria-busy");
  }
}
