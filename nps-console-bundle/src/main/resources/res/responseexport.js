// SPDX-License-Identifier: Apache-2.0

import { button } from "./controls.js";
import { responseLines } from "./responselines.js";

/** The most responses one answer holds. */
const PAGE = 1000;

/** What of a table's origin says something of responses, which have no definition of a score. */
const ORIGIN = ["firstDay", "lastDay", "where", "answeredAt"];

/**
 * A button that hands all responses of a view to the reader as CSV, page by page, and says how far it is; another click
 * ends it. What the reader may not see, the service leaves out.
 *
 * @param about {programme, query, read}: `query` is {from, to, where}, `of({limit, cursor})` asks for a page;
 *     without a programme where they may be of several
 */
export function exportButton(page, { programme, query, of }) {
  const { nps, nps: { html }, words, say } = page;
  const told = html("span", { class: "nps-sub", role: "status" });
  const start = button(html, say("exportCsv"), () => (running ? running.abort() : run()));
  let running = null;
  return html("div", { class: "nps-export" }, told, start);

  async function run() {
    running = new AbortController();
    start.textContent = say("cancel");
    try {
      const [files, at] = [await nps.exporting(), new Date()];
      const lines = await all(files, at);
      if (lines) {
        files.save(files.csvText(lines.parts()), `${files.fileName(say("csvName", { programme: programme ?? "", window: words.window(query.from, query.to) }), at, words)}.csv`);
        told.textContent = say("exported", { n: lines.count(), uncounted: lines.uncounted() });
      } else {
        told.textContent = "";
      }
    } catch (trouble) {
      told.textContent = trouble.detail || trouble.message;
    } finally {
      running = null;
      start.textContent = say("exportCsv");
    }
  }

  /** All lines; null where the reader wants them no more, or has left the view. */
  async function all({ csvOf, separatorIn, originOf }, at) {
    const origin = originOf({ query }, at, words).filter(([name]) => ORIGIN.includes(name)).map(([name, value]) => [words.say(`csv.${name}`), value]);
    const lines = responseLines(page, { csvOf, separator: separatorIn(words), origin });
    let cursor;
    do {
      const { responses, next } = await of({ limit: PAGE, cursor });
      if (running.signal.aborted || !start.isConnected) {
        return null;
      }
      lines.append(responses);
      told.textContent = say("exporting", { n: lines.count() });
      cursor = next;
    } while (cursor);
    return lines;
  }
}
