#!/usr/bin/env node
// How long does somebody wait who submits very many models at once, and do others wait for them?
//
//   node server/bench/many.mjs [MODELS]        (200; JAR names another jar, LOG=1 shows the server's log)
//
// The checks run before the answer comes. Meanwhile somebody else reads a file, somebody submits one small model, and both are measured.
import { readFileSync } from 'node:fs';
import { call, command, fail, median, model, start, stop, submission, token } from './house.mjs';

const count = Number(process.argv[2] ?? 200);
const at = '/api/v1/submissions';
const vid = token('Vid', 'submitter');
const zoja = token('Zoja', 'submitter');
const house = start();
if (!(await house.ready)) fail('the server did not start');
const cpu = () => {
  const words = readFileSync(`/proc/${house.child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(words[11]) + Number(words[12])) / 100;
};
const timed = async (who, method, address, body) => {
  const begun = performance.now();
  const answer = await call(house, who, method, address, body);
  if (!answer || answer.status >= 300) fail(`${address}: ${answer?.status} ${answer?.text.slice(0, 800)}`);
  return { millis: performance.now() - begun, json: answer.json };
};
const small = (name) => submission(name, model(`Small-SI/${name}`));
const files = (much) => Array.from({ length: much }, (_, i) => model(`Many-SI/Thing${i}`, '1.0.0', ` ${i}`)).flat();

await timed(zoja, 'POST', at, small('Warm'));
const alone = [];
for (let i = 0; i < 5; i++) alone.push((await timed(zoja, 'POST', at, small(`Alone${i}`))).millis);
for (const round of ['the first time', 'again']) {
  const before = cpu();
  let going = true;
  const reads = [];
  const submits = [];
  const reader = (async () => {
    while (going) reads.push((await timed(null, 'GET', '/api/v1/models')).millis);
  })();
  const other = (async () => {
    for (let i = 0; going; i++) submits.push((await timed(zoja, 'POST', at, small(`${round.length}Beside${i}`))).millis);
  })();
  const big = await timed(vid, 'POST', at, submission('Many', files(count)));
  going = false;
  await Promise.all([reader, other]);
  const checks = (await timed(vid, 'GET', `${at}/${big.json.number}/checks`)).json;
  console.log(`${count} models ${round}: answered after ${(big.millis / 1000).toFixed(1)} s, ${(cpu() - before).toFixed(1)} CPU seconds with those beside; ${checks.findings.length} findings`);
  console.log(`  beside it: reading ${median(reads).toFixed(0)} ms (95 of 100: ${median(reads, 0.95).toFixed(0)} ms), submitting one model ${median(submits).toFixed(0)} ms (alone ${median(alone).toFixed(0)} ms)`);
  for (const rest of ['', '/checks', '/diff']) {
    const times = [];
    for (let i = 0; i < 10; i++) times.push((await timed(vid, 'GET', `${at}/${big.json.number}${rest}`)).millis);
    console.log(`  GET …${rest.padEnd(8)} ${median(times).toFixed(0)} ms`);
  }
}
await stop(house);
command('verify');
process.exit(0);
