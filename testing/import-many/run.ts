import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { workbookFile } from '../../core/directory/testing/workbook-file.js';
import { importExamples, readExample } from '../../demo/demo-tenant.js';
import { rosterOfMany } from '../many-people.js';
import { Chatter } from '../conversation/chatter.js';
import { speakerFor } from '../conversation/speaker.js';
import { openDemoCoach, type DemoCoach } from '../demo-coach.js';

const [count = '50000', kind = 'csv'] = process.argv.slice(2);
/** How often someone else asks for help meanwhile, in milliseconds. */
const OTHERS_EVERY = 2000;

/** Measures what a step takes, and what someone else waits for an answer meanwhile. */
async function measure(world: DemoCoach, step: string, work: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const waits: number[] = [];
  let peak = 0;
  const over = new AbortController();
  const sanne = speakerFor(world.playground, world.person('Sanne'), 'nl');
  const others = (async () => {
    while (!over.signal.aborted) {
      const since = performance.now();
      await sanne.say('help');
      waits.push(performance.now() - since);
      await setTimeout(OTHERS_EVERY);
    }
  })();
  const memory = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  delay.enable();
  const since = performance.now();
  await work();
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  delay.disable();
  clearInterval(memory);
  over.abort();
  await others;
  const loop = Math.round(delay.max / 1e6);
  process.stdout.write(
    `${step}: ${seconds} s, at most ${Math.round(peak / 1e6)} MB, the event loop held for ${loop} ms, ` +
      `others answered within ${Math.round(Math.max(...waits))} ms\n`,
  );
}

async function run(): Promise<void> {
  const exampleSize = (await readExample('roster.csv')).trim().split('\n').length - 1;
  const world = await openDemoCoach({ installFor: ['Hanneke', 'Sanne'] });
  await importExamples(world.program.core, 'journeys.yaml');
  const roster = await rosterOfMany(Number(count) - exampleSize, () => '32,31-12-2027');
  const bytes =
    kind === 'xlsx' ? workbookFile(roster.split('\n').map((line) => line.split(','))) : Buffer.from(roster);
  const { playground } = world;
  const hanneke = world.person('Hanneke');
  const until = async (title: string): Promise<void> => {
    while (!world.cardsOf('Hanneke').at(-1)?.includes(title)) await setTimeout(50);
  };
  const t = new Chatter(playground, hanneke, 'nl').t;
  const file = { name: `roster.${kind}`, mimeType: 'application/octet-stream', bytes };
  process.stdout.write(`${count} people as ${kind}, ${bytes.length} bytes\n`);
  await measure(world, 'shown', async () => {
    await playground.player.dropFile(hanneke, file);
    await until(t('settings.preview-title'));
  });
  await measure(world, 'imported', async () => {
    const preview = new Chatter(playground, hanneke, 'nl').last();
    await playground.teams.submitCard(preview, t('form.save'), {});
    await until(t('import.done-title'));
  });
  await measure(world, 'the same once more', async () => {
    await playground.player.dropFile(hanneke, file);
    await until(t('import.same-title'));
  });
  await world.close();
}

await run();
// What the platforms' clients leave open must not keep this from ending.
process.exit(0);
