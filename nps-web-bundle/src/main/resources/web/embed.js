// SPDX-License-Identifier: Apache-2.0

/*
 * One component in a frame, for hosts that run no script of others. What it shows stands in the query; the token in the
 * fragment, which no server and no log ever sees. A host with a script of its own may renew it by postMessage.
 */

import { setTokenProvider } from "./nps.js";

const SHOWN = ["score", "trend", "breakdown", "change", "benchmark", "goal", "goals", "customer", "verbatims"];
const ATTRIBUTES = [
  "programme", "from", "to", "where", "unit", "level", "by", "rows", "goal", "customer", "base-from", "base-to", "period",
  "heading", "refresh", "density", "theme", "bare",
];
const PATIENCE = 10_000;

const query = new URLSearchParams(location.search);
const fragment = new URLSearchParams(location.hash.slice(1));
let token = fragment.get("token");
history.replaceState(null, "", location.pathname + location.search);

document.documentElement.lang = query.get("lang") || navigator.language;
if (query.has("theme")) {
  document.documentElement.dataset.theme = query.get("theme");
}

const show = SHOWN.includes(query.get("show")) ? query.get("show") : SHOWN[0];
const element = document.createElement(`nps-${show}`);
ATTRIBUTES.filter((name) => query.has(name)).forEach((name) => element.setAttribute(name, query.get(name)));
if (query.has("base")) {
  // The token goes nowhere but to the server this page came from.
  element.setAttribute("base", new URL(query.get("base"), location.origin).pathname);
}

setTokenProvider(({ reason }) => (reason === "missing" && token ? token : renewed()));
document.body.append(element);
new ResizeObserver(() => tell({ type: "nps-size", height: Math.ceil(element.getBoundingClientRect().height) })).observe(element);

/** Asks the page around this one; silence means that there is no new token. */
function renewed() {
  if (parent === window) {
    return undefined;
  }
  return new Promise((resolve) => {
    const end = (found) => {
      removeEventListener("message", hear);
      clearTimeout(timer);
      token = found;
      resolve(found);
    };
    const hear = ({ source, data }) => source === parent && data?.type === "nps-token" && typeof data.token === "string" && end(data.token);
    const timer = setTimeout(() => end(undefined), PATIENCE);
    addEventListener("message", hear);
    tell({ type: "nps-token" });
  });
}

/** Neither message holds anything secret, so any page around may hear it; frame-ancestors decides which may be. */
function tell(message) {
  parent.postMessage(message, "*");
}
