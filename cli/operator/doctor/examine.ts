import { checkSlackCredentials } from '../../../bots/slack/credentials.js';
import type { Credentials } from '../../../bots/credentials.js';
import { checkTeamsCredentials } from '../../../bots/teams/credentials.js';
import { ConfigError, readConfig, type Config } from '../../../config.js';
import type { Clock } from '../../../core/clock.js';
import { connectDatabase, type RawDatabase } from '../../../storage/connection.js';
import { openKeyProvider } from '../../../storage/encryption/key-provider.js';
import { withStore } from '../../../storage/transfer/store-access.js';
import { KeyVault } from '../../../storage/vault/key-vault.js';
import { vaultRecordsOf } from '../../../storage/vault/open-vault.js';
import { chatClockFinding, credentialsFinding, slack, teams } from './chats.js';
import { look, notDone, ok, wrong, type Checks, type Finding, type Line } from './check.js';
import { clockFinding } from './clocks.js';
import { roomFinding, writableFinding, type OwnFolder } from './disk.js';
import { explain } from './explain.js';
import { keysFinding } from './keys.js';
import { primaryFinding, schemaFinding, secondsAhead, writeFinding, zonesInUse } from './store.js';
import { rulesFinding, zonesFinding } from './time-zones.js';

interface Outside {
  readonly folder: OwnFolder | undefined;
  /** Undefined where the chat is off. */
  readonly teams: Credentials | undefined;
  readonly slack: Credentials | undefined;
}

const ofTheOutside: Checks<Outside> = {
  folder: ({ folder }) => writableFinding(folder),
  disk: ({ folder }) => roomFinding(folder),
  'time zone data': () => rulesFinding(),
  Teams: (outside) => credentialsFinding(teams, outside.teams),
  'clock of Teams': (outside) => chatClockFinding(teams, outside.teams),
  Slack: (outside) => credentialsFinding(slack, outside.slack),
  'clock of Slack': (outside) => chatClockFinding(slack, outside.slack),
};

interface Inside {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: RawDatabase;
}

const ofTheStore: Checks<Inside> = {
  'store primary': ({ database }) => primaryFinding(database),
  'store schema': ({ database }) => schemaFinding(database),
  'store writing': ({ database, clock }) => writeFinding(database, clock),
  'store clock': async ({ database, clock }) =>
    clockFinding('the database', await secondsAhead(database, clock)),
  keys: withKeys,
  'time zones': async ({ database }) => zonesFinding(await zonesInUse(database)),
};

/** Looks at everything an installation needs, and changes nothing of it; also while the coach runs. */
export async function examine(
  environment: Readonly<Record<string, string | undefined>>,
  clock: Clock,
): Promise<readonly Line[]> {
  const config = readSettings(environment);
  if (config instanceof ConfigError)
    return [
      { check: 'settings', finding: wrong(config.problems.join('; '), 'mend these, see .env.example') },
      ...notDone(ofTheOutside, 'the settings'),
      ...notDone({ store: () => Promise.reject(new Error()), ...ofTheStore }, 'the settings'),
    ];
  const [teamsSaid, slackSaid] = await Promise.all([
    config.teams && checkTeamsCredentials(config.teams, clock),
    config.slack && checkSlackCredentials(config.slack, clock),
  ]);
  const outside = { folder: folderOf(config), teams: teamsSaid, slack: slackSaid };
  return [
    { check: 'settings', finding: ok(config.mode === 'demo' ? 'the demo' : 'real chats') },
    ...(await look(ofTheOutside, outside, explain)),
    ...(await examineStore(config, clock)),
  ];
}

function readSettings(environment: Readonly<Record<string, string | undefined>>): Config | ConfigError {
  try {
    return readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

async function examineStore(config: Config, clock: Clock): Promise<readonly Line[]> {
  try {
    return await withStore(config, async (mongodbUri) => {
      const { connection, close } = await connectDatabase({ ...config, mongodbUri });
      const database = connection.getClient().db(connection.name);
      const lines = await look(ofTheStore, { config, clock, database }, explain).finally(close);
      return [{ check: 'store', finding: ok('it answers') }, ...lines];
    });
  } catch (error) {
    return [{ check: 'store', finding: explain(error) }, ...notDone(ofTheStore, 'the store')];
  }
}

async function withKeys({ config, database }: Inside): Promise<Finding> {
  const vault = new KeyVault(await vaultRecordsOf(config));
  const provider = await openKeyProvider(config);
  return keysFinding(database, vault, provider).finally(() => vault.close());
}

/** Undefined where everything lies on a database server. */
function folderOf({ mongodbUri, dataDir, keysDir }: Config): OwnFolder | undefined {
  if (mongodbUri === undefined) return { setting: 'DATA_DIR', path: dataDir };
  return keysDir === undefined ? undefined : { setting: 'KEYS_DIR', path: keysDir };
}
