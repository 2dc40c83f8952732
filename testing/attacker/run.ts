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
  // Not bounded: what whoever copies the store every day for a year sees, and what MongoDB tells of the order.
  for (const [name, look] of Object.entries({
    'daily copies': measureDiary,
    'the order in MongoDB': measureOrder,
  }))
    for (const { line } of attack(look(own), look(victim)))
      process.stdout.write(`${name}, journeys without whose they are: ${line}\n`);
  const isBlind = (await attackUnsealed(own, victim)).every(({ ok }) => ok);
  if (isBlind) process.stdout.write('the attacker sees nothing even where it lies open   FAILED\n');
  const failed = verdicts.filter(({ ok }) => !ok).length + Number(isBlind);
  await Promise.all([own.remove(), victim.remove()]);
  const counts = `${verdicts.length} attacks on ${journeys} journeys`;
  process.stdout.write(
    failed === 0 ? `attacker ok: ${counts}\n` : `attacker failed: ${failed} of ${counts}\n`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

/** The trial of the trial: where to whom, when and in which state lies open, the attacker must come too near. */
async function attackUnsealed(own: Victim, victim: Victim): Promise<readonly Verdict[]> {
  const [practised, measured] = [await measure(own, unsealed), await measure(victim, unsealed)];
  const verdicts = attack(practised.users, measured.users);
  for (const { line } of verdicts) process.stdout.write(`as it was before, users: ${line}\n`);
  return verdicts;
}

await run();
