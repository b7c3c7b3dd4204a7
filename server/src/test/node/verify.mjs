// Reads a Kozolec server as an outsider does, with nothing of Kozolec's own: resolves its identifier, harvests its feed, and verifies
// every credential with its certificates, its status and the files that it speaks of.
//
//   node verify.mjs https://modeli.example.si [--files N]
//
// --files N compares the files of only N credentials (all of them without it). Exit code 0 when all is well, 1 when anything is not.
import { createHash, webcrypto, X509Certificate } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import process from 'node:process';
import { events } from './feed.mjs';

globalThis.crypto ??= webcrypto;
const { compactVerify, decodeProtectedHeader, exportJWK, importJWK, importSPKI } = await import('jose');
const { Resolver } = await import('did-resolver');
const { getResolver } = await import('web-did-resolver');

const base = (process.argv[2] ?? '').replace(/\/+$/, '');
if (!/^https:\/\//.test(base)) {
  console.error('usage: node verify.mjs https://HOST[:PORT] [--files N]');
  process.exit(2);
}
const option = process.argv.indexOf('--files');
const withFiles = option < 0 ? Infinity : Number(process.argv[option + 1]);

const wrong = [];
const counts = { events: 0, credentials: 0, chains: 0, revoked: 0, files: 0 };
const check = (right, what) => { if (!right) wrong.push(what); };

async function get(url, accept = '*/*') {
  const answer = await fetch(url, { headers: { accept }, redirect: 'error' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

// The identifier and its keys.
const { host, pathname } = new URL(base);
const did = 'did:web:' + host.replace(':', '%3A') + pathname.replace(/\/$/, '').replaceAll('/', ':');
const resolved = await new Resolver(getResolver()).resolve(did);
const document = resolved.didDocument;
if (!document) {
  console.error(`${did} cannot be resolved: ${JSON.stringify(resolved.didResolutionMetadata)}`);
  process.exit(1);
}
check(document.id === did, `the document calls itself ${document.id}`);

const keys = new Map();
async function keyOf(kid) {
  if (!keys.has(kid)) keys.set(kid, await readKey(kid));
  return keys.get(kid);
}

async function readKey(kid) {
  const method = document.verificationMethod.find((one) => one.id === kid);
  check(document.assertionMethod.includes(kid), `${kid} does not speak for the issuer`);
  check(method?.type === 'JsonWebKey2020', `${kid} is not there`);
  const jwk = method.publicKeyJwk;
  check(!('d' in jwk), `${kid} shows its private part`);
  const pem = await (await get(jwk.x5u)).text();
  const chain = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g).map((one) => new X509Certificate(one));
  chain.forEach((certificate, index) => {
    const issuer = chain[Math.min(index + 1, chain.length - 1)];
    check(certificate.verify(issuer.publicKey) && certificate.checkIssued(issuer), `${kid}: the chain breaks at ${index}`);
    check(new Date(certificate.validTo) > new Date(), `${kid}: certificate ${index} has ended`);
  });
  check(chain[0].checkHost(new URL(base).hostname) !== undefined, `${kid}: not for this host`);
  const leaf = await exportJWK(await importSPKI(chain[0].publicKey.export({ type: 'spki', format: 'pem' }), jwk.alg, { extractable: true }));
  check(['n', 'e', 'x', 'y'].every((part) => leaf[part] === jwk[part]), `${kid}: the certificate is for another key`);
  counts.chains++;
  return importJWK(jwk, jwk.alg);
}

// One signed text: the rules of its header, its signature, its claims.
async function verified(jwt, type) {
  const header = decodeProtectedHeader(jwt);
  check(header.typ === `${type}+jwt` && header.cty === type, `typ ${header.typ}, cty ${header.cty}`);
  check(header.iss === did && header.kid.startsWith(did + '#'), `kid ${header.kid}, iss ${header.iss}`);
  const { payload } = await compactVerify(jwt, await keyOf(header.kid), { algorithms: ['PS256', 'ES256'] });
  const claims = JSON.parse(new TextDecoder().decode(payload));
  check(!('vc' in claims) && !('vp' in claims), 'an old wrapper');
  check(claims.iss === did, `payload iss ${claims.iss}`);
  check(claims['@context'][0] === 'https://www.w3.org/ns/credentials/v2', 'first @context');
  if (type === 'vc') {
    check(claims.issuer === did, `issuer ${claims.issuer}`);
    check(claims.type[0] === 'VerifiableCredential', `type ${claims.type}`);
    check(new Date(claims.validFrom) <= new Date(Date.now() + 60_000), `validFrom ${claims.validFrom}`);
    check(claims.id !== claims.credentialSubject.id, `${claims.id} names itself and its subject alike`);
    counts.credentials++;
  }
  return claims;
}

const lists = new Map();
async function isRevoked(status) {
  const address = status.statusListCredential;
  if (!lists.has(address)) {
    const list = await verified(await (await get(address, 'application/vc+jwt')).text(), 'vc');
    check(list.credentialSubject.statusPurpose === status.statusPurpose, 'another purpose');
    const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), 'base64url'));
    check(bits.length * 8 >= 131_072, 'the list is too short to hide in');
    lists.set(address, bits);
  }
  const index = Number(status.statusListIndex);
  return (lists.get(address)[index >> 3] & (0x80 >> (index & 7))) !== 0;
}

