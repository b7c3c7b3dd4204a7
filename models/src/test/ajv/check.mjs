// Checks the starter catalogue with a validator that shares no code with Kozolec.
// Usage: node check.mjs CATALOGUE_DIR UPSTREAM_DIR [--mutations N] [--seed N] [--only TEXT]

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const OURS = 'https://catalogue.invalid/';
const UPSTREAM = 'https://smart-data-models.github.io/';
const SHARED_OURS = 'data-models-SI';
const ROUNDS_WITH_DETAIL = 5;

// ---------------------------------------------------------------- schemas, keyed by path

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (problem) {
    throw new Error(`${file}: ${problem.message}`);
  }
}

/** Every schema of a folder in the Smart Data Models layout: shared files of a subject, and one schema.json a model. */
function schemasOf(root, base) {
  const schemas = new Map();
  for (const subject of foldersOf(root)) {
    for (const name of readdirSync(join(root, subject)).filter((name) => /schema.*\.json$|^schema-org\.json$/i.test(name))) {
      schemas.set(base + subject + '/' + name, readJson(join(root, subject, name)));
    }
    for (const model of foldersOf(join(root, subject))) {
      const file = join(root, subject, model, 'schema.json');
      if (existsSync(file)) schemas.set(`${base}${subject}/${model}/schema.json`, readJson(file));
    }
  }
  for (const [url, schema] of schemas) schemas.set(url, keyedByPath(schema, url));
  return schemas;
}

const foldersOf = (dir) =>
  readdirSync(dir, { withFileTypes: true }).filter((e) => e.isDirectory() && !e.name.startsWith('.')).map((e) => e.name).sort();

/** The same schema without its root $schema and $id, and with every reference absolute and spelt in one way. */
function keyedByPath(schema, url) {
  const absolute = (ref) => (ref.startsWith('#') ? ref : oneSpelling(new URL(ref, url).href));
  const copy = (node, isProperties) => {
    if (Array.isArray(node)) return node.map((item) => copy(item, false));
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' && !isProperties
        ? [key, absolute(value)]
        : [key, copy(value, !isProperties && (key === 'properties' || key === 'definitions' || key === '$defs'))]));
  };
  const { $schema, $id, id, ...rest } = schema;
  return copy(rest, false);
}

function oneSpelling(url) {
  const spelling = url.match(/^https:\/\/(?:raw\.githubusercontent\.com\/smart-data-models\/([^/]+)\/(?:refs\/heads\/)?(?:master|main)|github\.com\/smart-data-models\/([^/]+)\/(?:raw|blob|tree)\/(?:master|main)|smart-data-models\.github\.(?:io|com)\/([^/]+))\/(.*)$/);
  return spelling ? UPSTREAM + (spelling[1] ?? spelling[2] ?? spelling[3]) + '/' + spelling[4] : url;
}

function compiler(schemas, options) {
  const make = (Version) => {
    const ajv = new Version({ strict: false, allErrors: true, validateFormats: true, logger: false, ...options });
    addFormats(ajv, { mode: 'full' });
    for (const [url, schema] of schemas) ajv.addSchema(schema, url, false, false);
    return ajv;
  };
  let newest;
  let draft7;
  return (url) => {
    try {
      return (newest ??= make(Ajv2020)).getSchema(url);
    } catch (problem) {
      try {
        return (draft7 ??= make(Ajv)).getSchema(url); // tuples written as "items": [ ... ]
      } catch {
        throw problem;
      }
    }
  };
}

