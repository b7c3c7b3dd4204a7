#!/usr/bin/env node
// How long does a curator wait for the queue of a thousand submissions in all states?
//
//   node server/bench/queue.mjs [SUBMISSIONS] [CALLS]        (1000 and 200; JAR names another jar, LOG=1 shows the server's log,
//   DATA names a data folder that stays, so that it can be measured again without making them again)
//
// Makes the submissions over HTTP: drafts with mistakes, in review, with changes requested, approved, published, rejected, withdrawn.
// Then one client asks, one call after the other, and each call must take less than 50 ms in the median: a page of the queue, the
// queue of a state, a submission, its checks, its difference, the same as pages for people; and a page of the queue after something
// has changed.
import { call, fail, median, model, signIn, start, stop, submission, token } from './house.mjs';

const count = Number(process.argv[2] ?? 1000);
const calls = Number(process.argv[3] ?? 200);
const at = '/api/v1/submissions';
const vid = token('Vid', 'submitter');
const curators = [token('Ana', 'curator'), token('Bor', 'curator')];
const house = start();
if (!(await house.ready)) fail('the server did not start');
const does = async (who, address, body) => {
  const answer = await call(house, who, 'POST', address, body);
  if (!answer || answer.status >= 300) fail(`${address}: ${answer?.text}`);
  return answer.json;
};
const vote = (curator, number, verdict) => does(curator, `${at}/${number}/reviews`, { verdict, revision: 1, text: 'Tako.' });

const begun = performance.now();
let next = 0;
async function make() {
  for (let i = next++; i < count; i = next++) {
    const id = `Queue-SI/Thing${i}`;
    const state = i % 7;
    const files = state === 0 ? [{ path: `dataModel.${id}/schema.json`, text: '{' }] : model(id);
    const { number } = await does(vid, at, submission(`Thing ${i}`, files));
    await does(curators[0], `${at}/${number}/comments`, { text: 'Kaj pa naslonjalo?' });
    if (state === 2) await vote(curators[0], number, 'request-changes');
    if (state === 3 || state === 4) for (const curator of curators) await vote(curator, number, 'approve');
    if (state === 4) await does(curators[0], `${at}/${number}/publish`, { revision: 1 });
    if (state === 5) await does(vid, `${at}/${number}/withdraw`, { text: 'Ne bo nič.' });
    if (state === 6) await does(curators[1], `${at}/${number}/reject`, { text: 'To že imamo.' });
  }
}
const there = (await call(house, curators[0], 'GET', at)).json.total;
if (there < count) await Promise.all([make(), make(), make(), make()]);
if (there < count) console.log(`${count} submissions were made in ${((performance.now() - begun) / 1000).toFixed(0)} s`);

let late = false;
const page = await signIn(house, curators[0]);
async function measure(what, address, before = () => {}) {
  const times = [];
  for (let i = 0; i < calls; i++) {
    await before(i);
    const one = typeof address === 'function' ? address(i) : address;
    const paged = one.startsWith('/submissions');
    const began = performance.now();
    const answer = await call(house, paged ? page : curators[0], 'GET', one);
    times.push(performance.now() - began);
    if (answer?.status !== 200) fail(`${what}: ${answer?.text}`);
  }
  const half = median(times);
  late ||= half >= 50;
  console.log(`${what.padEnd(44)} ${half.toFixed(1)} ms (median), ${median(times, 0.95).toFixed(1)} ms (95 of 100)`);
}
const some = (rest) => (i) => `${at}/${1 + ((i * 37) % count)}${rest}`;
await measure('a page of the queue', at);
await measure('a page of 100', `${at}?size=100`);
await measure('what waits for curators', `${at}?state=in-review&state=approved`);
await measure('a submission', some(''));
await measure('its checks', some('/checks'));
await measure('its difference', some('/diff'));
await measure('the page of the queue', '/submissions');
await measure('the page of what waits', '/submissions?state=in-review');
await measure('the page of a submission', (i) => `/submissions/${1 + ((i * 37) % count)}`);
await measure('the page of the same submission again', '/submissions/2');
// The makers work side by side, so numbers say nothing of states; only what is open takes comments.
const open = (await call(house, curators[1], 'GET', `${at}?state=in-review&size=100`)).json.items;
await measure('a page of the queue after a change', at, (i) => does(curators[1], `${at}/${open[i % open.length].number}/comments`, { text: 'Hm.' }));
await stop(house);
const again = start();
await again.ready;
const began = performance.now();
await call(again, curators[0], 'GET', at);
console.log(`the first page of the queue after a start        ${(performance.now() - began).toFixed(0)} ms`);
await stop(again);
process.exit(late ? 1 : 0);
