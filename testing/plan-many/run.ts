/**
 * What importing, planning, starting and what HR asks for take with many journeys, and how long others wait for their turn meanwhile:
 * `npm run bench:plan -- 2000`. Client and store share one process, as they do in the program.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig } from '../../config.js';
import { TravelClock } from '../../core/clock.js';
import { asOperator } from '../../core/people/context.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { createLog } from '../../log.js';
import { openProgram, type Program } from '../../main.js';
import { TUESDAY_MORNING } from '../demo-coach.js';
import { journeysOf, rosterOf } from './files.js';

const [given = '2000'] = process.argv.slice(2);
const count = Number(given);
const say = (line: string) => process.stdout.write(`${line}\n`);
const dataDir = await mkdtemp(join(tmpdir(), 'coach-plan-'));
const config = readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' });
/** Nothing is due yet, so that no delivery is measured. */
const EVENING = TUESDAY_MORNING.subtract({ hours: 12 });
const clock = new TravelClock(EVENING);
let commands = 0;

const open = (): Promise<Program> =>
  openProgram(config, clock, createLog('error'), {
    onCommand: () => {
      commands += 1;
    },
  });

async function measure<T>(step: string, work: () => Promise<T>): Promise<T> {
  commands = 0;
  const waits = monitorEventLoopDelay({ resolution: 1 });
  waits.enable();
  const [since, cpu] = [performance.now(), process.cpuUsage()];
  const done = await work();
  waits.disable();
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const figures = [
    `${seconds.toFixed(2)} s`,
    `${((user + system) / 1e6).toFixed(2)} s of a core`,
    `${commands} commands`,
    `longest wait ${(waits.max / 1e6).toFixed(0)} ms`,
  ];
  say(`  ${step.padEnd(44)} ${figures.map((figure) => figure.padStart(24)).join('')}`);
  return done;
}

const asHr = <T>(work: () => Promise<T>): Promise<T> => asOperator(demoTenant, 'bench', work);

async function importing({ core }: Program): Promise<void> {
  const [roster, journeys] = [await rosterOf(count, () => 32), journeysOf(count)];
  const store = async (files: Parameters<typeof core.importFiles>[0]): Promise<void> => {
    const result = await asHr(() => core.importFiles(files));
    if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  };
  await measure('a roster and its journeys imported', () => store({ roster, journeys }));
  await measure('the same once more', () => store({ roster, journeys }));
  const one = await rosterOf(count, (index) => (index === 7 ? 24 : 32));
  await measure('a roster in which one has other hours', () => store({ roster: one }));
}

async function planning({ core: { planned } }: Program): Promise<void> {
  await measure('planned anew, nothing to do', () => asHr(() => planned.replanAll()));
  await measure('topped up, nothing to do', () => asHr(() => planned.topUpAll()));
  clock.travelTo(EVENING.add({ hours: 24 }));
  await measure('topped up, a day later', () => asHr(() => planned.topUpAll()));
  clock.travelTo(EVENING);
}

/** What HR sees of everyone, in the chat. */
async function asking({ playground }: Program): Promise<void> {
  const hr = playground?.people.find(({ isHr, chat }) => isHr && chat === 'teams');
  if (!playground || !hr) throw new Error('There is nobody of HR in Teams');
  const { player, history } = playground;
  const answered = async (work: () => Promise<void>): Promise<void> => {
    const answer = history.next(({ personId, from }) => personId === hr.id && from === 'coach');
    await work();
    await answer;
  };
  await answered(() => player.install(hr));
  for (const text of ['overzicht', 'overzicht csv', 'termijnen', 'termijnen csv', 'rapport', 'plan'])
    await measure(`HR asks for "${text}"`, () => answered(() => player.say(hr, text)));
}

async function starting(): Promise<void> {
  const program = await measure('opened', open);
  await measure('at work', () => program.begin());
  await measure('caught up', () => program.caughtUp());
  await measure('stopped', () => program.stop());
}

const [processor] = cpus();
say(
  `${count} journeys; ${processor?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`,
);
const first = await open();
await first.repositories.tenants.save(demoTenant);
await importing(first);
await planning(first);
await asking(first);
await first.stop();
await starting();
say(`  peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
await rm(dataDir, { recursive: true });
// What the platforms' clients leave open must not keep this from ending.
process.exit();
