#!/usr/bin/env node
// What does it cost to be harvested, and does a second engine say that the catalogue conforms?
//
//   node server/bench/harvest.mjs SOURCE [SHAPES…]
//
// Imports SOURCE, harvests /catalog.ttl page after page on a server that has just started (Jena cold), and again, and after a restart:
// the first harvest must take less than 5 CPU seconds of the server, and every byte must be the same. Then wrk loads one page from
// memory: 2,000 a CPU second and more, plain, compressed and when the caller already has it. SHAPES are files of shapes
// (dcat-ap/shapes.ttl, dcat-ap/range.ttl): with the npm packages rdf-validate-shacl, @zazuko/env and n3 in the folder MODULES, the
// pages are held against them. JAR names another jar.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { command, fail, start, stop } from './house.mjs';

const [source, ...shapeFiles] = process.argv.slice(2);
if (!source) fail('name the folder to import, for example ../shared/corpus/upstream');
const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const cpu = (house) => {
  const fields = readFileSync(`/proc/${house.child.pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
};

function get(address, headers = {}) {
  return new Promise((done, broken) => {
    http.get(address, { headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(parts) }));
    }).on('error', broken);
  });
}

async function harvest(house, form = 'ttl') {
  const before = cpu(house);
  const pages = [];
  let next = `${house.url}/catalog.${form}`;
  while (next) {
    const answer = await get(next, { 'accept-encoding': 'gzip' });
    if (answer.status !== 200) fail(`${next} answered ${answer.status}: ${answer.bytes}`);
    pages.push(answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.bytes) : answer.bytes);
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.link ?? '')?.[1];
  }
  // The address of the server is in every page, and its port is another one after a restart.
  const digest = createHash('sha256');
  for (const page of pages) digest.update(page.toString().replaceAll(house.url, 'BASE'));
  return { pages, seconds: cpu(house) - before, digest: digest.digest('hex') };
}

const forms = ['ttl', 'rdf', 'jsonld', 'nt'];
const found = {};
let bad = false;
let house = start();
if (!(await house.ready)) fail('the server did not start');
command('import', source);
for (const form of forms) {
  await stop(house);
  house = start();
  if (!(await house.ready)) fail('the server did not start');
  const cold = await harvest(house, form);
  const again = await harvest(house, form);
  console.log(`full harvest as ${form}, cold: ${cold.seconds.toFixed(2)} CPU s (under 5); again: ${again.seconds.toFixed(2)} CPU s`);
  found[form] = cold;
  bad ||= cold.seconds >= 5 || cold.digest !== again.digest;
}
const sizes = forms.map((form) => `${form} ${(found[form].pages.reduce((sum, page) => sum + page.length, 0) / 1e6).toFixed(1)} MB`);
console.log(`${found.ttl.pages.length} pages, ${found.ttl.pages.join('').match(/^ +a +dcat:Dataset\b/gm)?.length} versions; ${sizes.join(', ')}`);
await stop(house);
house = start();
if (!(await house.ready)) fail('the server did not start');
for (const form of forms) {
  const after = await harvest(house, form);
  console.log(`${form}: the same bytes after a restart: ${after.digest === found[form].digest}; written by a warm server in ${after.seconds.toFixed(2)} CPU s`);
  bad ||= after.digest !== found[form].digest;
}

const page = `${house.url}/catalog.ttl`;
const { etag } = (await get(page)).headers;
for (const [name, ...headers] of [['plain'], ['compressed', '-H', 'Accept-Encoding: gzip'], ['304', '-H', `If-None-Match: ${etag}`]]) {
  const load = (seconds) => execFileSync('wrk', ['-t1', '-c8', `-d${seconds}s`, ...headers, page], { encoding: 'utf8' });
  load(4);
  const before = cpu(house);
  const requests = Number(/(\d+) requests in/.exec(load(6))[1]);
  const each = requests / (cpu(house) - before);
  console.log(`a page from memory, ${name}: ${Math.round(each)} a CPU second (over 2,000)`);
  bad ||= each < 2_000;
}
await stop(house);

if (shapeFiles.length) {
  const need = createRequire(path.resolve(process.env.MODULES ?? '.', 'package.json'));
  const load = async (name) => (await import(need.resolve(name))).default;
  const [Validator, rdf, { Parser }] = [await load('rdf-validate-shacl'), await load('@zazuko/env'), await load('n3')];
  const read = (text) => rdf.dataset(new Parser().parse(text));
  for (const file of shapeFiles) {
    const validator = new Validator(read(readFileSync(file, 'utf8')), { factory: rdf });
    for (const [number, one] of cold.pages.entries()) {
      const report = await validator.validate(read(one.toString()));
      const wrong = report.results.filter((result) => result.severity?.value.endsWith('#Violation'));
      console.log(`${path.basename(file)}, page ${number + 1}: ${wrong.length} violations`);
      for (const result of wrong.slice(0, 5)) console.log(`  ${result.focusNode?.value} ${result.path?.value} ${result.message?.map((m) => m.value)}`);
      bad ||= wrong.length > 0;
    }
  }
}
if (bad) fail('see above');