/** References to geojson.org that cannot be read offline: any object will do. */
function withStubs(schemas) {
  const text = JSON.stringify([...schemas.values()]);
  for (const [, url] of text.matchAll(/"\$ref":"(https?:\/\/(?:geojson\.org|json-schema\.org\/geojson)[^"#]*)/g)) schemas.set(url, { type: 'object' });
  return schemas;
}

// ---------------------------------------------------------------- attributes of a schema

/** Attribute path -> { nodes: the subschemas that describe it, enums: their values, list: is it an array? }, GeoJSON insides left out. */
function attributesOf(schemas, url) {
  const found = new Map();
  const visit = (node, base, path, trail) => {
    if (node === null || typeof node !== 'object') return;
    if (node.$ref) {
      const target = new URL(node.$ref, base).href;
      if (!trail.includes(target)) {
        const [file, pointer = ''] = target.split('#');
        visit(at(schemas.get(file), pointer), file, path, [...trail, target]);
      }
    }
    for (const key of ['allOf', 'anyOf', 'oneOf']) for (const part of node[key] ?? []) visit(part, base, path, trail);
    if (path !== '' && Array.isArray(node.enum)) found.get(path).enums.push(...node.enum);
    if (path !== '' && node.items) found.get(path).list = true;
    if (node.items && !Array.isArray(node.items)) visit(node.items, base, path, trail);
    if (node.properties && !(node.properties.coordinates && node.properties.type)) {
      for (const [name, attribute] of Object.entries(node.properties)) {
        const below = path === '' ? name : `${path}/${name}`;
        if (!found.has(below)) found.set(below, { nodes: [], enums: [], list: false });
        found.get(below).nodes.push(attribute);
        visit(attribute, base, below, trail);
      }
    }
  };
  visit(schemas.get(url), url, '', []);
  return found;
}

function at(schema, pointer) {
  return decodeURIComponent(pointer).split('/').slice(1)
    .reduce((node, step) => node?.[step.replaceAll('~1', '/').replaceAll('~0', '~')], schema);
}

// ---------------------------------------------------------------- normalized to key-values

const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if ('@value' in value) return value['@value'];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
};

function keyValuesOfV2(entity) {
  return Object.fromEntries(Object.entries(entity).map(([name, attribute]) =>
    [name, name === 'id' || name === 'type' ? attribute : attribute.value]));
}

function keyValuesOfLd(entity) {
  const one = (attribute) => {
    for (const member of ['value', 'object', 'languageMap', 'json', 'vocab', 'valueList', 'objectList']) {
      if (member in attribute) return plain(attribute[member]);
    }
    throw new Error(`no value in ${JSON.stringify(attribute)}`);
  };
  return Object.fromEntries(Object.entries(entity).map(([name, attribute]) =>
    [name, ['id', 'type', '@context', 'scope'].includes(name) ? attribute : Array.isArray(attribute) ? attribute.map(one) : one(attribute)]));
}

const V2_TYPES = ['Text', 'Number', 'Boolean', 'DateTime', 'StructuredValue', 'geo:json', 'Relationship'];
const LD_VALUES = {
  Property: 'value', GeoProperty: 'value', Relationship: 'object', LanguageProperty: 'languageMap', ListProperty: 'valueList',
};

/** What the normalized forms must have besides a value, and the unit and kind that the schema's description states. */
function normalizedFaults(v2, ld, attributes) {
  const faults = [];
  for (const [name, attribute] of Object.entries(v2)) {
    if (name === 'id' || name === 'type') continue;
    if (!V2_TYPES.includes(attribute.type)) faults.push(`example-normalized.json: ${name} has the type ${attribute.type}`);
    if (!('value' in attribute)) faults.push(`example-normalized.json: ${name} has no value`);
  }
  for (const [name, attribute] of Object.entries(ld)) {
    if (['id', 'type', '@context'].includes(name)) continue;
    for (const part of [attribute].flat()) {
      if (!(LD_VALUES[part.type] in part)) faults.push(`example-normalized.jsonld: ${name} is no ${part.type} with a value`);
      const described = attributes.get(name)?.nodes.map((node) => node.description ?? '').join(' ') ?? '';
      const kind = described.match(/^\w+/)?.[0];
      if (kind && part.type !== kind) faults.push(`example-normalized.jsonld: ${name} is a ${part.type}, the schema says ${kind}`);
      const unit = described.match(/Units:'([^']*)'/)?.[1];
      if (unit && typeof part.value === 'number' && part.unitCode !== unit) faults.push(`example-normalized.jsonld: ${name} has the unit ${part.unitCode}, the schema says ${unit}`);
    }
  }
  return faults;
}

