import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoTenant } from '../../../demo/demo-tenant.js';
import { rosterOfMany } from '../../many-people.js';
import { journeysOf } from '../../plan-many/files.js';
import { percentile } from '../pair.js';
import { isOk, runCommand, withProgram, type RunningProgram } from '../program.js';
import { scaled, type Row } from '../row.js';

const ROWS = 50_000;
const JOURNEYS = 5000;
const MOST_SECONDS = 90;
const MOST_MB = 300;
const MOST_P99_MS = 100;
const ASK_EVERY_MS = 50;

/** A large roster and many journeys, imported on the command line beside a running coach. */
export const imports: Row = {
  title: 'an import beside a running coach',
  async measure(scale) {
    const [rows, journeys] = [scaled(ROWS, scale), scaled(JOURNEYS, scale)];
    const folder = await mkdtemp(join(tmpdir(), 'coach-bench-'));
    const [roster, plans] = [join(folder, 'roster.csv'), join(folder, 'journeys.yaml')];
    await writeFile(roster, linesOf(await rosterOfMany(rows, () => '32,'), 1 + rows));
    await writeFile(plans, journeysOf(journeys).text);
    const given = ['import', '--tenant', demoTenant.id, '--roster', roster, '--journeys', plans];
    const { seconds, peakMb, waits } = await withProgram((coach) => importBeside(coach, given));
    await rm(folder, { recursive: true });
    const p99 = percentile(waits, 99);
    const what = `${rows} rows and ${journeys} journeys imported`;
    const figure = (name: string, value: number, most: number, unit: string) => ({
      what: `${what}${name}`,
      measured: `${value.toFixed(0)} ${unit}`,
      wanted: `at most ${most} ${unit}`,
      isReached: value <= most,
    });
    return [
      figure('', seconds, MOST_SECONDS * scale, 's'),
      figure(': the importer', peakMb, MOST_MB, 'MB'),
      figure(': p99 of the coach’s /healthz', p99, MOST_P99_MS, 'ms'),
    ];
  },
};

/** The people of the example stand before the others, and no file may have more rows than the largest. */
const linesOf = (text: string, most: number): string => text.split('\n').slice(0, most).join('\n');

/** Imports while someone else asks the coach how it is, again and again. */
async function importBeside(
  coach: RunningProgram,
  given: readonly string[],
): Promise<{ readonly seconds: number; readonly peakMb: number; readonly waits: readonly number[] }> {
  await coach.atWork();
  const waits: number[] = [];
  const over = new AbortController();
  const asking = (async () => {
    while (!over.signal.aborted) {
      const since = performance.now();
      await isOk(`${coach.url}/healthz`);
      waits.push(performance.now() - since);
      await pause(ASK_EVERY_MS);
    }
  })();
  const since = performance.now();
  const peakMb = await runCommand(given, coach.environment);
  const seconds = (performance.now() - since) / 1000;
  over.abort();
  await asking;
  return { seconds, peakMb, waits };
}
