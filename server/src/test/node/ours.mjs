// Has our own command line verify every credential of a server, each by a run of its own: those of all versions, those that the
// organisation has about itself, and the presentation of these.
//
//   node ours.mjs https://modeli.example.si java -jar validator-cli/target/kozolec.jar
//
// What was withdrawn must not hold, and everything else must. Exit code 0 when all is so.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { events } from './feed.mjs';

const [base, program, ...options] = process.argv.slice(2);
const wanted = new Map();
for await (const event of events(base)) {
  wanted.set(`${event.subject}/credential`, event.type === 'si.kozolec.model.withdrawn' ? 'revoked' : 'holds');
}
for (const name of ['legal-person', 'tandc', 'service-offering', 'vp']) {
  const address = `${base}/gaia-x/${name}.jwt`;
  if ((await fetch(address)).ok) wanted.set(address, 'holds');
}

/** What the command says: holds, revoked when only the status is against it, or all that it has printed. */
const verdict = (address) => new Promise((done) => {
  execFile(program, [...options, 'verify-credential', '--format', 'json', address], { maxBuffer: 1 << 26 }, (error, out, err) => {
    const said = out ? JSON.parse(out) : {};
    const failed = (said.checks ?? []).filter((check) => check.outcome === 'failed' || check.outcome === 'unreadable');
    if (!error && said.holds && failed.length === 0) done('holds');
    else done(error?.code === 1 && failed.length === 1 && failed[0].check === 'status' ? 'revoked' : err + JSON.stringify(failed));
  });
});

const counts = { holds: 0, revoked: 0 };
const wrong = [];
const left = [...wanted];
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  for (let next = left.pop(); next; next = left.pop()) {
    const said = await verdict(next[0]);
    if (said === next[1]) counts[said]++;
    else wrong.push(`${next[0]}: ${said}`);
  }
}));
console.log(`our own command line: of ${wanted.size}, ${counts.holds} hold and ${counts.revoked} were taken back`);
wrong.forEach((what) => console.error('WRONG ' + what));
process.exit(wanted.size > 0 && wrong.length === 0 ? 0 : 1);