// ---------------------------------------------------------------- contexts and texts

/** What the NGSI-LD core context defines and protects, as far as it can be the name of an attribute. */
const CORE_TERMS = new Set(['id', 'type', 'title', 'description', 'location', 'observationSpace', 'operationSpace', 'status', 'data',
  'mode', 'key', 'entity', 'information', 'attributes', 'properties', 'format', 'value', 'object', 'observedAt', 'unitCode']);

function contextFaults(context, upstreamContext, model, paths) {
  const faults = [];
  const iriOf = (definition) => (typeof definition === 'object' ? definition['@id'] : definition)?.replace(/^ngsi-ld:/, 'https://uri.etsi.org/ngsi-ld/');
  for (const term of new Set([model, ...paths.map((path) => path.split('/').at(-1))])) {
    if (CORE_TERMS.has(term)) {
      if (term in context) faults.push(`context.jsonld defines ${term}, which the core context protects`);
    } else if (!(term in context)) {
      if (!term.startsWith('@')) faults.push(`context.jsonld lacks the term ${term}`);
    } else if (term in upstreamContext && iriOf(context[term]) !== iriOf(upstreamContext[term])) {
      faults.push(`context.jsonld gives ${term} the IRI ${iriOf(context[term])}, upstream ${iriOf(upstreamContext[term])}`);
    }
  }
  return faults;
}

function textFaults(textsOf, sharedTextsOf, paths) {
  const faults = [];
  for (const language of ['sl', 'en']) {
    const texts = textsOf(language);
    const shared = sharedTextsOf(language).attributes;
    if (!texts.title || !texts.description || !texts.keywords?.length) faults.push(`texts.${language}.json lacks title, description or keywords`);
    for (const path of paths) {
      const text = texts.attributes?.[path] ?? shared[path];
      if (!text?.label) faults.push(`texts.${language}.json has no label for ${path}`);
      else if (language === 'sl' && !text.description) faults.push(`texts.sl.json has no description of ${path}`);
    }
    for (const path of Object.keys(texts.attributes ?? {})) {
      if (!paths.includes(path)) faults.push(`texts.${language}.json tells of ${path}, which the schema does not have`);
    }
  }
  return faults;
}

// ---------------------------------------------------------------- mutations

function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (n) => Math.floor(next() * n), pick: (list) => list[Math.floor(next() * list.length)] };
}

const seedOf = (text) => [...text].reduce((hash, c) => Math.imul(hash ^ c.codePointAt(0), 16777619), 2166136261) >>> 0;

