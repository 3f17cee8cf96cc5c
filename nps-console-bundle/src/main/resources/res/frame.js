// SPDX-License-Identifier: Apache-2.0

/* The console does not say in which language its pages are; a screen reader has to know. */
document.documentElement.lang ||= document.querySelector(".nps-page").lang;

/* Nor does it say that they fit a narrow screen. */
if (!document.querySelector("meta[name=viewport]")) {
  const viewport = document.createElement("meta");
  viewport.name = "viewport";
  viewport.content = "width=device-width, initial-scale=1";
  document.head.append(viewport);
}
