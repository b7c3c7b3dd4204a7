#!/usr/bin/env node
// Is every notification of a broker answered within 50 ms, and is none lost below the bound?
//
//   node server/bench/watch.mjs [NOTIFICATIONS] [BURST] [PAUSE_MS] [QUEUE]     (standard: 10000 50 40 10000)
//
// A broker on this machine is watched. It sends notifications in bursts, BURST at the same moment, each over a connection that it keeps,
// and a pause between them; each tells of a whole car park of the starter catalogue, always another one. Counted is how long each
// answer takes, from the call until the answer is whole, and what the watch says that it took in, dropped and judged. The last run
// sends everything as fast as it can into a queue of QUEUE/100, to see that what is dropped is counted. Nothing but Node is needed; JAR,
// JAVA and OPTIONS name others.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [total, burst, pause, queue] = [10_000, 50, 40, 10_000].map((usual, index) => Number(process.argv[index + 2] ?? usual));
const jar = process.env.JAR ?? path.join(root, 'server/target/kozolec-server.jar');
const java = process.env.JAVA ?? 'java';
const options = (process.env.OPTIONS ?? '-Xmx160m -XX:+UseSerialGC').split(' ').filter(Boolean);
const examples = path.join(root, 'models/catalogue/dataModel.Parking-SI/OffStreetParking/examples');
const { '@context': unused, ...parking } = JSON.parse(readFileSync(path.join(examples, 'example-normalized.jsonld'), 'utf8'));
const TYPE = 'https://smartdatamodels.org/dataModel.Parking/OffStreetParking';

let subscription;
const broker = http.createServer((request, response) => {
  const body = [];
  request.on('data', (data) => body.push(data));
  request.on('end', () => {
    response.setHeader('Content-Type', 'application/json');
    if (request.method === 'POST') {
      subscription = JSON.parse(Buffer.concat(body));
      response.writeHead(201, { Location: `/ngsi-ld/v1/subscriptions/${subscription.id}` }).end();
    } else if (request.method === 'DELETE') {
      response.writeHead(204).end();
    } else if (request.url.includes('/subscriptions/')) {
      response.end(JSON.stringify({ ...subscription, status: 'active' }));
    } else {
      response.end(JSON.stringify([{ id: TYPE, type: 'EntityType', attributeNames: [] }]));
    }
  });
});
const rest = (ms) => new Promise((done) => setTimeout(done, ms));

async function run(title, count, size, pauseMs, bound, settle) {
  const data = mkdtempSync(path.join(os.tmpdir(), 'kozolec-watch-'));
  const token = spawnSync(java, ['-jar', jar, 'token', 'create', '--name', 'bench', '--role', 'curator', '--data', data],
    { encoding: 'utf8' }).stdout.split('\n')[0].trim();
  const server = spawn(java, [...options, '-jar', jar, '--data', data, '--port', '0'], {
    env: { ...process.env, KOZOLEC_BROKER_NETWORKS: '127.0.0.0/8', KOZOLEC_BROKER_QUEUE: String(bound), KOZOLEC_LOG_LEVEL: 'warn',
      KOZOLEC_BROKER_CITY_URL: `http://127.0.0.1:${broker.address().port}` },
    stdio: ['ignore', 'pipe', 'inherit'] });
  const base = await new Promise((done) => {
    let text = '';
    server.stdout.on('data', (part) => {
      text += part;
      const found = text.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) done(found[0]);
    });
  });
  const api = async (method, body) => (await fetch(`${base}/api/v1/brokers/city/watch`, {
    method, body, headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } })).json();
  try {
    await api('PUT', JSON.stringify({ settleSeconds: settle }));
    while ((await api('GET')).state !== 'watching') await rest(50);
    const { endpoint } = subscription.notification;
    const authorization = endpoint.receiverInfo[0].value;
    const agent = new http.Agent({ keepAlive: true, maxSockets: size });
    const times = [];
    const statuses = {};
    const post = (number) => new Promise((done, failed) => {
      const body = JSON.stringify({ id: `notification:${number}`, type: 'Notification', subscriptionId: subscription.id,
        data: [{ ...parking, id: `urn:ngsi-ld:OffStreetParking:${number}` }] });
      const began = process.hrtime.bigint();
      const request = http.request(endpoint.uri, { method: 'POST', agent, headers: { Authorization: authorization,
        'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } }, (response) => {
        response.resume();
        response.on('end', () => {
          times.push(Number(process.hrtime.bigint() - began) / 1e6);
          statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
          done();
        });
      });
      request.on('error', failed);
      request.end(body);
    });
    const send = async (from, to) => {
      for (let first = from; first < to; first += size) {
        await Promise.all(Array.from({ length: Math.min(size, to - first) }, (_, index) => post(first + index)));
        await rest(pauseMs);
      }
    };
    await send(-1_000, 0); // Nobody's first second is the one to be measured.
    times.length = 0;
    const began = Date.now();
    await send(0, count);
    const seconds = (Date.now() - began) / 1000;
    let told = await api('GET');
    for (let tries = 0; tries < 1_200; tries++) {
      const { judged, dropped, duplicates, restless } = told.totals;
      if (judged + dropped + duplicates + restless >= count + 1_000) break;
      await rest(100);
      told = await api('GET');
    }
    times.sort((one, other) => one - other);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
    const late = times.filter((time) => time > 50).length;
    const { notifications, dropped, judged, conforming } = told.totals;
    console.log(`${title}: ${times.length} answers in ${seconds.toFixed(1)} s (${Math.round(times.length / seconds)}/s), statuses ${JSON.stringify(statuses)}`);
    console.log(`  ms: median ${at(0.5)}, 99 % ${at(0.99)}, longest ${at(1)}; later than 50 ms: ${late}`);
    console.log(`  taken in ${notifications}, dropped ${dropped}, judged ${judged}, conforming ${conforming}`);
    return { late, lost: notifications - dropped - judged, missing: count + 1_000 - notifications, dropped };
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.on('close', done));
    rmSync(data, { recursive: true, force: true });
  }
}

await new Promise((done) => broker.listen(0, '127.0.0.1', done));
const bursts = await run('bursts', total, burst, pause, queue, 0);
const flood = await run('flood into a small queue', total, 200, 0, Math.max(1, queue / 100), 0);
broker.close();
const right = bursts.late === 0 && bursts.lost === 0 && bursts.dropped === 0 && bursts.missing === 0
  && flood.lost === 0 && flood.missing === 0;
console.log(right ? 'none lost, none late' : 'NOT AS WANTED');
process.exitCode = right ? 0 : 1;
