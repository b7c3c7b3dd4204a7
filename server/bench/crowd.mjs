#!/usr/bin/env node
// Do fifty publications at the same moment, beside two hundred readers, end as they should?
//
//   node server/bench/crowd.mjs [PUBLICATIONS] [READERS]        (50 and 200; JAR names another jar, LOG=1 shows the server's log)
//
// Four fifths of the submissions bring two models of their own each, the others all bring the same two. All are approved, and then
// two curators each publish each of them, all at once, while the readers read. Each submission must be published once, or both
// curators must be told 409; of those with the same models one is published and the others are refused. A reader who sees one of
// the two models must see the other one as well, each with its schema, its bundle and the number it says. `verify` must find nothing.
import { call, command, fail, median, model, start, stop, submission, token } from './house.mjs';

const publications = Number(process.argv[2] ?? 50);
const readers = Number(process.argv[3] ?? 200);
const at = '/api/v1/submissions';
const vid = token('Vid', 'submitter');
const curators = [token('Ana', 'curator'), token('Bor', 'curator')];
const house = start();
if (!(await house.ready)) fail('the server did not start');

const apart = Math.floor((publications * 4) / 5);
const pairs = [];
for (let i = 0; i < publications; i++) {
  const name = i < apart ? `Own${i}` : 'Same';
  const pair = [`Crowd-SI/${name}First`, `Crowd-SI/${name}Second`];
  const body = submission(`Pair ${i}`, ...pair.map((id) => model(id, '1.0.0', i < apart ? '' : ` number ${i}`)));
  const made = await call(house, vid, 'POST', at, body);
  if (made.status !== 201) fail(`submitting: ${made.text}`);
  for (const curator of curators) {
    const vote = await call(house, curator, 'POST', `${at}/${made.json.number}/reviews`, { verdict: 'approve', revision: 1 });
    if (vote.status !== 200) fail(`approving: ${vote.text}`);
  }
  pairs.push({ number: made.json.number, pair });
}

let going = true;
let looks = 0;
let seen = 0;
const halves = [];
const waits = [];
async function whole(id) {
  const found = await call(house, null, 'GET', `/api/v1/models/${id}`);
  if (found.status === 404) return false;
  if (found.status !== 200) halves.push(`${id}: ${found.status}`);
  for (const file of ['schema.json', 'schema.bundled.json']) {
    const got = await call(house, null, 'GET', `/models/${id}/${found.json.version}/${file}`);
    if (got.status !== 200) halves.push(`${id}/${found.json.version}/${file}: ${got.status}`);
    else if (file === 'schema.json' && got.json.$schemaVersion !== found.json.version) halves.push(`${id}: another version`);
  }
  return true;
}
async function read(reader) {
  for (let turn = reader; going; turn++) {
    const [one, other] = turn % 2 ? pairs[turn % pairs.length].pair : [...pairs[turn % pairs.length].pair].reverse();
    const begun = performance.now();
    const first = await whole(one);
    const second = await whole(other);
    waits.push(performance.now() - begun);
    looks++;
    if (first) seen++;
    if (first && !second) halves.push(`${one} is there, ${other} is not`);
  }
}
const crowd = Array.from({ length: readers }, (_, i) => read(i));
const begun = performance.now();
const ends = await Promise.all(pairs.flatMap(({ number, pair }) => curators.map(async (curator) => {
  const answer = await call(house, curator, 'POST', `${at}/${number}/publish`, { revision: 1 });
  return { number, same: pair[0].includes('Same'), status: answer?.status, text: answer?.text };
})));
const took = performance.now() - begun;
// Everybody reads once more what is there now.
await new Promise((done) => setTimeout(done, 1000));
going = false;
await Promise.all(crowd);

const odd = ends.filter((end) => end.status !== 200 && end.status !== 409);
if (odd.length) fail(`${odd.length} answers are neither 200 nor 409: ${odd[0].status} ${odd[0].text}`);
const done = ends.filter((end) => end.status === 200);
for (const { number, pair } of pairs.slice(0, apart)) {
  if (done.filter((end) => end.number === number).length !== 1) fail(`submission ${number} (${pair}) was not published exactly once`);
}
if (done.filter((end) => end.same).length !== 1) fail('of the submissions with the same models not exactly one was published');
for (const { number } of pairs) {
  const state = (await call(house, curators[0], 'GET', `${at}/${number}`)).json.state;
  if ((state === 'published') !== done.some((end) => end.number === number)) fail(`submission ${number} is ${state}, which is not what was answered`);
}
if (halves.length) fail(`${halves.length} halves were seen: ${halves.slice(0, 3).join('; ')}`);
await stop(house);
command('verify');
console.log(`${ends.length} calls to publish ${publications} submissions took ${took.toFixed(0)} ms: ${done.length} times 200, ${ends.length - done.length} times 409`);
console.log(`${readers} readers looked ${looks} times at a pair (${seen} times it was there), six calls in ${median(waits).toFixed(0)} ms (median): nobody saw half; verify is clean`);
process.exit(0);
