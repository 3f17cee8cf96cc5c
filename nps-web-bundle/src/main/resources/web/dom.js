// SPDX-License-Identifier: Apache-2.0

/*
 * Builds elements. Whatever is not an element becomes a text node, so nothing that comes from outside turns into
 * markup; attributes are set one by one, so no style or event handler can hide in a string.
 */

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element: `html("p", {class: "note"}, "text", child)`. Children that are null or false are left out. */
export function html(tag, attributes, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function svg(tag, attributes, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

/** A percentage with at most two decimals, for SVG geometry. */
export function percent(share) {
  return `${Math.round(share * 10000) / 100}%`;
}

/** Words with middle dots between them: a line breaks at a dot, and shows none at its ends. */
export function parted(text) {
  const [first, ...others] = text.split(" · ");
  return others.length === 0 ? text : html("span", { class: "parts" },
    html("span", {}, first),
    others.map((part) => html("span", {}, html("span", { class: "between" }, " · "), part)));
}

function furnish(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") {
      node.addEventListener(name, value);
    } else if (value !== undefined && value !== null && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}