const POINT = { type: 'Point', coordinates: [14.5051, 46.0512] };
const RING = [[14.50, 46.05], [14.51, 46.05], [14.51, 46.06], [14.50, 46.05]];
const STRANGE = [
  null, true, false, 0, 1, -1, 2, 3, 0.5, 1.5, -0.5, 11, 12, 99, 100, 101, 359, 360, 361, 1899, 3000, 1e9, -1e9, 1e-7,
  '', ' ', 'x', 'a b', '12', '-1', 'true', 'č', 'http://[', '2026-03-01', '2026-13-01', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00+01:00',
  '2026-03-01T10:00:00', '2026-03-01T10:00', '10:00', '10:00:00', '10:00:00Z', '10:00:00+01:00', '--02-29', 'P1D', 'PT15M', 'SI', 'sl',
  'https://kraj.example/a?b=c', 'urn:ngsi-ld:X:1', 'ana@kraj.example', 'n'.repeat(300),
  [], [null], [1], [1.5], [-1], [true], ['x'], [''], ['x', 'x'], ['a b', 'urn:x:y'], [1, 'x'], ['urn:ngsi-ld:X:1', 'urn:ngsi-ld:X:2'],
  [[1, 2], [3, 4]], [[]], [{}], [{ type: 'x' }], {}, { a: 1 }, { value: 1 }, { type: 'Property', value: 1 }, { '@value': 'x' },
  POINT, { type: 'Point' }, { type: 'Point', coordinates: [14.5] }, { type: 'Point', coordinates: ['14.5', '46.0'] }, { coordinates: [14.5, 46] },
  { type: 'Point', coordinates: [14.5, 46, 300], bbox: [14, 45, 16] }, { type: 'LineString', coordinates: RING }, { type: 'LineString', coordinates: [[14.5, 46]] },
  { type: 'Polygon', coordinates: [RING] }, { type: 'Polygon', coordinates: [RING.slice(1)] }, { type: 'Polygon', coordinates: RING },
  { type: 'MultiPoint', coordinates: RING }, { type: 'MultiLineString', coordinates: [RING] }, { type: 'MultiPolygon', coordinates: [[RING]] },
  { type: 'Circle', coordinates: [14.5, 46] },
];

/** Values worth trying for an attribute: strange ones, and those that the two schemas name or border on. */
function candidates(...attributes) {
  const own = [];
  const collect = (node) => {
    if (node === null || typeof node !== 'object') return;
    for (const key of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']) {
      if (typeof node[key] === 'number') own.push(node[key], node[key] - 1, node[key] + 1, node[key] + 0.5, node[key] - 0.001, node[key] + 0.001);
    }
    for (const key of ['allOf', 'anyOf', 'oneOf']) (node[key] ?? []).forEach(collect);
    if (node.items) collect(node.items);
  };
  for (const attribute of attributes.filter(Boolean)) {
    attribute.nodes.forEach(collect);
    const enums = attribute.enums;
    own.push(...enums, enums.slice(0, 2), enums.slice(-1), [enums[0], enums[0]], [enums[0], 'x'], enums.join(','), String(enums[0]).toUpperCase(), `${enums[0]} `);
  }
  return [...STRANGE, ...own.filter((value) => value !== undefined)];
}

/** A copy of the entity in which the attribute of that path has that value; undefined takes it away. */
function withValue(entity, path, value, isList) {
  const copy = structuredClone(entity);
  const names = path.split('/');
  const isHolder = (it) => it !== null && typeof it === 'object' && !Array.isArray(it);
  let holder = copy;
  names.slice(0, -1).forEach((name, depth) => {
    let next = holder[name];
    if (isList(names.slice(0, depth + 1).join('/'))) {
      if (!Array.isArray(next) || !isHolder(next[0])) holder[name] = [{}];
      next = holder[name][0];
    } else if (!isHolder(next)) {
      next = holder[name] = {};
    }
    holder = next;
  });
  if (value === undefined) delete holder[names.at(-1)];
  else holder[names.at(-1)] = structuredClone(value);
  return copy;
}

/** Changes something at a random place of the value itself, however deep. */
function disturbed(value, random) {
  if (Array.isArray(value) && value.length > 0 && random.below(4) > 0) {
    const copy = [...value];
    const at = random.below(copy.length);
    switch (random.below(4)) {
      case 0: copy.splice(at, 1); break;
      case 1: copy.push(structuredClone(copy[at])); break;
      default: copy[at] = disturbed(copy[at], random);
    }
    return copy;
  }
  if (value !== null && typeof value === 'object' && Object.keys(value).length > 0 && random.below(4) > 0) {
    const copy = { ...value };
    const name = random.pick(Object.keys(copy));
    if (random.below(5) === 0) delete copy[name];
    else copy[name] = disturbed(copy[name], random);
    return copy;
  }
  switch (random.below(5)) {
    case 0: return [value];
    case 1: return typeof value === 'number' ? -value : typeof value === 'string' ? value.toUpperCase() : { value };
    case 2: return typeof value === 'number' ? value * 1000 + 0.25 : typeof value === 'string' ? value.slice(1) : null;
    case 3: return String(value);
    default: return random.pick(STRANGE);
  }
}

