#!/usr/bin/env node
// What does it cost to be harvested, and does a second engine say that the catalogue conforms?
//
//   node server/bench/harvest.mjs SOURCE [SHAPES…]
//
// Imports SOURCE and harvests /catalog page after page in each form, every time on a server that has just started (Jena cold), and
// again, and after a restart: a first harvest must take less than 5 CPU seconds of the server, and every byte must be the same. Then
// wrk loads one page from memory: 2,000 a CPU second and more, plain, compressed, chosen by Accept, and when the caller already has
// it. With the npm packages rdf-validate-shacl, @zazuko/env and @rdfjs/formats in the folder MODULES, all forms of each page must be the same graph, and
// the pages are held against SHAPES, files of shapes (dcat-ap/shapes.ttl, dcat-ap/range.ttl). JAR names another jar.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
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
    const page = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.bytes) : answer.bytes;
    // The address of the server is in every page, and its port is another one after each start.
    pages.push(page.toString().replaceAll(house.url, 'http://kozolec.example'));
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.link ?? '')?.[1];
  }
  return { pages, seconds: cpu(house) - before, digest: createHash('sha256').update(pages.join('\n')).digest('hex') };
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
const sizes = forms.map((form) => `${form} ${(found[form].pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1e6).toFixed(1)} MB`);
console.log(`${found.ttl.pages.length} pages, ${found.ttl.pages.join('\n').match(/^ +rdf:type +dcat:Dataset;/gm)?.length} versions; ${sizes.join(', ')}`);
await stop(house);
house = start();
if (!(await house.ready)) fail('the server did not start');
for (const form of forms) {
  const after = await harvest(house, form);
  console.log(`${form}: the same bytes after a restart: ${after.digest === found[form].digest}; written in ${after.seconds.toFixed(2)} CPU s${form === 'ttl' ? ' (first form after the start)' : ' (after the other forms)'}`);
  bad ||= after.digest !== found[form].digest;
}

const { etag } = (await get(`${house.url}/catalog.ttl`)).headers;
for (const [name, page, ...headers] of [
  ['plain', '/catalog.ttl'],
  ['compressed', '/catalog.ttl', '-H', 'Accept-Encoding: gzip'],
  ['304', '/catalog.ttl', '-H', `If-None-Match: ${etag}`],
  ['by Accept', '/catalog', '-H', 'Accept: application/rdf+xml'],
]) {
  const load = (seconds) => execFileSync('wrk', ['-t1', '-c8', `-d${seconds}s`, ...headers, house.url + page], { encoding: 'utf8' });
  load(4);
  const before = cpu(house);
  const requests = Number(/(\d+) requests in/.exec(load(6))[1]);
  const each = requests / (cpu(house) - before);
  console.log(`a page from memory, ${name}: ${Math.round(each)} a CPU second (over 2,000)`);
  bad ||= each < 2_000;
}
await stop(house);

if (process.env.MODULES) {
  const need = createRequire(path.resolve(process.env.MODULES, 'package.json'));
  const load = async (name) => (await import(need.resolve(name))).default;
  const [Validator, rdf] = [await load('rdf-validate-shacl'), await load('@zazuko/env')];
  rdf.formats.import(await load('@rdfjs/formats'));
  const types = { ttl: 'text/turtle', rdf: 'application/rdf+xml', jsonld: 'application/ld+json', nt: 'application/n-triples' };
  // A page says which pages are beside it, in its own form; and nothing in it is without a name, so graphs are compared as sets.
  const read = (text, form) => rdf.dataset().import(rdf.formats.parsers.import(types[form], Readable.from([text.replaceAll(`/catalog.${form}?`, '/catalog?')])));
  const graphs = [];
  for (const [number, one] of found.ttl.pages.entries()) {
    const graph = await read(one, 'ttl');
    graphs.push(graph);
    for (const form of forms) {
      const other = await read(found[form].pages[number], form);
      const same = graph.size === other.size && [...graph].every((quad) => other.has(quad));
      if (!same) console.log(`page ${number + 1} is another graph as ${form}: ${graph.size} and ${other.size} triples`);
      bad ||= !same;
    }
  }
  console.log(`${graphs.length} pages, each read as Turtle, RDF/XML, JSON-LD and N-Triples and compared: ${graphs.reduce((sum, graph) => sum + graph.size, 0)} triples`);
  for (const file of shapeFiles) {
    const validator = new Validator(await read(readFileSync(file, 'utf8'), 'ttl'), { factory: rdf });
    const counts = {};
    for (const [number, graph] of graphs.entries()) {
      const report = await validator.validate(graph);
      for (const result of report.results) {
        const severity = result.severity?.value.replace(/.*#/, '') ?? 'unknown';
        counts[severity] = (counts[severity] ?? 0) + 1;
        if (severity === 'Violation') console.log(`  page ${number + 1}: ${result.focusNode?.value} ${result.path?.value} ${result.message?.map((m) => m.value)}`);
      }
    }
    console.log(`${path.basename(file)}: ${JSON.stringify(counts)} over all pages (no Violation)`);
    bad ||= counts.Violation > 0;
  }
}
if (bad) fail('see above');
