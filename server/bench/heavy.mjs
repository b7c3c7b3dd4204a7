#!/usr/bin/env node
// Is a push of 200 MB refused, with its reason, and does it leave nothing behind?
//
//   node server/bench/heavy.mjs [MEGABYTES]        (200; JAR names another jar, LOG=1 shows the server's log)
//
// Clones with native git, commits one file of random bytes, and pushes it as a proposal: once as git likes to, in pieces, and once with
// the length said in advance. Git must fail and tell why; the data folder must be as large as before, no reference may have moved, no
// submission may be there, and afterwards a small push must work. `verify` must find nothing.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { call, command, data, fail, model, start, stop, token, work } from './house.mjs';

const megabytes = Number(process.argv[2] ?? 200);
const vid = token('Vid', 'submitter');
const house = start();
if (!(await house.ready)) fail('the server did not start');
const clone = path.join(work, 'clone');
const pushing = ['-c', `http.extraHeader=Authorization: Bearer ${vid}`];
const here = (...words) => {
  const run = spawnSync('git', words, { cwd: clone, encoding: 'utf8' });
  if (run.status !== 0) fail(`git ${words[0]}: ${run.stderr}`);
  return run.stdout;
};
const size = (folder) => readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
  const at = path.join(folder, entry.name);
  return sum + (entry.isDirectory() ? size(at) : statSync(at).size);
}, 0);
const refs = () => spawnSync('git', ['for-each-ref'], { cwd: path.join(data, 'models.git'), encoding: 'utf8' }).stdout;
const memory = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${house.child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

mkdirSync(clone);
here('clone', '-q', `${house.url}/git/models.git`, '.');
here('config', 'user.name', 'Vid');
here('config', 'user.email', 'vid@example.org');
const first = here('rev-parse', 'HEAD').trim();
const heavy = path.join(clone, 'dataModel.Heavy-SI/Load/doc.bin');
mkdirSync(path.dirname(heavy), { recursive: true });
writeFileSync(heavy, '');
for (let i = 0; i < megabytes; i++) appendFileSync(heavy, randomBytes(1 << 20));
here('add', '-A');
here('-c', 'core.compression=0', 'commit', '-q', '-m', 'Heavy');

const before = { refs: refs(), size: size(data) };
for (const [how, ...more] of [['in pieces'], ['with its length', '-c', `http.postBuffer=${(megabytes + 50) << 20}`]]) {
  const begun = performance.now();
  const run = await new Promise((done) => {
    const child = spawn('git', [...pushing, ...more, 'push', `${house.url}/git/models.git`, 'HEAD:refs/for/main'], { cwd: clone });
    let said = '';
    child.stderr.on('data', (bytes) => { said += bytes; });
    child.on('exit', (status) => done({ status, said }));
  });
  const took = ((performance.now() - begun) / 1000).toFixed(1);
  if (run.status === 0) fail(`a push of ${megabytes} MB was taken`);
  const line = run.said.split('\n').filter((text) => /error|fatal|rejected|remote:/.test(text)).join(' | ');
  await new Promise((done) => setTimeout(done, 500));
  const grown = size(data) - before.size;
  if (refs() !== before.refs) fail('a reference has moved');
  if (grown > 100_000) fail(`${grown} bytes were left behind`);
  console.log(`${megabytes} MB ${how}: refused after ${took} s, ${grown} bytes left behind, the server's peak is ${memory().toFixed(0)} MB: ${line}`);
}
const queue = await call(house, vid, 'GET', '/api/v1/submissions');
if (queue.json.total !== 0) fail('there is a submission');
here('reset', '-q', '--hard', first);
for (const file of model('Heavy-SI/Light')) {
  mkdirSync(path.dirname(path.join(clone, file.path)), { recursive: true });
  writeFileSync(path.join(clone, file.path), file.text);
}
here('add', '-A');
here('commit', '-q', '-m', 'Light');
here(...pushing, 'push', '-q', `${house.url}/git/models.git`, 'HEAD:refs/for/main');
await stop(house);
command('verify');
console.log('a small push afterwards is taken; verify is clean');
process.exit(0);