/** First every attribute with every candidate, one by one; then as many random mutants as asked for. */
function* mutants(entity, attributes, others, count, random) {
  const paths = [...new Set([...attributes.keys(), ...others.keys()])];
  const isList = (path) => (attributes.get(path) ?? others.get(path)).list;
  const values = new Map(paths.map((path) => [path, candidates(attributes.get(path), others.get(path))]));
  for (const path of paths) {
    for (const value of [undefined, ...values.get(path)]) yield withValue(entity, path, value, isList);
  }
  for (let n = 0; n < count; n++) {
    let mutant = structuredClone(entity);
    for (let changes = 1 + random.below(3); changes > 0; changes--) {
      const path = random.pick(paths);
      mutant = random.below(2) === 0
        ? withValue(mutant, path, random.pick(values.get(path)), isList)
        : { ...mutant, ...disturbed(mutant, random) };
    }
    yield mutant;
  }
}

// ---------------------------------------------------------------- one model

function checkModel(subject, model, context) {
  const { catalogue, upstreamDir, ours, upstream, validatorOfOurs, validatorOfUpstream, mutations, seed } = context;
  const faults = [];
  const notes = [];
  const ourUrl = `${OURS}${subject}/${model}/schema.json`;
  const upstreamUrl = `${UPSTREAM}${subject.replace(/-SI$/, '')}/${model}/schema.json`;

  if (!upstream.has(upstreamUrl)) return { faults: ['there is no upstream model of this name'], notes };
  const weAccept = validatorOfOurs(ourUrl);
  const theyAccept = validatorOfUpstream(upstreamUrl);
  const reasons = (validator) => validator.errors.map((e) => `${e.instancePath || '/'} ${e.message}`).slice(0, ROUNDS_WITH_DETAIL).join('; ');

  const ourAttributes = attributesOf(ours, ourUrl);
  const theirAttributes = attributesOf(upstream, upstreamUrl);
  const missing = [...theirAttributes.keys()].filter((path) => !ourAttributes.has(path));
  const added = [...ourAttributes.keys()].filter((path) => !theirAttributes.has(path));
  if (missing.length) faults.push(`attributes missing: ${missing.join(', ')}`);
  if (added.length) notes.push(`attributes that upstream does not have: ${added.join(', ')}`);
  for (const [path, attribute] of theirAttributes) {
    if (!ourAttributes.has(path)) continue;
    const their = new Set(attribute.enums);
    const our = new Set(ourAttributes.get(path).enums);
    const more = their.size ? [...our].filter((value) => !their.has(value)) : [];
    const fewer = [...their].filter((value) => !our.has(value));
    if (more.length) faults.push(`${path}: enum values that upstream does not have: ${more.join(', ')}`);
    if (fewer.length) notes.push(`${path}: enum values of upstream left out: ${fewer.join(', ')}`);
  }
  const requiredByUs = ours.get(ourUrl).required ?? [];
  for (const name of upstream.get(upstreamUrl).required ?? []) if (!requiredByUs.includes(name)) faults.push(`${name} is required by upstream only`);

  const schema = readJson(join(catalogue, subject, model, 'schema.json'));
  if (schema.$id !== `https://w3id.org/kozolec/${subject}/${model}/schema.json`) faults.push(`schema.json: $id is ${schema.$id}`);

  const paths = [...ourAttributes.keys()];
  const contextOf = (root, folder) => readJson(join(root, folder, 'context.jsonld'))['@context'];
  faults.push(...contextFaults(contextOf(catalogue, subject), contextOf(upstreamDir, subject.replace(/-SI$/, '')), model, paths));
  faults.push(...textFaults(
    (language) => readJson(join(catalogue, subject, model, `texts.${language}.json`)),
    (language) => readJson(join(catalogue, SHARED_OURS, `texts.${language}.json`)),
    paths));

  const examples = {};
  for (const name of ['example.json', 'example.jsonld', 'example-normalized.json', 'example-normalized.jsonld']) {
    const file = join(catalogue, subject, model, 'examples', name);
    if (existsSync(file)) examples[name] = readJson(file);
    else faults.push(`examples/${name} is missing`);
  }
  if (Object.keys(examples).length < 4) return { faults, notes };
  const keyValues = {
    'example.json': examples['example.json'],
    'example.jsonld': examples['example.jsonld'],
    'example-normalized.json': keyValuesOfV2(examples['example-normalized.json']),
    'example-normalized.jsonld': keyValuesOfLd(examples['example-normalized.jsonld']),
  };
  for (const [name, entity] of Object.entries(keyValues)) {
    if (!weAccept(entity)) faults.push(`${name} against our schema: ${reasons(weAccept)}`);
    if (!theyAccept(entity)) faults.push(`${name} against upstream's schema: ${reasons(theyAccept)}`);
    const { '@context': _, ...withoutContext } = entity;
    if (!isDeepStrictEqual(withoutContext, keyValues['example.json'])) faults.push(`${name} does not carry the same values as example.json`);
    for (const attribute of Object.keys(withoutContext)) if (!ourAttributes.has(attribute)) faults.push(`${name}: ${attribute} is not in the schema`);
  }
  const expectedContext = [`https://w3id.org/kozolec/models/${subject.replace(/^dataModel\./, '')}/${model}/${schema.$schemaVersion}/context.jsonld`];
  for (const name of ['example.jsonld', 'example-normalized.jsonld']) {
    if (!isDeepStrictEqual(examples[name]['@context'], expectedContext)) faults.push(`${name}: @context is not ${expectedContext}`);
  }
  faults.push(...normalizedFaults(examples['example-normalized.json'], examples['example-normalized.jsonld'], ourAttributes));

  const random = randomFrom(seed ^ seedOf(`${subject}/${model}`));
  let tried = 0;
  let accepted = 0;
  let beyond = 0;
  for (const mutant of mutants(keyValues['example.json'], ourAttributes, theirAttributes, mutations, random)) {
    tried++;
    if (!weAccept(mutant)) continue;
    accepted++;
    if (theyAccept(mutant)) continue;
    if (beyond++ < ROUNDS_WITH_DETAIL) faults.push(`accepted by us, not by upstream: ${reasons(theyAccept)}; ${difference(keyValues['example.json'], mutant)}`);
  }
  if (beyond > ROUNDS_WITH_DETAIL) faults.push(`… and ${beyond - ROUNDS_WITH_DETAIL} more mutants that only we accept`);
  if (accepted === 0) faults.push('no mutant was accepted, so nothing was compared');
  return { faults, notes, summary: `${ourAttributes.size} attributes, ${tried} mutants, ${accepted} accepted by both` };
}

