// SPDX-License-Identifier: Apache-2.0

/* The console does not say in which language its pages are; a screen reader has to know. */
document.documentElement.lang ||= document.querySelector(".nps-page").lang;

/* On some hosts the icon it names is not there. */
document.querySelector("link[rel=icon]")?.remove();
document.head.append(Object.assign(document.createElement("link"), { rel: "icon", href: new URL("icon.svg", import.meta.url) }));
