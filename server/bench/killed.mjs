#!/usr/bin/env node
// Does everything that was answered survive kill -9 at any moment of a server at which people submit, review and publish?
//
//   node server/bench/killed.mjs [TIMES]        (100; JAR names another jar, LOG=1 shows the server's log, KEEP=1 keeps the data)
//
// TIMES times: starts a server on always the same data, lets four people live whole submissions (submit, comment, revise, two
// approvals, publish) as fast as they can, and kills it at a random moment up to six seconds later; every tenth time while it
// starts. The next server must have all that was answered with 2xx: the submission, its revision, its comments, its votes, its
// publication with the version's file. Every tenth time `verify` must find nothing, and in the end once more, with all submissions
// looked at again. The first thing that is not so ends the script with 1.
import { call, command, data, fail, model, nap, random, start, stop, submission, token } from './house.mjs';

const times = Number(process.argv[2] ?? 100);
const at = '/api/v1/submissions';
const vid = token('Vid', 'submitter');
const ana = token('Ana', 'curator');
const bor = token('Bor', 'curator');
const answered = new Map();
let counter = 0;
let calls = 0;

async function live(house, name) {
  const id = `Benches-SI/Bench${name}`;
  const know = (number, what) => answered.set(number, { ...answered.get(number), ...what });
  const does = async (who, address, body) => {
    const answer = await call(house, who, 'POST', address, body);
    if (answer && answer.status >= 300) fail(`${address}: ${answer.status} ${answer.text.slice(0, 500)}`);
    calls += answer ? 1 : 0;
    return answer?.json;
  };
  const made = await does(vid, at, submission(`Bench ${name}`, model(id)));
  if (!made) return false;
  const one = `${at}/${made.number}`;
  know(made.number, { id, revision: 1, comments: 0, approvals: 0, state: 'open' });
  if (!(await does(ana, `${one}/comments`, { text: 'Kaj pa naslonjalo?' }))) return false;
  know(made.number, { comments: 1 });
  if (!(await does(vid, `${one}/revisions`, submission(`Bench ${name}`, model(id, '1.0.0', ', with a back'))))) return false;
  know(made.number, { revision: 2 });
  for (const [curator, approvals] of [[ana, 1], [bor, 2]]) {
    if (!(await does(curator, `${one}/reviews`, { verdict: 'approve', revision: 2 }))) return false;
    know(made.number, { approvals });
  }
  if (!(await does(ana, `${one}/publish`, { revision: 2 }))) return false;
  know(made.number, { state: 'published' });
  return true;
}

/** What was answered about a submission must be so, or have gone on. */
async function check(house, number) {
  const known = answered.get(number);
  const found = await call(house, ana, 'GET', `${at}/${number}`);
  const bad = (what) => fail(`submission ${number}: ${what}; answered ${JSON.stringify(known)}, found ${found?.text.slice(0, 800)}`);
  if (found?.status !== 200) bad('it is gone');
  if (found.json.revision < known.revision) bad('a revision is gone');
  if (found.json.openThreads < known.comments) bad('a comment is gone');
  if (known.state === 'published') {
    if (found.json.state !== 'published') bad('its publication is gone');
    const file = await call(house, null, 'GET', `/models/${known.id}/1.0.0/schema.json`);
    if (file?.status !== 200) bad('the published file is gone');
  } else if (known.approvals === 2 && !['approved', 'published'].includes(found.json.state)) {
    bad('its approvals are gone');
  }
}

console.log(`# ${times} kills, ${data}`);
let fresh = [];
for (let turn = 1; turn <= times; turn++) {
  const house = start('-XX:TieredStopAtLevel=1');
  if (turn % 10 === 5) {
    await nap(random(100, 3000));
    await stop(house, 'SIGKILL');
    command('verify');
    console.log(`${turn}: killed while it started; verify is clean; ${answered.size} submissions, ${calls} answers so far`);
    continue;
  }
  if (!(await house.ready)) fail(`turn ${turn}: the server did not start`);
  for (const number of fresh) await check(house, number);
  const before = new Set(answered.keys());
  const people = [1, 2, 3, 4].map(async () => {
    while (await live(house, ++counter));
  });
  await nap(random(20, 6000));
  await stop(house, 'SIGKILL');
  await Promise.all(people);
  fresh = [...answered.keys()].filter((number) => !before.has(number));
}
const house = start();
await house.ready;
for (const number of answered.keys()) await check(house, number);
await stop(house);
command('verify');
const published = [...answered.values()].filter((one) => one.state === 'published').length;
console.log(`${times} kills, ${calls} changes answered with 2xx: all ${answered.size} submissions are there, ${published} published; verify is clean`);
process.exit(0);