function difference(before, after) {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return changed.map((name) => `${name} = ${JSON.stringify(after[name])?.slice(0, 160)}`).join(', ');
}

// ---------------------------------------------------------------- all of them

function main() {
  let options;
  try {
    options = parseArgs({
      allowPositionals: true,
      options: {
        mutations: { type: 'string', default: '500' },
        seed: { type: 'string', default: '1' },
        only: { type: 'string', default: '' },
      },
    });
  } catch (problem) {
    options = { positionals: [], problem };
  }
  const [catalogue, upstreamDir, ...rest] = options.positionals;
  const mutations = Number(options.values?.mutations);
  const seed = Number(options.values?.seed);
  if (!upstreamDir || rest.length || !Number.isInteger(mutations) || mutations < 0 || !Number.isInteger(seed)) {
    if (options.problem) console.error(options.problem.message);
    console.error('usage: node check.mjs CATALOGUE_DIR UPSTREAM_DIR [--mutations N] [--seed N] [--only TEXT]');
    return 2;
  }
  for (const dir of [catalogue, upstreamDir]) {
    if (!existsSync(dir)) {
      console.error(`there is no folder ${dir}`);
      return 2;
    }
  }
  const ours = schemasOf(catalogue, OURS);
  const upstream = withStubs(schemasOf(upstreamDir, UPSTREAM));
  const context = {
    catalogue, upstreamDir, ours, upstream, mutations, seed,
    validatorOfOurs: compiler(ours, {}),
    validatorOfUpstream: compiler(upstream, { unicodeRegExp: false }),
  };
  let models = 0;
  let failed = 0;

  for (const subject of foldersOf(catalogue).filter((name) => name !== SHARED_OURS)) {
    for (const model of foldersOf(join(catalogue, subject))) {
      const name = `${subject}/${model}`;
      if (!name.includes(options.values.only)) continue;
      models++;
      let result;
      try {
        result = checkModel(subject, model, context);
      } catch (problem) {
        result = { faults: [problem.message], notes: [] };
      }
      if (result.faults.length) failed++;
      console.log(`${result.faults.length ? 'FAIL' : 'ok  '} ${name}${result.summary ? `: ${result.summary}` : ''}`);
      for (const fault of result.faults) console.log(`     fault: ${fault}`);
      for (const note of result.notes) console.log(`     note: ${note}`);
    }
  }
  if (!options.values.only) {
    const shared = sharedFaults(ours, upstream, context);
    if (shared.length) failed++;
    console.log(`${shared.length ? 'FAIL' : 'ok  '} ${SHARED_OURS}`);
    for (const fault of shared) console.log(`     fault: ${fault}`);
  }
  if (models === 0) console.log('no model was found');
  else if (failed) console.log(`${failed} failed, of ${models} models and the shared definitions`);
  else console.log(`all ${models} models conform`);
  return failed || models === 0 ? 1 : 0;
}

