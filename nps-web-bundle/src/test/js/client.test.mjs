// SPDX-License-Identifier: Apache-2.0

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { forget, get, send, setTokenProvider } from "../../main/resources/web/client.js";

/** What the server was asked, and what it answers. */
const asked = [];
let answer;
let server;
let base;

before(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const { status = 200, headers = {}, body = {} } = answer(request);
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(status === 304 || status === 204 ? undefined : JSON.stringify(body));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${server.address().port}/nps/v1`;
});

after(() => server.close());

beforeEach(() => {
  asked.length = 0;
  forget();
  setTokenProvider(() => "t1");
  answer = () => ({ body: { n: 1 } });
});

const question = (more = {}) => ({ base, path: "/programmes/p/score", parameters: [], language: "fr", ...more });

test("asks with the token and the language, and leaves empty parameters out", async () => {
  const { data } = await get(question({ parameters: [["from", "2026-01-01"], ["to", null], ["where", "a:eq:1"], ["where", "b:eq:2"]] }));

  assert.deepEqual(data, { n: 1 });
  assert.equal(asked[0].url, "/nps/v1/programmes/p/score?from=2026-01-01&where=a%3Aeq%3A1&where=b%3Aeq%3A2");
  assert.equal(asked[0].headers.authorization, "Bearer t1");
  assert.equal(asked[0].headers["accept-language"], "fr");
});

test("elements that ask the same at once share one request", async () => {
  await Promise.all([get(question()), get(question()), get(question())]);

  assert.equal(asked.length, 1);
});

test("an unchanged answer is not sent again", async () => {
  answer = (request) => (request.headers["if-none-match"] === '"e1"' ? { status: 304 } : { headers: { ETag: '"e1"' }, body: { n: 7 } });

  const first = await get(question());
  const second = await get(question());

  assert.equal(asked.length, 2);
  assert.equal(second.data, first.data);
});

test("an answer without a tag is known again by its content", async () => {
  const first = await get(question());
  const second = await get(question());
  answer = () => ({ body: { n: 2 } });

  assert.equal(second.data, first.data);
  assert.ok(second.at >= first.at);
  assert.deepEqual((await get(question())).data, { n: 2 });
});

test("an expired token is renewed once and the question asked again", async () => {
  const reasons = [];
  setTokenProvider(({ reason }) => { reasons.push(reason); return reason === "missing" ? "old" : "new"; });
  answer = (request) => (request.headers.authorization === "Bearer new" ? { body: { n: 2 } } : { status: 401 });

  assert.deepEqual((await get(question())).data, { n: 2 });
  assert.deepEqual(reasons, ["missing", "expired"]);
});

test("a token that stays refused is no endless loop", async () => {
  answer = () => ({ status: 401 });

  await assert.rejects(get(question()), { state: "UNAUTHORISED" });
  assert.equal(asked.length, 2);
});

/** A signed token of a server whose clock stands at `now`, and that ends so many seconds later. */
const endingIn = (seconds, name) => `h.${Buffer.from(JSON.stringify({ sub: name, exp: now / 1000 + seconds })).toString("base64url")}.s`;
const now = Date.parse("2031-05-06T07:08:09Z");
const told = { Date: new Date(now).toUTCString() };

test("a token that is about to end is renewed before it is refused, once for all who ask", async () => {
  const reasons = [];
  const [first, second] = [endingIn(15, "first"), endingIn(600, "second")];
  setTokenProvider(({ reason }) => { reasons.push(reason); return reason === "missing" ? first : second; });
  answer = () => ({ headers: told });
  await get(question());

  await Promise.all(["/a", "/b", "/c"].map((path) => get(question({ path }))));
  await get(question({ path: "/d" }));

  assert.deepEqual(reasons, ["missing", "expired"]);
  assert.deepEqual(asked.map(({ headers }) => headers.authorization === `Bearer ${second}`), [false, true, true, true, true]);
});

test("a token with time left is used on, whatever the clock of this computer says", async () => {
  const reasons = [];
  setTokenProvider(({ reason }) => { reasons.push(reason); return endingIn(60, "reader"); });
  answer = () => ({ headers: told });

  await get(question());
  await get(question({ path: "/a" }));

  assert.deepEqual(reasons, ["missing"]);
});

test("a token whose end is near is used on where there is no other yet", async () => {
  const old = endingIn(15, "old");
  setTokenProvider(({ reason }) => (reason === "missing" ? old : undefined));
  answer = () => ({ headers: told });
  await get(question());

  await get(question({ path: "/a" }));

  assert.equal(asked[1].headers.authorization, `Bearer ${old}`);
});

test("a token that has ended is not sent", async () => {
  answer = () => ({ headers: told });
  await get(question());
  setTokenProvider(({ reason }) => (reason === "missing" ? endingIn(-1, "old") : undefined));

  await assert.rejects(get(question()), { state: "UNAUTHORISED" });
  assert.equal(asked.length, 1);
});

test("a refused token is not sent again where there is no other", async () => {
  setTokenProvider(({ reason }) => (reason === "missing" ? "old" : undefined));
  answer = () => ({ status: 401 });

  await assert.rejects(get(question()), { state: "UNAUTHORISED" });
  assert.equal(asked.length, 1);
});

test("a refused token is renewed once for all who were refused at the same moment", async () => {
  const reasons = [];
  setTokenProvider(({ reason }) => { reasons.push(reason); return reason === "missing" ? "old" : "new"; });
  answer = (request) => (request.headers.authorization === "Bearer new" ? {} : { status: 401 });

  await Promise.all(["/a", "/b", "/c", "/d"].map((path) => get(question({ path }))));

  assert.deepEqual(reasons, ["missing", "expired"]);
});

test("a provider that fails is as one that knows no token", async () => {
  setTokenProvider(() => { throw new Error("signed out"); });

  await assert.rejects(get(question()), { state: "UNAUTHORISED" });
});

test("without a token nothing is sent", async () => {
  setTokenProvider(() => undefined);

  await assert.rejects(get(question()), { state: "UNAUTHORISED" });
  assert.equal(asked.length, 0);
});

test("a problem keeps its kind and its words", async () => {
  answer = () => ({ status: 503, body: { title: "Unavailable", detail: "The scoring bundle is away." } });

  await assert.rejects(get(question()), { state: "UNAVAILABLE", status: 503, detail: "The scoring bundle is away." });
});

test("the last answer survives a service that is away", async () => {
  await get(question());
  answer = () => ({ status: 503 });

  const { data, stale } = await get(question());

  assert.deepEqual(data, { n: 1 });
  assert.equal(stale.state, "UNAVAILABLE");
});

test("the last answer does not survive a refusal", async () => {
  await get(question());
  answer = () => ({ status: 403 });

  await assert.rejects(get(question()), { state: "FORBIDDEN" });
});

test("a change carries its body, its headers and the token", async () => {
  answer = () => ({ status: 204 });

  assert.equal(await send({ base, path: "/x", method: "PATCH", body: { status: "EXCLUDED" }, headers: { "If-Match": '"3"' } }), null);
  assert.equal(asked[0].method, "PATCH");
  assert.equal(asked[0].headers["content-type"], "application/json");
  assert.equal(asked[0].headers["if-match"], '"3"');
});

test("a question nobody waits for any more is given up", async () => {
  const gone = new AbortController();
  answer = () => { gone.abort(); return {}; };

  await assert.rejects(get(question(), { signal: gone.signal }), { name: "AbortError" });
});
