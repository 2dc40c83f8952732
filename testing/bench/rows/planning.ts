import { z } from 'zod';
import { startBuilt } from '../process.js';
import { scaled, type Figure, type Row } from '../row.js';

const takenSchema = z.object({
  /** Seconds, each. */
  first: z.number(),
  again: z.number(),
  topUp: z.number(),
  peakMb: z.number(),
});
type Taken = z.infer<typeof takenSchema>;

const FEW_USERS = 500;
const MANY_USERS = 2500;
const SOME = 1000;
const MANY = 10_000;
/** What the clocks of one machine differ by between two runs of the same. */
const AS_FAST = 1.1;

/** Plans journeys that nobody planned yet, once more with nothing to do, and a day later. */
export const planning: Row = {
  title: 'planning',
  async measure(scale) {
    const [some, many] = [scaled(SOME, scale), scaled(MANY, scale)];
    const few = await taken(some, scaled(FEW_USERS, scale));
    const crowd = await taken(some, scaled(MANY_USERS, scale));
    const all = await taken(many, scaled(FEW_USERS, scale));
    return [
      atLeast(`${some} journeys planned`, some / few.first, 500),
      atLeast(`${some} journeys planned again, nothing to do`, some / few.again, 5000),
      atMost(
        `${some} journeys with five times as many managers`,
        crowd.first / few.first,
        AS_FAST,
        'times as long',
      ),
      atMost(`${many} journeys planned`, all.first, 25 * scale, 's'),
      atMost(`${many} journeys planned: memory`, all.peakMb, 400, 'MB'),
      atMost(`${many} journeys, the next day`, all.topUp, 10 * scale, 's'),
    ];
  },
};

async function taken(journeys: number, users: number): Promise<Taken> {
  const helper = await startBuilt('planning-process.ts');
  helper.tells({ journeys, users });
  const heard = await helper.hears(takenSchema);
  await helper.stop();
  return heard;
}

const atLeast = (what: string, rate: number, wanted: number): Figure => ({
  what,
  measured: `${rate.toFixed(0)} a second`,
  wanted: `${wanted} a second`,
  isReached: rate >= wanted,
});

const atMost = (what: string, value: number, wanted: number, unit: string): Figure => ({
  what,
  measured: `${value.toFixed(1)} ${unit}`,
  wanted: `at most ${wanted} ${unit}`,
  isReached: value <= wanted,
});
