#!/usr/bin/env node
// Is everything that must not come in refused with its reason, written into the log, and forgotten?
//
//   node server/bench/hostile.mjs        (JAR names another jar)
//
// Sends a running server the bad input that issue writers, attackers and careless people think of: zips that lead out of themselves, unfold
// without end or hold links, names that other file systems cannot tell apart, 10,000 files, JSON a thousand levels deep, pushes to main
// and to versions, forged credentials, votes that do not count. Each must be answered with its status and code, and with a line in the log;
// in the end nothing may have come into the repository, and `verify` must find nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { call, command, data, fail, listen, model, start, stop, submission, token, work } from './house.mjs';

const at = '/api/v1/submissions';
const vid = token('Vid', 'submitter');
const ana = token('Ana', 'curator');
const twin = command('token', 'create', '--name', 'Vid', '--person', 'vid', '--role', 'curator').split('\n')[0];
listen();
const house = start();
if (!(await house.ready)) fail('the server did not start');
let wrong = 0;

// A zip, by hand: no library writes what we want to send.
const table = Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c >>> 0; });
const crc = (bytes) => { let c = 0xffffffff; for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8); return (c ^ 0xffffffff) >>> 0; };
function zip(entries) {
  const parts = [];
  const central = [];
  let offset = 0;
  for (const [name, content, mode = 0o100644] of entries) {
    const bytes = Buffer.from(name);
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0); head.writeUInt16LE(20, 4); head.writeUInt16LE(0x800, 6); head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc(plain), 14); head.writeUInt32LE(packed.length, 18); head.writeUInt32LE(plain.length, 22); head.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(0x314, 4); head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(mode * 0x10000, 38); entry.writeUInt32LE(offset, 42);
    parts.push(head, bytes, packed);
    central.push(entry, bytes);
    offset += head.length + bytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(entries.length, 8); end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12); end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
const send = (who, address, bytes, type) => new Promise((done) => {
  const headers = { Authorization: `Bearer ${who}`, 'Content-Type': type, 'Content-Length': bytes.length, 'Accept-Language': 'en' };
  const request = http.request(house.url + address, { method: 'POST', headers }, (response) => {
    let text = '';
    response.on('data', (part) => { text += part; });
    response.on('end', () => done({ status: response.statusCode, text }));
  });
  request.on('error', (error) => done({ status: 0, text: String(error) }));
  request.end(bytes);
});
/** Lets something be tried: its status, a word of its reason, and a word in the log. */
async function refuses(what, attempt, status, reason, logged = reason) {
  const before = house.log.length;
  const answer = await attempt();
  await new Promise((done) => setTimeout(done, 100));
  const lines = house.log.slice(before);
  const right = answer?.status === status && answer.text.includes(reason);
  const written = lines.includes(logged);
  if (!right || !written) wrong++;
  console.log(`${right && written ? 'ok    ' : 'WRONG '} ${what}: ${answer?.status} ${reason}${written ? '' : ' (NOT IN THE LOG)'}`);
  if (!right) console.log(`       ${answer?.text.slice(0, 600)}`);
}
const zipped = (entries) => () => send(vid, `${at}?title=x`, zip(entries), 'application/zip');
const files = (...list) => () => call(house, vid, 'POST', at, { title: 'x', files: list.map(([name, text]) => ({ path: name, text })) });
const folder = 'dataModel.Bad-SI/Thing/';

await refuses('a path that leads out', zipped([['../../etc/passwd', 'x']]), 400, 'path-outside');
await refuses('an absolute path', zipped([['/etc/passwd', 'x']]), 400, 'path-absolute');
await refuses('a link', zipped([[`${folder}schema.json`, '/etc/passwd', 0o120777]]), 400, 'path-link');
await refuses('names that differ in case only', zipped([[`${folder}a.md`, 'x'], [`${folder}A.md`, 'y']]), 400, 'path-same');
await refuses('a name in the form NFD', zipped([[`${folder}c\u030cas.md`, 'x']]), 400, 'path-form');
await refuses('the folder .git', zipped([[`${folder}.git/config`, 'x']]), 400, 'path-reserved');
await refuses('a device of Windows', zipped([[`${folder}con.json`, '{}']]), 400, 'path-reserved');
await refuses('10,000 files', zipped(Array.from({ length: 10_000 }, (_, i) => [`${folder}f${i}.md`, 'x'])), 413, 'content-files');
await refuses('a zip bomb', zipped([[`${folder}doc.md`, Buffer.alloc(200 << 20)]]), 413, 'content-');
await refuses('what is no zip', () => send(vid, at, Buffer.from('no zip'), 'application/zip'), 400, 'zip-broken');
await refuses('text that is not UTF-8', zipped([[`${folder}doc.md`, Buffer.from([0xff, 0xfe, 0x41])]]), 400, 'not-utf8');
await refuses('JSON 1,000 levels deep', files([`${folder}schema.json`, '['.repeat(1000) + ']'.repeat(1000)]), 400, 'json-too-deep');
await refuses('a submission 1,000 levels deep', () => send(vid, at, Buffer.from('['.repeat(1000) + ']'.repeat(1000)), 'application/json'), 400, 'json-too-deep');
await refuses('a file and a folder of one name', files([`${folder}a`, 'x'], [`${folder}a/b.md`, 'y']), 400, 'path-folder');
await refuses('a record by hand', files(['.kozolec/dataModel.Bad-SI/Thing/anything.json', '{}']), 400, 'path-ours');
await refuses('nothing at all', () => call(house, vid, 'POST', at, { title: 'x', files: [] }), 400, 'content-empty');

