import { spreadOf, shown } from '../pair.js';
import { runCommand, withProgram } from '../program.js';
import { scaled, type Figure, type Row } from '../row.js';

const ROUNDS = 5;
const MOST_START_MS = 1600;
const MOST_PLAN_MS = 700;

/** How long a newcomer waits: for the demo to answer, and for a plan on the command line. */
export const start: Row = {
  title: 'the start, and a plan',
  async measure(scale) {
    const [starts, plans]: [number[], number[]] = [[], []];
    for (let round = 0; round < scaled(ROUNDS, scale); round += 1) {
      starts.push(await withProgram(({ startedAfter }) => Promise.resolve(startedAfter)));
      const since = performance.now();
      await runCommand(['plan', '--due-date', '2027-03-16']);
      plans.push(performance.now() - since);
    }
    return [
      figureOf('npm start to /healthz', starts, MOST_START_MS),
      figureOf('coach plan', plans, MOST_PLAN_MS),
    ];
  },
};

function figureOf(what: string, times: readonly number[], most: number): Figure {
  const spread = spreadOf(times);
  return {
    what,
    measured: `${shown(spread)} ms`,
    wanted: `at most ${most} ms`,
    isReached: spread.median <= most,
  };
}
