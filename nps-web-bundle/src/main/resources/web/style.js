// SPDX-License-Identifier: Apache-2.0

/*
 * The style sheets that every element adopts. Constructed sheets need no style element and no style attribute, so a
 * strict Content-Security-Policy holds; each is fetched once for the page.
 */

const FILES = ["tokens", "card", "pictures", "tables"];

async function sheet(name) {
  const sheet = new CSSStyleSheet();
  const response = await fetch(new URL(`./look/${name}.css`, import.meta.url));
  sheet.replaceSync(await response.text());
  return sheet;
}

/** In the order in which they apply. */
export const sheets = await Promise.all(FILES.map(sheet));
