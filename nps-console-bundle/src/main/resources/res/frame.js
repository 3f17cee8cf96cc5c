// SPDX-License-Identifier: Apache-2.0

/* The console does not say in which language its pages are; a screen reader has to know. */
document.documentElement.lang ||= document.querySelector(".nps-page").lang;
