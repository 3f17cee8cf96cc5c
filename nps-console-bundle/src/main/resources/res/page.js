// SPDX-License-Identifier: Apache-2.0

/*
 * What every page of components does first: load the components, tell them how to get a token, build the page.
 */

const root = document.getElementById("nps-page");

/** The names of a list in an answer: the contract calls the list as it calls the resource. */
export function listIn(answer, name) {
  return Array.isArray(answer) ? answer : (answer[name] ?? answer.items ?? []);
}

/** A token from the console, renewed by a request that only this page can make. */
async function token() {
  const answer = await fetch(root.dataset.token, {
    method: "POST",
    headers: { "X-NPS-Anti-Forgery": root.dataset.antiForgery },
  });
  return answer.ok ? answer.text() : undefined;
}

/**
 * Builds the page.
 *
 * @param build ({root, nps, words, base, ask}): `nps` is the components' module, `ask(path, parameters)` asks REST
 */
export async function open(build) {
  const language = root.dataset.language;
  try {
    const [nps, texts] = await Promise.all([
      import(`${root.dataset.web}/nps.js`),
      import(language.startsWith("fr") ? "./words/fr.js" : "./words/en.js"),
    ]);
    nps.setTokenProvider(token);
    const base = new URL(root.dataset.rest, location.href).href;
    const ask = async (path, parameters = []) => (await nps.get({ base, path, parameters, language })).data;
    const words = nps.Words.of(language);
    const say = (key, values = {}) => {
      const text = texts.default[key];
      return typeof text === "function" ? text(values, words) : text;
    };
    await build({ root, nps, words, say, base, ask });
  } catch (failure) {
    root.replaceChildren();
    document.getElementById("nps-failed").hidden = false;
    throw failure;
  } finally {
    root.removeAttribute("aria-busy");
  }
}
