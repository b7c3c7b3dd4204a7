// The peer: Ajv with a compiled validator, reading NDJSON line by line as its users do.
//
//   node ajv-stream.mjs SCHEMA.json ENTITIES.ndjson        (node_modules with ajv where node looks for it)
import {createReadStream, readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {createRequire} from 'node:module';

const require = createRequire(process.env.AJV_HOME ? process.env.AJV_HOME + '/' : import.meta.url);
const Ajv = require('ajv/dist/2020').default;
const [schemaFile, file] = process.argv.slice(2);
const validate = new Ajv({strict: false, validateFormats: false}).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

let lines = 0;
let wrong = 0;
for await (const line of createInterface({input: createReadStream(file), crlfDelay: Infinity})) {
  lines++;
  if (!validate(JSON.parse(line))) {
    wrong++;
    if (wrong <= 100) process.stderr.write(`${lines}: ${JSON.stringify(validate.errors[0])}\n`);
  }
}
console.log(`${lines} entities, ${wrong} wrong`);
process.exit(wrong ? 1 : 0);
