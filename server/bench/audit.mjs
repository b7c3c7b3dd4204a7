#!/usr/bin/env node
// How many entities of a context broker does a CPU second audit, and does its memory stay small?
//
//   node server/bench/audit.mjs [ENTITIES] [HEAP] [PAGE]        (standard: 100000 128m 100)
//
// CLI names another launcher, or a jar, which is started by JAVA (java); OPTIONS are more options for Java.
//
// A broker on this machine gives the starter catalogue's air quality stations and car parks, as Scorpio would: normalized, every name
// an IRI, dates in @value, lists of one element collapsed. One entity in twenty has an error. The command line audits it with a heap
// of HEAP; what counts are the user and system seconds of that process, its start and warming up among them. Nothing but Node is needed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const total = Number(process.argv[2] ?? 100_000);
const heap = process.argv[3] ?? '128m';
const size = Number(process.argv[4] ?? 100);
const cli = process.env.CLI ?? path.join(root, 'validator-cli/target/kozolec/bin/kozolec');
const java = `-Xmx${heap} ${process.env.OPTIONS ?? ''}`;
const kozolec = cli.endsWith('.jar') ? `${process.env.JAVA ?? 'java'} ${java} -jar '${cli}'` : `KOZOLEC_JAVA_OPTIONS='${java}' '${cli}'`;
const read = (file) => JSON.parse(readFileSync(path.join(root, 'models/catalogue', file), 'utf8'));
const core = new Set(['id', 'type', 'location', 'observationSpace', 'operationSpace']);

// What a broker makes of a normalized example: names as IRIs, lists of one as their element.
function stored(subject, model) {
  const terms = read(`dataModel.${subject}/context.jsonld`)['@context'];
  const iri = (name) => {
    const term = terms[name];
    return core.has(name) ? name : typeof term === 'string' ? term : term?.['@id'] ?? `ngsi-ld:default-context/${name}`;
  };
  const value = (v) => Array.isArray(v) ? (v.length === 1 ? value(v[0]) : v.map(value))
    : v && typeof v === 'object' && !('@value' in v) && !('coordinates' in v)
      ? Object.fromEntries(Object.entries(v).map(([k, one]) => [iri(k), value(one)])) : v;
  const { '@context': context, ...entity } = read(`dataModel.${subject}/${model}/examples/example-normalized.jsonld`);
  const out = { id: entity.id, type: iri(model) };
  for (const [name, attribute] of Object.entries(entity)) {
    if (name === 'id' || name === 'type') continue;
    out[iri(name)] = Array.isArray(attribute) || !('value' in attribute) ? attribute : { ...attribute, value: value(attribute.value) };
  }
  return out;
}

const DIGITS = '######';
const kinds = [stored('Environment-SI', 'AirQualityObserved'), stored('Parking-SI', 'OffStreetParking')].map((entity) => {
  const numbered = { ...entity, id: `${entity.id}-${DIGITS}` };
  const text = JSON.stringify(numbered);
  return { type: entity.type, text, wrong: JSON.stringify({ ...numbered, location: undefined }), bytes: text.length, pages: new Map() };
});

// A page is written once, and then only the numbers in it: the broker shall not keep the cores busy on which the audit runs.
function page(kind, offset, length) {
  const like = `${offset % 20} ${length}`;
  if (!kind.pages.has(like)) {
    const texts = Array.from({ length }, (_, index) => (offset + index) % 20 === 7 ? kind.wrong : kind.text);
    const bytes = Buffer.from(`[${texts.join(',')}]`);
    const places = [];
    for (let at = bytes.indexOf(DIGITS); at >= 0; at = bytes.indexOf(DIGITS, at + DIGITS.length)) places.push(at);
    kind.pages.set(like, { bytes, places });
  }
  const { bytes, places } = kind.pages.get(like);
  const fresh = Buffer.from(bytes);
  places.forEach((at, index) => fresh.write(String(offset + index).padStart(DIGITS.length, '0'), at));
  return fresh;
}

const share = Math.ceil(total / kinds.length);
let pages = 0;
const broker = http.createServer((request, response) => {
  const url = new URL(request.url, 'http://broker');
  response.setHeader('Content-Type', 'application/json');
  if (url.pathname.endsWith('/types')) {
    response.end(JSON.stringify(kinds.map((kind) => ({ id: kind.type, type: 'EntityType', attributeNames: [] }))));
    return;
  }
  const kind = kinds.find((one) => one.type === url.searchParams.get('type'));
  const offset = Number(url.searchParams.get('offset') ?? 0);
  const limit = Number(url.searchParams.get('limit') ?? 20);
  response.setHeader('NGSILD-Results-Count', share);
  pages++;
  response.end(page(kind, offset, Math.max(0, Math.min(share - offset, limit))));
});

broker.listen(0, '127.0.0.1', () => {
  const began = Date.now();
  const command = `TIMEFORMAT='%U %S'; time ${kozolec} audit`
    + ` --broker http://127.0.0.1:${broker.address().port} --page-size ${size} --format json --lang en`;
  const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => { out += data; });
  child.stderr.on('data', (data) => { err += data; });
  child.on('close', (code) => {
    broker.close();
    const times = err.trim().split('\n').pop().split(' ').map(Number);
    const report = code <= 1 ? JSON.parse(out) : {};
    if (process.env.SHOW) console.log(report.models?.flatMap((m) => m.findings.map((f) => `${m.model} ${f.code} ${f.path} ${f.entities}`)).join("\n"));
    const cpu = times[0] + times[1];
    console.log(`entities ${report.checked}, conforming ${report.conforming}, pages ${pages}, exit ${code}`);
    console.log(`bytes of an entity ${kinds.map((kind) => kind.bytes).join(' and ')}, heap ${heap}`);
    console.log(`${((Date.now() - began) / 1000).toFixed(1)} s, CPU ${cpu.toFixed(1)} s: ${Math.round(report.checked / cpu)} entities a CPU second`);
    const right = report.checked === share * kinds.length && report.conforming === share * kinds.length - kinds.length * Math.ceil((share - 7) / 20);
    if (!right || report.checked / cpu < 5_000) {
      console.log(right ? 'TOO SLOW (under 5000)' : `WRONG ${err}`);
      process.exitCode = 1;
    }
  });
});
