/**
 * `npm run bench:door`: how long the staff's door takes to refuse a wrong password, for an address with an account, one of somebody who was
 * taken off the staff, and one that nobody has, in turns on one server. Demanded: their medians within a tenth of each other (rule X26).
 */
import { parseArgs } from 'node:util';
import { PASSWORD, SchoolDoor } from '../support/school-door.ts';
import { median, quantile } from './statistics.ts';

const { values } = parseArgs({ options: { tries: { type: 'string', default: '200' } } });
const tries = Number(values.tries);
const WITHIN = 0.1;
const say = (line: string) => void process.stdout.write(`${line}\n`);

await using door = await SchoolDoor.open();
const { accounts, records, secrets } = door;
const former = await records.addPerson({
  ...{ name: 'Mr. Amari', initials: 'A', role: 'teacher' },
  password: await secrets.hashPassword(PASSWORD),
});
await accounts.add('k.amari@testfield.example', { school: records.school, person: former });
const removed = await records.store.apply({
  ...{ name: 'staff.remove', commandId: crypto.randomUUID(), person: door.teacher, section: 0 },
  ...{ leader: true, input: { teacher: former } },
});
if (!removed.ok) throw new Error(`Not taken off the staff: ${removed.code}`);

const kinds = [
  { kind: 'known', email: 'm.ortiz@testfield.example' },
  { kind: 'off the staff', email: 'k.amari@testfield.example' },
  { kind: 'nobody’s', email: 'no.body@testfield.example' },
].map((one) => ({ ...one, times: [] as number[] }));
const browser = door.browser();

/** One wrong password, with no wait before it from those that went before. Answers how long the refusal took, in ms. */
async function refused(email: string): Promise<number> {
  await door.waitIsOver();
  const began = performance.now();
  const { json } = await browser.post('/api/sign-in/staff', { email, password: 'wrong-kite-43' });
  const took = performance.now() - began;
  if (json['code'] !== 'NO_MATCH') throw new Error(`Answered otherwise: ${String(json['code'])}`);
  return took;
}

// Each round begins with another, so that none always follows the same one. The first rounds warm up.
for (let round = -10; round < tries; round += 1)
  for (const i of kinds.keys()) {
    const { email, times } = kinds[(round + 10 + i) % kinds.length]!;
    const took = await refused(email);
    if (round >= 0) times.push(took);
  }

const known = median(kinds[0]!.times);
let far = 0;
for (const { kind, times } of kinds) {
  const ratio = median(times) / known;
  far = Math.max(far, Math.abs(ratio - 1));
  const [p50, p99] = [median(times), quantile(times, 0.99)].map((ms) => ms.toFixed(1));
  say(`${kind.padEnd(14)} p50 ${p50} ms, p99 ${p99} ms, × known ${ratio.toFixed(3)}`);
}
if (far > WITHIN) {
  say(`Not within ${WITHIN}: somebody could tell which addresses have accounts.`);
  process.exitCode = 1;
}
