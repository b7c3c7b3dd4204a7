// Holds the subjects of all credentials of a server to the shapes of Gaia-X 25.11, with npm's rdf-validate-shacl.
//
//   node shapes.mjs https://modeli.example.si FOLDER
//
// FOLDER holds gaia-x/gx.shacl.ttl, gaia-x/gx.context.jsonld, gaia-x/xfsc-bundle-2511/ontology.ttl and contexts/credentials_v2.json. Their
// licence does not let them lie here. Only subjects are held to them: closed shapes of a class would fire on the envelope.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { events } from './feed.mjs';

const [base, folder] = process.argv.slice(2);
const read = (path) => readFileSync(`${folder}/${path}`, 'utf8');
const development = 'https://w3id.org/gaia-x/development#';
const contexts = {
  'https://www.w3.org/ns/credentials/v2': JSON.parse(read('contexts/credentials_v2.json')),
  [development]: JSON.parse(read('gaia-x/gx.context.jsonld')),
};
const documentLoader = async (url) => {
  if (!(url in contexts)) throw new Error(`no context ${url}`);
  return { contextUrl: null, document: contexts[url], documentUrl: url };
};
const payload = (jwt) => JSON.parse(Buffer.from(jwt.split('.')[1], 'base64url'));

const credentials = [];
for await (const event of events(base)) {
  if (event.type === 'si.kozolec.model.published') credentials.push(payload(event.data_base64));
}
for (const name of ['legal-person', 'tandc', 'service-offering']) {
  const answer = await fetch(`${base}/gaia-x/${name}.jwt`);
  if (answer.ok) credentials.push(payload(await answer.text()));
}

async function quads(subject, index) {
  const text = await jsonld.toRDF(subject, { documentLoader, format: 'application/n-quads', safe: true });
  return new Parser({ format: 'N-Quads', blankNodePrefix: `b${index}_` }).parse(text);
}

const shapes = new Store(new Parser().parse(read('gaia-x/gx.shacl.ttl')));
// Which class is below which, in the namespace of the other release.
const classes = new Parser().parse(read('gaia-x/xfsc-bundle-2511/ontology.ttl').replaceAll('https://w3id.org/gaia-x/2511#', development));
const held = async (all) => {
  const data = new Store(classes);
  for (const [index, one] of all.entries()) {
    data.addQuads(await quads({ '@context': one['@context'], ...one.credentialSubject }, index));
  }
  return new SHACLValidator(shapes).validate(data);
};

for (const one of credentials) await jsonld.expand(one, { documentLoader, safe: true });
const report = await held(credentials);
report.results.slice(0, 20).forEach((result) => console.error('WRONG', result.focusNode?.value, result.path?.value));

// What is wrong has to be found, or the run above says nothing.
const broken = structuredClone(credentials[0]);
delete broken.credentialSubject.resourcePolicy;
delete broken.credentialSubject.copyrightOwnedBy;
broken.credentialSubject.license = 'Whatever';
const seeded = (await held([broken])).results.length;

console.log(`${credentials.length} credentials: conforms ${report.conforms}; of 3 seeded errors found ${seeded}`);
process.exit(credentials.length > 0 && report.conforms && seeded === 3 ? 0 : 1);
