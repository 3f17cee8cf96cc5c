// SPDX-License-Identifier: Apache-2.0

/** Between two sentences: were one cut in two by mistake, both parts would stand together again as they came. */
const BETWEEN = /(?<=[.!?]) (?=\p{Lu})/u;

/**
 * Why figures stand apart, each reason once: the sentences that hold for all of several figures, and the figures by what
 * else is said of them, in the order in which they came.
 *
 * @param figures with a `reason` of one or more sentences
 * @returns {shared, groups: [{reason, figures}]}: a text is empty where there is nothing to say
 */
export function byReason(figures) {
  const sentences = figures.map(({ reason }) => (reason ?? "").split(BETWEEN));
  const inAll = figures.length > 1 ? (sentences[0] ?? []).filter((sentence) => sentences.every((all) => all.includes(sentence))) : [];
  const groups = new Map();
  figures.forEach((figure, i) => {
    const rest = sentences[i].filter((sentence) => !inAll.includes(sentence)).join(" ");
    groups.set(rest, [...(groups.get(rest) ?? []), figure]);
  });
  return { shared: inAll.join(" "), groups: [...groups].map(([reason, members]) => ({ reason, figures: members })) };
}