const b64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = `${b64({ alg: 'none', typ: 'JWT' })}.${b64({ iss: 'https://issuer.example', sub: 'eva', roles: ['admin'], exp: 4102444800 })}.`;
await refuses('a JWT with alg none', () => call(house, unsigned, 'POST', at, { title: 'x' }), 401, 'token-unknown', 'refused token-unknown');
await refuses('a token that was made up', () => call(house, `kzl_aaaaaaaaaa_${'x'.repeat(43)}`, 'POST', at, { title: 'x' }), 401, 'token-', 'refused token-');
await refuses('nobody', () => call(house, null, 'POST', at, { title: 'x' }), 401, 'unauthorized', 'status=401');
const revoked = command('token', 'create', '--name', 'Gone', '--role', 'submitter').split('\n')[0];
command('token', 'revoke', revoked.split('_')[1]);
await refuses('a token that was revoked', () => call(house, revoked, 'POST', at, { title: 'x' }), 401, 'token-revoked');

const made = await call(house, vid, 'POST', at, submission('Thing', model('Bad-SI/Bench')));
if (made.status !== 201) fail(made.text);
const one = `${at}/${made.json.number}`;
const post = (who, address, body) => () => call(house, who, 'POST', `${one}/${address}`, body);
await refuses('an author who approves with a second token', post(twin, 'reviews', { verdict: 'approve', revision: 1 }), 403, 'your-own');
await refuses('a submitter who approves', post(vid, 'reviews', { verdict: 'approve', revision: 1 }), 403, '', 'refused');
await call(house, vid, 'POST', `${one}/revisions`, submission('Thing', model('Bad-SI/Bench', '1.0.0', ' again')));
await refuses('a vote for a revision that is past', post(ana, 'reviews', { verdict: 'approve', revision: 1 }), 409, 'revision-stale');
await refuses('a publication without approvals', post(ana, 'publish', { revision: 2 }), 409, 'approvals-missing');
await call(house, ana, 'POST', `${one}/reviews`, { verdict: 'approve', revision: 2 });
await refuses('a publication with one approval of two', post(ana, 'publish', { revision: 2 }), 409, 'approvals-missing');
await refuses('a stranger who looks', () => call(house, token('Zoja', 'submitter'), 'GET', one), 404, 'submission', 'status=404');

const clone = path.join(work, 'clone');
mkdirSync(clone);
const git = (...words) => {
  const run = spawnSync('git', ['-c', `http.extraHeader=Authorization: Bearer ${vid}`, ...words], { cwd: clone, encoding: 'utf8', env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } });
  return { status: run.status === 0 ? 0 : 1, text: run.stdout + run.stderr };
};
const repository = `${house.url}/git/models.git`;
git('clone', '-q', repository, '.');
git('config', 'user.name', 'Vid');
git('config', 'user.email', 'vid@example.org');
const before = git('ls-remote', repository).text;
const tag = before.split('\n').find((line) => line.includes('refs/tags/') && !line.endsWith('^{}')).split('\t')[1];
writeFileSync(path.join(clone, 'dataModel.Bad-SI.md'), 'x');
git('add', '-A');
git('commit', '-q', '-m', 'x');
const orphan = git('commit-tree', 'HEAD^{tree}', '-m', 'x').text.trim();
for (const [what, ...refs] of [
  ['a push to main', 'HEAD:refs/heads/main'], ['a forced push to main', `+${orphan}:refs/heads/main`], ['a version that is moved', `+HEAD:${tag}`],
  ['a version that is deleted', `:${tag}`], ['a version that is made up', 'HEAD:refs/tags/dataModel.Bad-SI/Bench/9.9.9'],
  ['a push over a submission', `+HEAD:refs/submissions/${made.json.number}/meta`], ['a branch', 'HEAD:refs/heads/mine'],
]) await refuses(what, async () => git('push', repository, ...refs), 1, 'rejected', 'refused');
if (git('ls-remote', repository).text !== before) { wrong++; console.log('WRONG  a reference has moved'); }
const total = (await call(house, ana, 'GET', at)).json.total;
if (total !== 1) { wrong++; console.log(`WRONG  there are ${total} submissions, not one`); }
await stop(house);
command('verify');
console.log(wrong ? `${wrong} wrong` : `all refused; nothing came into ${path.basename(data)}; verify is clean`);
process.exit(wrong ? 1 : 0);
