// SPDX-License-Identifier: Apache-2.0

/* The address holds what a page shows, so that it can be kept, sent and gone back to. */

/** The view in the address; `where` is the one name that may be there several times. */
function readView() {
  const query = new URLSearchParams(location.search);
  const view = Object.fromEntries([...query].filter(([name]) => name !== "where"));
  return { ...view, where: query.getAll("where") };
}

/** Whether the next view written is the one in the address, completed, rather than another that the reader chose. */
let completes = false;

/** The latest view asked for: what comes late for an older one must not stand in for it. */
let latest = 0;

/** Shows the view in the address, now and each time the reader goes back or forward to another. */
export async function follow(show) {
  const showIt = () => {
    completes = true;
    return show(readView());
  };
  addEventListener("popstate", showIt);
  await showIt();
}

/** Begins a view; what is returned tells whether it is still the latest one. */
export function beginView() {
  latest += 1;
  const own = latest;
  return () => own === latest;
}

/** Puts a view into the address, as a new entry of the history where the reader chose it; what is empty is left out. */
export function writeView(view) {
  const address = addressOf(view);
  if (address !== location.search) {
    history[completes ? "replaceState" : "pushState"](null, "", address);
  }
  completes = false;
}

/** The query of a view; what is empty is left out. */
export function addressOf({ where = [], ...view }) {
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== null && value !== undefined && value !== ""));
  where.forEach((filter) => query.append("where", filter));
  return `?${query}`;
}
