#!/usr/bin/env node
// Does the operator's policy hold, and is everybody told, even when receivers are dead and the server is killed?
//
//   node server/bench/told.mjs        (JAR names another jar)
//
// A server whose operator wants one approval, an hour for comments, no warnings and few writes a minute; a webhook and a mailbox, both
// dead at first. A proposal is made and waits; with the hour lifted it is published. Then the server is killed, the receivers come
// to life, and the next server must tell them: signed, under one id, in the order of what happened. Nothing but Node is needed.
import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { call, command, fail, model, nap, start, stop, submission, token, work } from './house.mjs';

const secret = 'told-by-a-script-on-this-machine-only';
const freePort = () => new Promise((done) => {
  const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => done(port)); });
});
const [hook, smtp] = [await freePort(), await freePort()];
const config = path.join(work, 'kozolec.toml');
const configure = (waiting, writes, blocking) => {
  writeFileSync(config, `approvals = 1
blocking = "${blocking}"
waiting-hours = ${waiting}
writes-per-minute = ${writes}
mail-smtp-host = "127.0.0.1"
mail-smtp-port = ${smtp}
mail-smtp-security = "none"
mail-from = "repozitorij@example.si"
mail-to = "skrbniki@example.si"
mail-events = "version.published"
[webhook.portal]
url = "http://127.0.0.1:${hook}/notices"
secret = "${secret}"
inside = true
`);
  process.env.KOZOLEC_CONFIG = config;
};

let wrong = 0;
const expect = (what, seen, wanted) => {
  const right = JSON.stringify(seen) === JSON.stringify(wanted);
  console.log(`${right ? 'ok ' : 'FAILED'} ${what}: ${JSON.stringify(seen)}${right ? '' : `, wanted ${JSON.stringify(wanted)}`}`);
  wrong += right ? 0 : 1;
};
const until = async (what, done) => {
  for (let i = 0; i < 600; i++) {
    if (done()) return;
    await nap(100);
  }
  fail(`${what} did not happen within a minute`);
};
const begin = async () => { const house = start(); if (!(await house.ready)) fail('the server did not start'); return house; };

const vid = token('Vid', 'submitter');
const ana = token('Ana', 'curator');
const bor = token('Bor', 'curator');
const at = '/api/v1/submissions';

// One approval is enough, but not her own; the hour for comments is kept; warnings block.
configure(1, 0, 'warning');
let house = await begin();
const files = model('Parks-SI/Bench');
const made = await call(house, vid, 'POST', at, submission('A bench', files.filter((file) => !/example\.json$/.test(file.path))));
expect('a proposal with warnings is a draft where warnings block', made.json.state, 'draft');
const checks = await call(house, vid, 'GET', `${at}/${made.json.number}/checks`);
expect('and it is warnings that it has', [checks.json.passes, checks.json.findings.some((finding) => finding.severity === 'error')], [false, false]);
expect('nobody can approve it', (await call(house, ana, 'POST', `${at}/${made.json.number}/reviews`, { verdict: 'approve', revision: 1 })).status, 409);
await stop(house);

configure(1, 0, 'error');
house = await begin();
const number = made.json.number;
const back = await call(house, vid, 'GET', `${at}/${number}`);
expect('where only errors block, it waits for curators', back.json.state, 'in-review');
const approved = await call(house, ana, 'POST', `${at}/${number}/reviews`, { verdict: 'approve', revision: 1 });
expect('one approval is enough', approved.json.state, 'approved');
const early = await call(house, bor, 'POST', `${at}/${number}/publish`, { revision: 1 });
expect('but the hour for comments is kept', [early.status, /Comments are welcome until/.test(early.text)], [409, true]);
await stop(house);

// Few writes a minute; without the hour it is published, though nobody who should be told is alive.
configure(0, 3, 'error');
house = await begin();
const published = await call(house, ana, 'POST', `${at}/${number}/publish`, { revision: 1 });
expect('without it, it is published, though the receivers are dead', [published.status, published.json?.state], [200, 'published']);
// The publication was a write of the same address, so two are left to it.
const statuses = [];
for (let i = 0; i < 5; i++) statuses.push((await call(house, bor, 'POST', `${at}/${number}/comments`, { text: 'x' })).status);
expect('who writes too often is told to wait', statuses, [200, 200, 429, 429, 429]);
const feed = await call(house, null, 'GET', '/feed.atom');
expect('the feed has it', feed.text.includes('https://w3id.org/kozolec/models/Parks-SI/Bench/1.0.0'), true);
await stop(house, 'SIGKILL');

// The receivers come to life: the portal answers 500 at first, the mail server is a plain one.
const heard = [];
let refusals = 1;
http.createServer((request, response) => {
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    const headers = request.headers;
    const signed = `v1,${createHmac('sha256', secret).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64')}`;
    heard.push({ event: JSON.parse(body), right: headers['webhook-signature'].split(' ').includes(signed) });
    response.writeHead(refusals-- > 0 ? 500 : 204).end();
  });
}).listen(hook, '127.0.0.1');
const letters = [];
net.createServer((socket) => {
  let letter = null;
  socket.write('220 here\r\n');
  socket.on('error', () => {});
  let rest = '';
  socket.on('data', (bytes) => {
    rest += bytes;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (letter !== null) {
        if (line === '.') { letters.push(letter); letter = null; socket.write('250 taken\r\n'); } else letter += `${line}\n`;
      } else if (line === 'DATA') { letter = ''; socket.write('354 go on\r\n'); } else if (line === 'QUIT') { socket.end('221 bye\r\n'); } else socket.write('250 well\r\n');
    }
  });
}).listen(smtp, '127.0.0.1');
house = await begin();
await until('the webhook', () => heard.length >= 2);
await until('the letter', () => letters.length >= 1);
expect('after the kill the portal is told of the version', heard[0].event.subject, 'Parks-SI/Bench/1.0.0');
expect('again after its 500, under the same id', heard[0].event.id === heard[1].event.id, true);
expect('and each call is signed', heard.every((one) => one.right), true);
expect('the letter goes to the curators', /To: .*skrbniki@example\.si/.test(letters[0]), true);
const ready = await call(house, null, 'GET', '/health/ready');
expect('the server is ready', ready.status, 200);
await stop(house);
delete process.env.KOZOLEC_CONFIG;
command('verify');
console.log('ok  verify is clean');
process.exit(wrong ? 1 : 0);
