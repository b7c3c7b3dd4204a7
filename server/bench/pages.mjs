#!/usr/bin/env node
// How much does a browser fetch for a page, and how long does the first page take on a server that has just started?
//
//   node server/bench/pages.mjs [SOURCE]        (SOURCE is imported first; JAR names another jar, MORE=/models/A/B adds pages)
//
// For each page: the bytes of the page and of everything that it names (styles, script, picture), compressed, with nothing kept from
// before; it must be less than 60 kB. Then how long a warm server needs for it (median of 30). The first page after a start, with style,
// script and classes still cold, must take less than 100 ms until its last byte, and so must one that is asked for five seconds later.
import http from 'node:http';
import { command, fail, median, nap, start, stop } from './house.mjs';

const LIMIT = 60_000;
const SOON = 100;
const REHEARSED = 5_000;
const pages = [
  '/', '/search?q=parkiri%C5%A1%C4%8De', '/search?q=brbrbr', '/models/Parking-SI/OffStreetParking', '/models/Environment-SI/AirQualityObserved',
  '/models/Parking-SI/OffStreetParking/quality', '/models/Parking-SI/OffStreetParking/compare', '/attributes/name', '/validate',
  '/validate?example=Parking-SI/OffStreetParking', '/identify', '/propose', '/propose?model=Parking-SI/OffStreetParking', '/about',
  '/about/terms', '/about/accessibility', '/about/words', '/about/statistics', '/login', '/models/Parking-SI/Nothing',
  ...(process.env.MORE ?? '').split(' ').filter(Boolean),
];

function get(base, address) {
  return new Promise((done, broken) => {
    const begun = performance.now();
    const headers = { accept: 'text/html,*/*', 'accept-encoding': 'gzip', 'accept-language': 'sl' };
    http.get(new URL(address, base), { headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ ms: performance.now() - begun, bytes: Buffer.concat(parts), packed: answer.headers['content-encoding'] }));
    }).on('error', broken);
  });
}

async function text(answer) {
  const { gunzipSync } = await import('node:zlib');
  return (answer.packed === 'gzip' ? gunzipSync(answer.bytes) : answer.bytes).toString();
}

async function weight(base, page) {
  const answer = await get(base, page);
  const named = [...(await text(answer)).matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g)].map((found) => found[1]);
  let bytes = answer.bytes.length;
  for (const asset of new Set(named)) bytes += (await get(base, asset)).bytes.length;
  return { page: answer.bytes.length, bytes };
}

let bad = false;
let house = start();
if (!(await house.ready)) fail('the server did not start');
if (process.argv[2]) {
  // Beside the server, which has filled the folder with the models that it brings along.
  command('import', process.argv[2]);
}
await stop(house);

const firsts = [];
for (let round = 0; round < 5; round++) {
  house = start();
  if (!(await house.ready)) fail('the server did not start');
  firsts.push((await get(house.url, '/')).ms);
  if (round < 4) await stop(house);
}
console.log(`first page after a start, five starts: ${firsts.map((ms) => ms.toFixed(0)).join(' ')} ms, median ${median(firsts).toFixed(0)} ms`);
if (median(firsts) > SOON) bad = true;

// The same a few seconds later, when the server has opened its first pages to itself.
await stop(house);
const laters = [];
for (let round = 0; round < 3; round++) {
  house = start();
  if (!(await house.ready)) fail('the server did not start');
  await nap(REHEARSED);
  laters.push((await get(house.url, '/')).ms);
  if (round < 2) await stop(house);
}
console.log(`the same five seconds later, three starts: ${laters.map((ms) => ms.toFixed(0)).join(' ')} ms, median ${median(laters).toFixed(0)} ms`);
if (median(laters) > SOON) bad = true;

console.log(' page kB  all kB  warm ms  page');
for (const page of pages) {
  const { page: alone, bytes } = await weight(house.url, page);
  const times = [];
  for (let call = 0; call < 60; call++) times.push((await get(house.url, page)).ms);
  if (bytes > LIMIT) bad = true;
  const [one, all, warm] = [(alone / 1000).toFixed(1), (bytes / 1000).toFixed(1), median(times.slice(30)).toFixed(1)];
  console.log(`${one.padStart(8)}${all.padStart(8)}${warm.padStart(9)}  ${page}${bytes > LIMIT ? '   TOO MUCH' : ''}`);
}
await stop(house);
process.exit(bad ? 1 : 0);
