// SPDX-License-Identifier: Apache-2.0

import { input } from "./controls.js";

const CSV = /\.(csv|txt)$/i;

/**
 * A form that imports a file of answers, tells how far it is and what became of each line that was refused.
 *
 * @returns {element, done}: `done` is called when a file is imported
 */
export function importForm({ nps, nps: { html }, words, say, base }, path) {
  const result = html("div", { role: "status" });
  const form = html("form", { class: "nps-fields", submit: (event) => { event.preventDefault(); start(); } },
    input(html, { id: "nps-file", label: say("importFile"), type: "file", accept: ".csv,.txt,.ndjson,.jsonl", required: true }),
    input(html, { id: "nps-mapping", label: say("importMapping"), type: "file", accept: ".json" }),
    html("button", { type: "submit", class: "is-primary" }, say("import")));
  const importing = {
    element: html("details", { class: "nps-slice" },
      html("summary", {}, say("importTitle")), html("p", { class: "nps-sub" }, say("importHint")), form, result),
    done: () => {},
  };
  return importing;

  async function start() {
    const file = form.querySelector("#nps-file").files[0];
    const mapping = form.querySelector("#nps-mapping").files[0];
    const submit = form.querySelector("button");
    submit.disabled = true;
    const bar = html("progress", { max: 1, value: 0, "aria-label": say("importing") });
    const line = html("p", {}, say("importing"));
    result.replaceChildren(bar, line);
    try {
      const report = await upload(file, mapping ? await mapping.text() : null, (part) => {
        bar.value = part;
        line.textContent = part < 1 ? say("uploaded", { part }) : say("recording");
      });
      result.replaceChildren(...reportOf(report));
      importing.done();
    } catch (trouble) {
      result.replaceChildren(html("p", { role: "alert" }, trouble.message));
    } finally {
      submit.disabled = false;
    }
  }

  /** The key names the file, so that importing it again counts nothing twice. */
  async function upload(file, mapping, progress) {
    const key = `${file.name}-${file.size}-${file.lastModified}`.slice(-128);
    const csv = CSV.test(file.name);
    const query = csv && mapping ? `?${new URLSearchParams({ mapping })}` : "";
    const token = await nps.bearer(base);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("PUT", `${base}${path}/imports/${encodeURIComponent(key)}${query}`);
      request.responseType = "json";
      request.setRequestHeader("Authorization", `Bearer ${token}`);
      request.setRequestHeader("Content-Type", csv ? "text/csv" : "application/x-ndjson");
      request.upload.addEventListener("progress", (event) => progress(event.lengthComputable ? event.loaded / event.total : 0));
      request.addEventListener("load", () => (request.status === 200
        ? resolve(request.response)
        : reject(new Error(request.response?.detail ?? say("importFailed", { status: request.status })))));
      request.addEventListener("error", () => reject(new Error(say("importBroken"))));
      request.send(file);
    });
  }

  function reportOf({ accepted, duplicates, rejected, lines }) {
    return [
      html("p", {}, html("b", {}, say("imported", { accepted })), say("importRest", { duplicates, rejected })),
      lines.length > 0 && html("table", { class: "nps-table" },
        html("thead", {}, html("tr", {}, html("th", { scope: "col" }, say("line")), html("th", { scope: "col" }, say("reason")))),
        html("tbody", {}, lines.map(({ line, reason }) => html("tr", {}, html("td", { class: "nps-when" }, words.number(line)), html("td", {}, reason))))),
    ].filter(Boolean);
  }
}
