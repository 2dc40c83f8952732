import { randomUUID } from 'node:crypto';
import { openBenchCoach, type BenchCoach } from '../coach.js';
import { managersIn, nudgeOf, type Manager } from '../managers.js';
import { inTurns, rateOf, shown } from '../pair.js';
import { scaled, type Figure, type Row } from '../row.js';

const MANY = 1_000_000;
const FEW = 10_000;
/** Of whom something is due each time. */
const DUE = 100;
const ROUNDS = 3;
const MOST_TIMES = 1.2;
const BATCH = 2000;
/** As far ahead as the outbox is filled. */
const WEEKS_AHEAD = 6;
/** How many wait for each manager. */
const EACH = 25;
const LEASE = { seconds: 60 };

/** Claiming what is due, beside many nudges that are not due yet and beside few. */
export const claims: Row = {
  title: 'claims beside many pending',
  async measure(scale) {
    // Of fewer, not everyone would have as much waiting as the others.
    const [many, few] = [MANY, FEW].map((count) => Math.max(DUE * EACH, scaled(count, scale))) as [
      number,
      number,
    ];
    const [beside, alone] = [await filled(many), await filled(few)];
    const { a, b } = await inTurns(
      ROUNDS,
      () => claim(beside),
      () => claim(alone),
    );
    await beside.coach.close();
    await alone.coach.close();
    return [figureOf(many, few, a, b)];
  },
};

function figureOf(
  many: number,
  few: number,
  a: Parameters<typeof shown>[0],
  b: Parameters<typeof shown>[0],
): Figure {
  const times = b.median / a.median;
  return {
    what: `a claim beside ${many} pending, against ${few}`,
    measured: `${times.toFixed(2)} times as long; ${shown(a)} and ${shown(b)} a second`,
    wanted: `under ${MOST_TIMES} times`,
    isReached: times < MOST_TIMES,
  };
}

interface Filled {
  readonly coach: BenchCoach;
  readonly managers: readonly Manager[];
}

/** A store with so many nudges that come in the weeks ahead. */
async function filled(count: number): Promise<Filled> {
  const nowhere = 'http://127.0.0.1:1';
  const coach = await openBenchCoach({ connectorUrl: nowhere, slackApiUrl: `${nowhere}/api/` });
  const managers = managersIn('slack', Math.max(DUE, Math.ceil(count / EACH)), nowhere);
  for (let put = 0; put < count; put += BATCH)
    await coach.own(() =>
      coach.store.repositories.nudges.insertMany(
        Array.from({ length: Math.min(BATCH, count - put) }, (_, index) => ({
          ...nudgeOf(randomUUID(), managers[(put + index) % managers.length]?.user.id ?? ''),
          dueAt: coach.clock.now().add({ hours: 24 * 7 * (1 + (index % WEEKS_AHEAD)) }),
        })),
      ),
    );
  return { coach, managers: managers.slice(0, DUE) };
}

/** How many people's due nudges are claimed in a second, of some that became due just now. */
async function claim({ coach, managers }: Filled): Promise<number> {
  const { nudges } = coach.store.repositories;
  return coach.own(async () => {
    await nudges.insertMany(managers.map(({ user }) => nudgeOf(randomUUID(), user.id)));
    const now = coach.clock.now();
    const claimed: string[] = [];
    const rate = await rateOf(managers.length, async () => {
      const due = await nudges.dueRecipients(now, managers.length, new Set());
      for (const id of due)
        claimed.push(
          ...(await nudges.claimDueOf(id, randomUUID(), now, now.add(LEASE))).due.map((one) => one.id),
        );
    });
    if (claimed.length !== managers.length) throw new Error(`${claimed.length} were claimed`);
    for (const id of claimed)
      await nudges.change(
        id,
        { states: ['planned'] },
        { state: 'done', nextAt: undefined, claim: undefined },
      );
    return rate;
  });
}