/** Every shared definition of upstream is there, and what ours accepts theirs accepts. */
function sharedFaults(ours, upstream, { validatorOfOurs, validatorOfUpstream, mutations, seed }) {
  const ourUrl = `${OURS}${SHARED_OURS}/common-schema.json`;
  const upstreamUrl = `${UPSTREAM}data-models/common-schema.json`;
  if (!ours.has(ourUrl)) return [`${SHARED_OURS}/common-schema.json is missing`];
  const faults = [];
  const definitions = ours.get(ourUrl).definitions ?? {};
  for (const name of Object.keys(upstream.get(upstreamUrl).definitions)) {
    if (!(name in definitions)) {
      faults.push(`the definition ${name} is missing`);
      continue;
    }
    const weAccept = validatorOfOurs(`${ourUrl}#/definitions/${name}`);
    const theyAccept = validatorOfUpstream(`${upstreamUrl}#/definitions/${name}`);
    const part = (schemas, url) => {
      const probe = new Map([...schemas, ['probe:/', { properties: { probe: { $ref: `${url}#/definitions/${name}` } } }]]);
      return attributesOf(probe, 'probe:/');
    };
    const our = part(ours, ourUrl);
    const their = part(upstream, upstreamUrl);
    const missing = [...their.keys()].filter((path) => !our.has(path));
    if (missing.length) faults.push(`${name}: attributes missing: ${missing.join(', ')}`);
    const random = randomFrom(seed ^ seedOf(name));
    for (const { probe } of mutants({}, our, their, mutations, random)) {
      if (probe !== undefined && weAccept(probe) && !theyAccept(probe)) {
        faults.push(`${name}: accepted by us, not by upstream: ${JSON.stringify(probe).slice(0, 200)}`);
        break;
      }
    }
  }
  return faults;
}

try {
  process.exitCode = main();
} catch (problem) {
  console.log(`FAIL ${problem.message}`);
  process.exitCode = 1;
}