async function filesOf(claims) {
  for (const file of claims.credentialSubject['dcterms:hasPart']) {
    const bytes = Buffer.from(await (await get(file.id)).arrayBuffer());
    const digest = 'sha384-' + createHash('sha384').update(bytes).digest('base64');
    check(digest === file.digestSRI, `${file.id} is another file`);
    counts.files++;
  }
}

// The feed.
const withdrawn = new Set();
const found = new Map();
for await (const event of events(base)) {
  check(event.specversion === '1.0' && event.source === did, `event ${event.id}`);
  if (event.type === 'si.kozolec.model.withdrawn') withdrawn.add(event.subject);
  found.set(event.subject, event.data_base64);
  counts.events++;
}
check(found.size > 0, 'the feed is empty');

let left = withFiles;
let sample = '';
for (const [subject, jwt] of found) {
  try {
    const claims = await verified(jwt, 'vc');
    check(claims.credentialSubject.id === subject, `${subject} speaks of ${claims.credentialSubject.id}`);
    const revoked = await isRevoked(claims.credentialStatus);
    check(revoked === withdrawn.has(subject), `${subject}: status and feed disagree`);
    if (revoked) counts.revoked++;
    if (left-- > 0) await filesOf(claims);
    sample ||= jwt;
  } catch (e) {
    wrong.push(`${subject}: ${e.message}`);
  }
}

// The same credential at its own address, and a changed one, which must not hold.
if (sample) {
  const claims = await verified(sample, 'vc');
  check((await (await get(claims.id, 'application/vc+jwt')).text()) === sample, `${claims.id} gives other bytes than the feed`);
  const [head, body, signature] = sample.split('.');
  const other = Buffer.from(JSON.stringify({ ...claims, validFrom: '2020-01-01T00:00:00Z' })).toString('base64url');
  check(other !== body, 'nothing was changed');
  const held = await verified([head, other, signature].join('.'), 'vc').then(() => true, (e) => e.code !== 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
  check(!held, 'a changed credential holds');
}

// The organisation, when it has said who it is.
const shown = await fetch(`${base}/gaia-x/vp.jwt?nonce=outsider`);
if (shown.ok) {
  const presentation = await verified(await shown.text(), 'vp');
  check(presentation.nonce === 'outsider', 'the nonce is another one');
  for (const envelope of presentation.verifiableCredential) {
    check(envelope.type === 'EnvelopedVerifiableCredential', envelope.type);
    await verified(envelope.id.replace('data:application/vc+jwt,', ''), 'vc');
  }
}

console.log(`${did}: ${Object.entries(counts).map(([what, number]) => `${number} ${what}`).join(', ')}`);
wrong.forEach((what) => console.error('WRONG ' + what));
process.exit(wrong.length === 0 ? 0 : 1);
