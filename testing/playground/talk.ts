import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../config.js';
import { clockOf } from '../../demo/demo-clock.js';
import { install } from '../../demo/demo-playground.js';
import { loadDemoTenant } from '../../demo/demo-tenant.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import { createLog } from '../../log.js';
import { openProgram, type Program } from '../../main.js';
import { freePlace, startClient, type ClientPlace } from './client.js';

/** As whom one talks: `npm run playground -- hanneke`. */
const [who = 'sanne'] = process.argv.slice(2);

/** The demo, with someone of the example employer in Microsoft's own client, until it is told to stop. Nothing is kept. */
async function run(): Promise<void> {
  const told = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const place = await freePlace();
  const dataDir = await mkdtemp(join(tmpdir(), 'coach-playground-'));
  const keysDir = join(dataDir, 'keys');
  // Nobody else of the example employer is in that client: warnings would say of each that they cannot be reached.
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, KEYS_DIR: keysDir, LOG_LEVEL: 'error' });
  const log = createLog(config.logLevel);
  const program = await openProgram(config, clockOf(config), log, { teamsConnectorUrl: place.connectorUrl });
  try {
    await talk(program, place, told);
  } finally {
    await program.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function talk(program: Program, place: ClientPlace, told: Promise<unknown>): Promise<void> {
  const { playground, core, repositories, url } = program;
  if (!playground) throw new Error('Real chats are set in the environment: this is for the demo');
  const inTeams = playground.people.filter(({ chat }) => chat === 'teams');
  const person = inTeams.find(({ name }) => name.toLowerCase().startsWith(who.toLowerCase()));
  if (!person) {
    process.stdout.write(`Nobody in Teams is called ${who}. Say who: ${namesOf(inTeams)}.\n`);
    process.exitCode = 2;
    return;
  }
  await loadDemoTenant(core, repositories.tenants);
  // Those in Slack are where they are in the demo.
  await install(
    playground,
    playground.people.filter(({ chat }) => chat === 'slack'),
    true,
  );
  const messagesUrl = `${url}/api/messages`;
  const client = await startClient({ place, messagesUrl, person, colleagues: playground.people });
  await program.begin();
  process.stdout.write(`${person.name} talks with the coach on ${place.url} . Ctrl-C stops both.\n`);
  await told;
  await client.stop();
}

const namesOf = (people: readonly PlaygroundPerson[]): string => people.map(({ name }) => name).join(', ');

await run();
// What the platforms' clients leave open must not keep this from ending.
process.exit();
