// Parts of the scripts beside it: a server of their own, people with tokens, and small models to submit. Node 18 or newer, nothing else.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const jar = path.resolve(process.env.JAR ?? path.join(root, 'server/target/kozolec-server.jar'));
const java = process.env.JAVA ?? 'java';
const options = (process.env.HEAP ?? '@server/kozolec.options').split(' ');
const agent = new http.Agent({ keepAlive: true, maxSockets: 300 });

export const work = mkdtempSync(path.join(tmpdir(), 'kozolec-'));
export const data = process.env.DATA ? path.resolve(process.env.DATA) : path.join(work, 'data');
let server;
process.on('exit', () => {
  server?.kill('SIGKILL');
  if (!process.env.KEEP) rmSync(work, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

export function fail(text) {
  console.error(`FAILED: ${text}`);
  process.exit(1);
}

// DATA names a data folder to work in; it stays. JAR names another jar, HEAP other options of the Java machine than those that README advises.

/** A command of the jar, to its end; what it said, or the end of the script. */
export function command(...words) {
  const run = spawnSync(java, [...options, '-XX:TieredStopAtLevel=1', '-jar', jar, ...words, '--data', data], { encoding: 'utf8', cwd: root });
  if (run.status !== 0) fail(`${words.join(' ')} ended with ${run.status}: ${run.stdout.slice(-1500)}${run.stderr.slice(-500)}`);
  return run.stdout;
}

export const token = (name, role) => command('token', 'create', '--name', name, '--role', role).split('\n')[0];

/** The servers that are started from now on are listened to: `house.log` is what they write into their log. */
export const listen = () => { listening = true; };
let listening = false;

/** Starts a server; settled when it is ready. It may be killed before. */
export function start(...more) {
  const begun = Date.now();
  const child = spawn(java, [...options, ...more, '-jar', jar, '--port', '0', '--data', data], {
    cwd: root, stdio: ['ignore', 'pipe', process.env.LOG ? 'inherit' : listening ? 'pipe' : 'ignore'],
  });
  server = child;
  const house = { child, url: null, log: '', ended: new Promise((done) => child.on('exit', done)) };
  child.stderr?.on('data', (bytes) => { house.log += bytes; });
  house.ready = new Promise((done) => {
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
      const line = /Kozolec is ready at (http:\S+?)\/?\s/.exec(said);
      if (line && !house.url) {
        house.url = line[1];
        house.millis = Date.now() - begun;
        done(house);
      }
    });
    child.on('exit', () => done(null));
  });
  return house;
}

export async function stop(house, signal = 'SIGTERM') {
  house.child.kill(signal);
  await house.ended;
}

/** Calls; the status and the answer, or null when the server has gone away meanwhile. */
export function call(house, who, method, address, body) {
  return new Promise((done) => {
    const headers = { 'Accept-Language': 'en' };
    if (who?.cookie) headers.Cookie = who.cookie;
    else if (who) headers.Authorization = `Bearer ${who}`;
    const bytes = body === undefined ? null : Buffer.from(JSON.stringify(body));
    if (bytes) Object.assign(headers, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
    const request = http.request(house.url + address, { method, headers, agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', () => done(null));
      response.on('aborted', () => done(null));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const json = /json/.test(response.headers['content-type'] ?? '') && text ? JSON.parse(text) : null;
        done({ status: response.statusCode, json, text });
      });
    });
    request.on('error', () => done(null));
    if (bytes) request.write(bytes);
    request.end();
  });
}

/** Signs somebody in with a token, as a browser does; what comes of it can be given to `call` instead of the token. */
export function signIn(house, who) {
  return new Promise((done) => {
    const headers = { Origin: house.url, 'Content-Type': 'application/x-www-form-urlencoded' };
    const request = http.request(`${house.url}/login`, { method: 'POST', headers, agent }, (response) => {
      response.resume();
      const cookie = response.headers['set-cookie']?.[0].split(';')[0];
      if (!cookie) fail(`signing in: ${response.statusCode}`);
      done({ cookie });
    });
    request.end(`token=${encodeURIComponent(who)}`);
  });
}

/** The files of a small model that passes the checks. */
export function model(id, version = '1.0.0', more = '') {
  const [, name] = id.split('/');
  const file = (rest, content) => ({ path: `dataModel.${id}/${rest}`, text: `${JSON.stringify(content, null, 2)}\n` });
  const words = (title, description) => ({ title, description, attributes: { seats: { label: title, description } } });
  return [
    file('schema.json', {
      $schema: 'https://json-schema.org/draft/2020-12/schema', $schemaVersion: version, title: `Kozolec - ${name}`,
      description: `Something of a town${more}`, license: 'CC-BY-4.0', type: 'object',
      properties: {
        id: { type: 'string', format: 'uri', description: 'Property. The identifier of the entity' },
        type: { type: 'string', enum: [name], description: 'Property. The type of the entity' },
        seats: { type: 'integer', minimum: 1, description: "Property. How many people can sit on it. Units:'C62'" },
      },
      required: ['id', 'type'],
    }),
    file('kozolec.json', { status: 'published', domains: ['SmartCities'] }),
    file('texts.sl.json', words(`Stvar ${name}`, 'Stvar v mestu, na kateri ljudje sedijo in počivajo.')),
    file('texts.en.json', words(`Thing ${name}`, 'A thing in a town, where people sit and rest.')),
    file('examples/example.json', { id: `urn:ngsi-ld:${name}:1`, type: name, seats: 3 }),
  ];
}

export const submission = (title, ...files) => ({ title, files: files.flat() });

export const random = (least, most) => least + Math.random() * (most - least);
export const nap = (millis) => new Promise((done) => setTimeout(done, millis));
export function median(numbers, share = 0.5) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
