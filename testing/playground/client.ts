import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { conversationIdOf, type PlaygroundPerson } from '../../demo/platforms/person.js';
import { SETTINGS_FILE, settingsFor } from './settings.js';

const require = createRequire(import.meta.url);
const program = require.resolve('@microsoft/m365agentsplayground/cli.js');
const LOG_FILE = 'client.log';
const POLL_MS = 100;

/** Where Microsoft's client will be, which is known before it starts: the coach answers to this one Teams alone. */
export interface ClientPlace {
  readonly port: number;
  /** Where a browser shows it. */
  readonly url: string;
  /** Its Bot Connector. */
  readonly connectorUrl: string;
}

/** A port that nobody has. */
export async function freePlace(): Promise<ClientPlace> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const url = `http://localhost:${port}`;
  return { port, url, connectorUrl: `${url}/_connector` };
}

export interface ClientOptions {
  readonly place: ClientPlace;
  /** Where the coach takes activities. */
  readonly messagesUrl: string;
  /** Whose client it is. */
  readonly person: PlaygroundPerson;
  /** Everyone else in their tenant. */
  readonly colleagues: readonly PlaygroundPerson[];
}

/** Microsoft's own client of Teams for developers, as one person has it. */
export interface Client {
  stop(): Promise<void>;
}

/** Starts it, in a folder of its own. Rejects with what it says where it does not start. */
export async function startClient({ place, messagesUrl, ...whose }: ClientOptions): Promise<Client> {
  const folder = await mkdtemp(join(tmpdir(), 'teams-client-'));
  await writeFile(join(folder, SETTINGS_FILE), settingsFor(whose.person, whose.colleagues));
  const options = ['-e', messagesUrl, '-c', 'msteams', '-p', String(place.port), '--disable-telemetry'];
  const child = spawn(process.execPath, [program, 'start', ...options], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, LOG_FILE),
    },
    stdio: 'ignore',
  });
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill();
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  const ended = exited.then(() => true);
  while (!(await isReady(place, whose.person))) {
    // With faulty settings it says that it listens, and ends; why stands in its log alone.
    if (!(await Promise.race([ended, setTimeout(POLL_MS, false)]))) continue;
    const log = await readFile(join(folder, LOG_FILE), 'utf8').catch(() => '');
    await stop();
    throw new Error(`Microsoft's client did not start:\n${log.slice(-2000)}`);
  }
  return { stop };
}

/** It has read its settings once it knows who is in the chat. */
const isReady = ({ connectorUrl }: ClientPlace, person: PlaygroundPerson): Promise<boolean> =>
  fetch(`${connectorUrl}/v3/conversations/${encodeURIComponent(conversationIdOf(person))}/members`).then(
    ({ ok }) => ok,
    () => false,
  );
