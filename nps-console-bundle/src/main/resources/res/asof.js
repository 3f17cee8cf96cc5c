// SPDX-License-Identifier: Apache-2.0

/** Says, after what a page is about, when the oldest answer on it was given; follows the elements as they ask again. */
export function asOf({ root, nps: { html }, words, say }) {
  const place = html("span");
  const tell = () => {
    const answered = [...root.querySelectorAll("*")].map((element) => element.answeredAt).filter(Boolean);
    if (!place.isConnected) {
      root.removeEventListener("nps-answer", tell);
    } else if (answered.length > 0) {
      const moment = words.moment(new Date(Math.min(...answered)));
      place.replaceChildren("\u00a0· ", html("span", { class: "nps-as-of" }, say("asOf", { moment })));
    }
  };
  root.addEventListener("nps-answer", tell);
  return place;
}
