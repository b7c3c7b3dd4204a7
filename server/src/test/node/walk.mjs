// Walks a model from its proposal to a credential that was taken back, over HTTP alone: proposes two versions, has them approved and
// published, and withdraws the first. Ends when the feed has told all of it, so that verify.mjs finds it there.
//
//   node walk.mjs https://modeli.example.si SUBMITTER-TOKEN CURATOR-TOKEN
//
// For a server where one approval is enough. Exit code 1 at the first step that is not as it should be.
import process from 'node:process';
import { fail, model, submission } from '../../../bench/house.mjs';
import { events } from './feed.mjs';

const [base, submitter, curator] = process.argv.slice(2);
const id = 'Benches-SI/WalkedBench';

async function call(token, path, body) {
  const answer = await fetch(`${base}/api/v1/submissions${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': 'en' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) fail(`${path || '/'}: ${answer.status} ${JSON.stringify(json).slice(0, 800)}`);
  return json;
}

async function published(wanted) {
  const { number, revision, state } = await call(submitter, '', wanted);
  if (state !== 'in-review') fail(`${wanted.title} is ${state}: ${await (await fetch(`${base}/api/v1/submissions/${number}/checks`, { headers: { authorization: `Bearer ${submitter}` } })).text()}`);
  await call(curator, `/${number}/reviews`, { verdict: 'approve', revision });
  await call(curator, `/${number}/publish`, { revision });
}

/** The types of the events about a version, as soon as there are so many. */
async function told(version, count) {
  const address = `${base}/models/${id}/${version}`;
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = [];
    for await (const event of events(base)) {
      if (event.subject === address) found.push(event.type);
    }
    if (found.length >= count) return found.join(' ');
    if (Date.now() > deadline) fail(`the feed tells only ${found.length} of ${count} events of ${version}`);
    await new Promise((done) => setTimeout(done, 250));
  }
}

const expect = (what, is, wanted) => (is === wanted ? console.log(`ok  ${what}`) : fail(`${what}: ${is}, expected ${wanted}`));

await published(submission('Klop', model(id, '1.0.0')));
await published(submission('Klop, bolje', model(id, '1.0.1', ', described better')));
expect('both versions are told', `${await told('1.0.0', 1)} ${await told('1.0.1', 1)}`, 'si.kozolec.model.published si.kozolec.model.published');
await published({ title: 'Napaka v 1.0.0', withdraw: [{ model: id, version: '1.0.0', reason: 'Wrong unit.' }] });
expect('and that the first was taken back', await told('1.0.0', 2), 'si.kozolec.model.published si.kozolec.model.withdrawn');
const answer = await fetch(`${base}/models/${id}/1.0.0/credential`, { headers: { accept: 'application/vc+jwt' } });
expect('its credential stays where it was', `${answer.status} ${answer.headers.get('content-type')}`, '200 application/vc+jwt');
