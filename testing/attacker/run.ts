import { allUnits, attack, measure, measureDiary, measureOrder } from './attack.js';
import { unsealed } from './unsealed.js';
import type { Verdict } from './verdict.js';
import { liveAYear, type Victim } from './victim.js';

/** How many journeys each store has, and with which seeds they are made: the attacker's own, and the victim's. */
const [journeys = '40', home = '1', there = '2'] = process.argv.slice(2);

/**
 * What someone learns who has one copy of the store and no key. The attacker knows the program, makes a store with it and learns
 * from that, then guesses about another. Ends with one line, and with 1 where a guess is better than it may be.
 */
async function run(): Promise<void> {
  const [own, victim] = [
    await liveAYear(Number(home), Number(journeys)),
    await liveAYear(Number(there), Number(journeys)),
  ];
  const [practised, measured] = [await measure(own), await measure(victim)];
  const verdicts = allUnits.flatMap((unit) =>
    attack(practised[unit], measured[unit]).map((verdict) => ({ ...verdict, unit })),
  );
  for (const { unit, line, ok } of verdicts)
    process.stdout.write(`${unit}: ${line}${ok ? '' : '   FAILED'}\n`);
  for (const { line } of await attackUnsealed(own, victim))
    process.stdout.write(`as it was before, users: ${line}\n`);
  const unbounded = {
    'daily copies': attack(measureDiary(own), measureDiary(victim)),
    'the order in MongoDB': attack(measureOrder(own), measureOrder(victim)),
  };
  for (const [name, found] of Object.entries(unbounded))
    for (const { line } of found)
      process.stdout.write(`not bounded, ${name}, journeys without whose they are: ${line}\n`);
  // The trial of the trial: who sees nothing in daily copies either, is blind.
  const isBlind = unbounded['daily copies'].some(({ ok }) => ok);
  if (isBlind) process.stdout.write('the attacker sees nothing in daily copies either   FAILED\n');
  const failed = verdicts.filter(({ ok }) => !ok).length + Number(isBlind);
  await Promise.all([own.remove(), victim.remove()]);
  const counts = `${verdicts.length} attacks on ${journeys} journeys`;
  process.stdout.write(
    failed === 0 ? `attacker ok: ${counts}\n` : `attacker failed: ${failed} of ${counts}\n`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

/** What someone would have learnt of managers where to whom, when and in which state lay open. */
async function attackUnsealed(own: Victim, victim: Victim): Promise<readonly Verdict[]> {
  const [practised, measured] = [await measure(own, unsealed), await measure(victim, unsealed)];
  return attack(practised.users, measured.users);
}

await run();
