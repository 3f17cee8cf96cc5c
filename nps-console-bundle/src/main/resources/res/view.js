// SPDX-License-Identifier: Apache-2.0

/* The address holds what a page shows, so that it can be kept, sent and gone back to. */

/** The view in the address; `where` is the one name that may be there several times. */
export function readView() {
  const query = new URLSearchParams(location.search);
  const view = Object.fromEntries([...query].filter(([name]) => name !== "where"));
  return { ...view, where: query.getAll("where") };
}

/** Puts a view into the address; what is empty is left out. */
export function writeView({ where = [], ...view }) {
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value !== null && value !== undefined && value !== ""));
  where.forEach((filter) => query.append("where", filter));
  history.replaceState(null, "", `?${query}`);
}
