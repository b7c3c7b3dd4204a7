// The same as Race, by ajv 8: JSON.parse and a compiled validator. Run as: node ajv.mjs FOLDER
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const models = ['OffStreetParking', 'ParkingSpot', 'WeatherObserved', 'Streetlight', 'TrafficFlowObserved', 'AirQualityObserved'];
const rounds = 5;
for (const name of models) {
  const file = readFileSync(`${process.argv[2]}/${name}.ndjson`);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: true });
  const validate = ajv.compile(JSON.parse(readFileSync(`${process.argv[2]}/${name}.schema.json`, 'utf8')));
  const seconds = [];
  let wrong = 0;
  let lines = 0;
  const warm = performance.now() + 10_000;
  for (let round = 0; round < rounds; round += performance.now() < warm ? 0 : 1) {
    const start = process.cpuUsage();
    wrong = 0;
    lines = 0;
    let from = 0;
    for (let at = file.indexOf(10, from); at >= 0; at = file.indexOf(10, from)) {
      if (!validate(JSON.parse(file.toString('utf8', from, at)))) wrong++;
      lines++;
      from = at + 1;
    }
    const used = process.cpuUsage(start);
    const took = (used.user + used.system) / 1e6;
    seconds[round] = took;
  }
  seconds.sort((a, b) => a - b);
  const median = seconds[rounds >> 1];
  console.log([name, (median * 1e6 / lines).toFixed(3), (file.length / median / 1e6).toFixed(1), wrong].join('\t'));
}
