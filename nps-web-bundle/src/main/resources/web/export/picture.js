// SPDX-License-Identifier: Apache-2.0

import { svg } from "../dom.js";

/*
 * A card as one SVG file: its pictures with the looks they have on the page, its words as text where they stand.
 */

const NAMESPACE = "http://www.w3.org/2000/svg";
const LOOKS = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "opacity", "vector-effect",
  "paint-order", "font-family", "font-size", "font-weight", "text-anchor",
];

/** What belongs to the page and not to the picture. */
const LEFT_OUT = ".menu, .unseen, summary, details:not([open]), button:not(.sort, .link)";

/** The card as an SVG element with a size in px. */
export function pictureOf(card) {
  const frame = card.getBoundingClientRect();
  const picture = svg("svg", {
    xmlns: NAMESPACE, width: Math.ceil(frame.width), height: Math.ceil(frame.height),
    viewBox: `0 0 ${Math.ceil(frame.width)} ${Math.ceil(frame.height)}`,
  });
  draw(card, frame, picture);
  return picture;
}

/** The SVG as a file. */
export function svgFile(picture) {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
}

/** The same in pixels, twice as fine as on the page. */
export async function pngFile(picture) {
  const address = URL.createObjectURL(svgFile(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width * 2, image.height * 2);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/png" });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function draw(element, frame, picture) {
  const look = getComputedStyle(element);
  if (look.display === "none" || look.visibility === "hidden" || element.matches(LEFT_OUT)) {
    return;
  }
  const box = element.getBoundingClientRect();
  if (element.namespaceURI === NAMESPACE) {
    const copy = styled(element);
    for (const [name, value] of Object.entries({ x: box.left - frame.left, y: box.top - frame.top, width: box.width, height: box.height })) {
      copy.setAttribute(name, value);
    }
    copy.setAttribute("overflow", "visible");
    picture.append(copy);
    return;
  }
  ground(element, look, box, frame, picture);
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      write(child, look, frame, picture);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      draw(child, frame, picture);
    }
  }
}

/** A copy of a picture that needs no style sheet. */
function styled(original) {
  const copy = original.cloneNode(false);
  const look = getComputedStyle(original);
  if (look.display === "none") {
    return svg("g", {});
  }
  for (const name of LOOKS) {
    const value = look.getPropertyValue(name);
    if (value && value !== "none" || name === "fill") {
      copy.setAttribute(name, value);
    }
  }
  copy.removeAttribute("class");
  for (const child of original.childNodes) {
    copy.append(child.nodeType === Node.ELEMENT_NODE ? styled(child) : child.cloneNode());
  }
  return copy;
}

function ground(element, look, box, frame, picture) {
  const left = box.left - frame.left;
  const top = box.top - frame.top;
  if (look.backgroundColor !== "rgba(0, 0, 0, 0)") {
    picture.append(svg("rect", { x: left, y: top, width: box.width, height: box.height, rx: parseFloat(look.borderRadius) || 0, fill: look.backgroundColor }));
  }
  if (!/^(LI|TR|TH|TD|DIV)$/.test(element.tagName)) {
    return;
  }
  for (const [side, at] of [["Top", top], ["Bottom", top + box.height]]) {
    if (parseFloat(look[`border${side}Width`]) > 0 && look[`border${side}Style`] !== "none") {
      picture.append(svg("line", { x1: left, x2: left + box.width, y1: at, y2: at, stroke: look[`border${side}Color`] }));
    }
  }
}

/** Word by word, since a line may break anywhere. */
function write(node, look, frame, picture) {
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width > 0) {
      const size = parseFloat(look.fontSize);
      picture.append(svg("text", {
        x: box.left - frame.left,
        y: box.top - frame.top + box.height / 2 + size * 0.35,
        fill: look.color, "font-family": look.fontFamily, "font-size": look.fontSize, "font-weight": look.fontWeight,
      }, word));
    }
  }
}
