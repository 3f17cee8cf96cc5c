// SPDX-License-Identifier: Apache-2.0

/*
 * All that a page of a host needs: it answers the components, and the frame, when they ask for a token. Ours come from
 * our own server, which knows who has signed in.
 */

const { account } = document.body.dataset;

async function token() {
  const answer = await fetch("/crm/nps-token", { method: "POST", body: new URLSearchParams(account ? { account } : {}) });
  return answer.ok ? answer.text() : undefined;
}

document.addEventListener("nps-token", (event) => event.detail.respondWith(token()));

const frame = document.querySelector("iframe");

addEventListener("message", async ({ source, data }) => {
  if (source !== frame?.contentWindow) {
    return;
  }
  if (data.type === "nps-token") {
    source.postMessage({ type: "nps-token", token: await token() }, location.origin);
  } else if (data.type === "nps-size") {
    frame.height = data.height;
  }
});
