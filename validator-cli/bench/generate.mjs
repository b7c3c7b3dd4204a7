// Writes many entities that differ from one example only in what may differ, one a line, one in a hundred of them wrong:
//
//   node generate.mjs EXAMPLE.json LINES [SEED] [shuffled | right] > entities.ndjson
//
// The same seed gives the same bytes. Shuffled: the attributes of each line stand in an order of their own, so that no line begins
// like the one before and nothing that a validator remembers of it helps. Right: none of them is wrong.
import {readFileSync, writeSync} from 'node:fs';

const [file, count, seed = '1', order = ''] = process.argv.slice(2);
const example = JSON.parse(readFileSync(file, 'utf8'));
delete example['@context'];

// Mulberry32: small, even enough, and the same everywhere.
let state = Number(seed) >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** The value with other digits in it: numbers stay of their kind and on their side of zero and one, times stay times. */
function varied(value) {
  if (Array.isArray(value)) return value.map(varied);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, varied(inner)]));
  }
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return value > 20 ? value - Math.floor(random() * (value / 10)) : value;
    return Number((value * (1 - random() / 1000)).toFixed(6));
  }
  if (typeof value === 'string' && TIME.test(value)) {
    return value.slice(0, 14) + String(Math.floor(random() * 60)).padStart(2, '0') + value.slice(16);
  }
  return value;
}

/** One mistake, such as people make. */
function wrong(entity) {
  const names = Object.keys(entity).filter(name => name !== 'id' && name !== 'type');
  const name = names[Math.floor(random() * names.length)];
  switch (Math.floor(random() * 4)) {
    case 0: entity[name] = null; break;
    case 1: entity[name] = typeof entity[name] === 'number' ? String(entity[name]) : 17; break;
    case 2: delete entity.type; break;
    default: entity[name] = {unexpected: [entity[name]]};
  }
  return entity;
}

function shuffled(entity) {
  const members = Object.entries(entity);
  for (let i = members.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [members[i], members[j]] = [members[j], members[i]];
  }
  return Object.fromEntries(members);
}

let lines = '';
for (let i = 0; i < Number(count); i++) {
  let entity = varied(example);
  entity.id = `urn:ngsi-ld:${example.type}:${i}`;
  if (random() < 0.01 && order !== 'right') entity = wrong(entity);
  if (order === 'shuffled') entity = shuffled(entity);
  lines += JSON.stringify(entity) + '\n';
  if (lines.length > 1 << 20) {
    writeSync(1, lines);
    lines = '';
  }
}
writeSync(1, lines);
