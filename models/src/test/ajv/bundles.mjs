// Judges the examples of imported models with the bundles that a running server gives out, by another validator (Ajv), and
// compares the verdicts with those that were measured before on the models as published.
//
//   node bundles.mjs SERVER_URL UPSTREAM_DIR VERDICTS_FILE
//
// VERDICTS_FILE is a JSON array of {"example": "dataModel.X/M/examples/example.json", "validFormatsAnnotated": true, …}.
// Each bundle is compiled as strictly as Ajv can by default: unknown keywords and formats would be errors. As in the verdicts,
// formats are asserted, and a payload whose only faults are formats counts as valid: so a format still decides between the
// branches of a oneOf. Exit code 0: equal verdicts; 1: a difference, each on a line of its own; 2: wrong usage.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [server, upstream, verdictsFile] = process.argv.slice(2);
if (!verdictsFile) {
  console.error('usage: node bundles.mjs SERVER_URL UPSTREAM_DIR VERDICTS_FILE');
  process.exit(2);
}

const verdicts = JSON.parse(readFileSync(verdictsFile, 'utf8'));
const validators = new Map();
const counts = { equal: 0, quarantined: 0, different: 0, refused: 0 };

/** The compiled bundle of a model; null when the server does not publish the model. */
async function validatorOf(model) {
  if (!validators.has(model)) {
    const response = await fetch(`${server}/models/${model}/latest/schema.bundled.json`);
    if (response.status === 404) {
      validators.set(model, null);
    } else {
      const schema = await response.json();
      try {
        const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictTuples: false, strictRequired: false });
        addFormats(ajv);
        validators.set(model, ajv.compile(schema));
      } catch (problem) {
        counts.refused++;
        console.log(`REFUSED ${model}: ${problem.message}`);
        validators.set(model, null);
      }
    }
  }
  return validators.get(model);
}

for (const { example, validFormatsAnnotated, error } of verdicts) {
  const [subject, name] = example.split('/');
  const validate = await validatorOf(`${subject.replace('dataModel.', '')}/${name}`);
  if (validate === null) {
    counts.quarantined++;
    if (validFormatsAnnotated) {
      counts.different++;
      console.log(`DIFFERENT ${example}: valid before, but the model is not published`);
    }
    continue;
  }
  let valid;
  let why = '';
  try {
    validate(JSON.parse(readFileSync(join(upstream, example), 'utf8')));
    const faults = (validate.errors ?? []).filter((fault) => fault.keyword !== 'format');
    valid = faults.length === 0;
    why = valid ? '' : `${faults[0].instancePath} ${faults[0].message}`;
  } catch (problem) {
    valid = false;
    why = problem.message;
  }
  if (valid === validFormatsAnnotated) {
    counts.equal++;
  } else {
    counts.different++;
    console.log(`DIFFERENT ${example}: was ${validFormatsAnnotated} (${error ?? ''}), is ${valid} (${why})`);
  }
}

console.log(
  `${validators.size} models, ${verdicts.length} examples: ${counts.equal} equal verdicts, ${counts.quarantined} of models ` +
    `that are not published, ${counts.different} different, ${counts.refused} bundles refused`,
);
process.exit(counts.different + counts.refused === 0 ? 0 : 1);
