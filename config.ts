import { z } from 'zod';
import { slackDistributions, type SlackDistribution } from './bots/slack/history-limit.js';
import type { TeamsApp } from './bots/teams/teams-app.js';
import type { OperatorDetails } from './core/privacy/operator.js';
import { operatorOf, operatorVariables } from './operator-settings.js';
import { optionalText } from './optional-text.js';

/** How the program runs: `demo` needs no account anywhere and stays on this machine; `live` serves real chats. */
export type Mode = 'demo' | 'live';

const expected = {
  PORT: 'a port number from 0 to 65535',
  METRICS_PORT: 'a port number from 0 to 65535, or nothing',
  PROXIES: 'how many proxies stand in front of the coach, from 0 to 9',
  PUBLIC_URL: 'the https address under which the chats reach the bot, such as https://coach.example.com',
  MONGODB_URI: 'a mongodb:// or mongodb+srv:// address, or nothing for the embedded store',
  KEYS_MONGODB_URI: 'a mongodb:// or mongodb+srv:// address, or nothing',
  MASTER_KEY: '32 random bytes in base64, such as `openssl rand -base64 32` prints',
  SLACK_API_URL: 'an http(s) address that ends in /, or nothing',
  SLACK_DISTRIBUTION: `one of ${slackDistributions.join(', ')}, or nothing`,
  SENTRY_DSN: 'the address that Sentry gives a project, such as https://key@sentry.example.com/1, or nothing',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, silent',
} as const;

const MASTER_KEY_BYTES = 32;

const variables = z.object({
  PORT: optionalText
    .transform((text) => Number(text ?? '3978'))
    .pipe(z.int(expected.PORT).min(0, expected.PORT).max(65_535, expected.PORT)),
  METRICS_PORT: optionalText
    .transform((text) => (text === undefined ? undefined : Number(text)))
    .pipe(
      z
        .int(expected.METRICS_PORT)
        .min(0, expected.METRICS_PORT)
        .max(65_535, expected.METRICS_PORT)
        .optional(),
    ),
  HOST: optionalText,
  PROXIES: optionalText
    .transform((text) => Number(text ?? '0'))
    .pipe(z.int(expected.PROXIES).min(0, expected.PROXIES).max(9, expected.PROXIES)),
  PUBLIC_URL: optionalText.pipe(z.url({ protocol: /^https?$/, error: expected.PUBLIC_URL }).optional()),
  DATA_DIR: optionalText.transform((dir) => dir ?? '.data'),
  MONGODB_URI: optionalText.pipe(
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//, expected.MONGODB_URI)
      .optional(),
  ),
  KEYS_DIR: optionalText,
  KEYS_MONGODB_URI: optionalText.pipe(
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//, expected.KEYS_MONGODB_URI)
      .optional(),
  ),
  MASTER_KEY: optionalText.pipe(z.string().refine(isKey, expected.MASTER_KEY).optional()),
  MASTER_KEY_PREVIOUS: optionalText.pipe(z.string().refine(isKey, expected.MASTER_KEY).optional()),
  TEAMS_APP_ID: optionalText,
  TEAMS_APP_SECRET: optionalText,
  TEAMS_APP_TENANT_ID: optionalText,
  SLACK_BOT_TOKEN: optionalText,
  SLACK_CLIENT_ID: optionalText,
  SLACK_CLIENT_SECRET: optionalText,
  SLACK_SIGNING_SECRET: optionalText,
  SLACK_API_URL: optionalText.pipe(
    z
      .url({ protocol: /^https?$/, error: expected.SLACK_API_URL })
      .endsWith('/', expected.SLACK_API_URL)
      .optional(),
  ),
  SLACK_DISTRIBUTION: optionalText
    .transform((text) => text ?? 'unlisted')
    .pipe(z.enum(slackDistributions, expected.SLACK_DISTRIBUTION)),
  SENTRY_DSN: optionalText.pipe(
    z
      .url({ protocol: /^https?$/, error: expected.SENTRY_DSN })
      .refine((dsn) => /^https?:\/\/\w+@[^/]+\/(.+\/)?\d+$/.test(dsn), expected.SENTRY_DSN)
      .optional(),
  ),
  LOG_LEVEL: optionalText.pipe(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], expected.LOG_LEVEL).optional(),
  ),
  ...operatorVariables,
});
type Variables = z.infer<typeof variables>;

/** A setting, with what has to stand in it in the words in which a start refuses what is wrong; undefined where anything will do. */
export interface Setting {
  readonly name: string;
  readonly expected: string | undefined;
}

/** Every setting there is. */
export const settings: readonly Setting[] = Object.entries(variables.shape).map(([name, schema]) => ({
  name,
  expected: schema.safeParse('neither this nor that').error?.issues[0]?.message,
}));

function isKey(text: string): boolean {
  return Buffer.from(text, 'base64').length === MASTER_KEY_BYTES;
}

/** A wrong or half-set setting. Each line names a variable and what it should be, never its value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      ['The settings are not right. Mend these and start again (see .env.example):', ...problems].join(
        '\n  ',
      ),
    );
  }
}

/** One workspace by its bot token, or many that install the app over OAuth. */
export type SlackSettings = {
  readonly signingSecret: string;
  readonly apiUrl: string | undefined;
  readonly distribution: SlackDistribution;
} & (
  | { readonly kind: 'single-workspace'; readonly botToken: string }
  | { readonly kind: 'oauth'; readonly clientId: string; readonly clientSecret: string }
);

export interface Config {
  readonly mode: Mode;
  readonly port: number;
  /** Where `/metrics` is served; undefined where nobody reads them. */
  readonly metricsPort: number | undefined;
  readonly host: string;
  /** How many proxies stand in front, whose word for a client's address is taken. */
  readonly proxies: number;
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly mongodbUri: string | undefined;
  /** A folder for the keys, which every process sees; if not under `dataDir`, nor in a database. */
  readonly keysDir: string | undefined;
  /** The database of the keys, if not beside that of the data. */
  readonly keysMongodbUri: string | undefined;
  /** Base64. Undefined only in the demo, which makes its own. */
  readonly masterKey: string | undefined;
  readonly previousMasterKey: string | undefined;
  readonly teams: TeamsApp | undefined;
  readonly slack: SlackSettings | undefined;
  /** Where reports of errors go; undefined where none are sent. */
  readonly sentryDsn: string | undefined;
  readonly logLevel: NonNullable<Variables['LOG_LEVEL']>;
  /** Who runs this service, for the privacy statement and the documents. */
  readonly operator: OperatorDetails;
}

const LOOPBACK = '127.0.0.1';
const loopbackHosts = [LOOPBACK, 'localhost', '::1'];

/** Reads the environment once. Throws a `ConfigError` that names every wrong variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = variables.safeParse(environment);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: must be ${message}`),
    );
  const problems = [...groupProblems(parsed.data)];
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(toConfig(parsed.data));
}

/** Settings that only make sense together. */
function* groupProblems(env: Variables): Generator<string> {
  const { mode } = toConfig(env);
  if (env.TEAMS_APP_ID && !env.TEAMS_APP_SECRET)
    yield 'TEAMS_APP_SECRET: must be set too, as TEAMS_APP_ID is: the client secret of the app registration';
  if (!env.TEAMS_APP_ID && (env.TEAMS_APP_SECRET ?? env.TEAMS_APP_TENANT_ID))
    yield 'TEAMS_APP_ID: must be set too, as another TEAMS_ setting is: the id of the app registration';
  yield* slackProblems(env);
  if (mode === 'live' && !env.MASTER_KEY)
    yield `MASTER_KEY: must be set with real chats: ${expected.MASTER_KEY}`;
  if (mode === 'live' && !env.PUBLIC_URL)
    yield `PUBLIC_URL: must be set with real chats, for links to lead to: ${expected.PUBLIC_URL}`;
  if (mode === 'demo' && env.HOST && !loopbackHosts.includes(env.HOST))
    yield `HOST: must be ${LOOPBACK} (or unset) in the demo, which lets anyone in; set the chats' settings to serve a network`;
}

function* slackProblems(env: Variables): Generator<string> {
  const oauth = env.SLACK_CLIENT_ID ?? env.SLACK_CLIENT_SECRET;
  if (!env.SLACK_SIGNING_SECRET && (env.SLACK_BOT_TOKEN ?? oauth))
    yield "SLACK_SIGNING_SECRET: must be set too, as another SLACK_ setting is: the signing secret on the app's Basic Information page";
  if (env.SLACK_SIGNING_SECRET && !env.SLACK_BOT_TOKEN && !oauth)
    yield 'SLACK_BOT_TOKEN: must be set too (one workspace), or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (many)';
  if (env.SLACK_BOT_TOKEN && oauth)
    yield 'SLACK_BOT_TOKEN: must be unset with SLACK_CLIENT_ID and SLACK_CLIENT_SECRET: one workspace, or many';
  if (oauth && !env.SLACK_CLIENT_ID)
    yield "SLACK_CLIENT_ID: must be set too: the client id on the app's Basic Information page";
  if (oauth && !env.SLACK_CLIENT_SECRET)
    yield "SLACK_CLIENT_SECRET: must be set too: the client secret on the app's Basic Information page";
}

function toConfig(env: Variables): Config {
  const teams = teamsSettings(env);
  const slack = slackSettings(env);
  const mode = teams || slack ? 'live' : 'demo';
  return {
    mode,
    port: env.PORT,
    metricsPort: env.METRICS_PORT,
    host: env.HOST ?? (mode === 'demo' ? LOOPBACK : '0.0.0.0'),
    proxies: env.PROXIES,
    publicUrl: env.PUBLIC_URL,
    dataDir: env.DATA_DIR,
    mongodbUri: env.MONGODB_URI,
    keysDir: env.KEYS_DIR,
    keysMongodbUri: env.KEYS_MONGODB_URI,
    masterKey: env.MASTER_KEY,
    previousMasterKey: env.MASTER_KEY_PREVIOUS,
    teams,
    slack,
    sentryDsn: env.SENTRY_DSN,
    logLevel: env.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    operator: operatorOf(env),
  };
}

function teamsSettings(env: Variables): TeamsApp | undefined {
  if (!env.TEAMS_APP_ID || !env.TEAMS_APP_SECRET) return undefined;
  return { appId: env.TEAMS_APP_ID, appSecret: env.TEAMS_APP_SECRET, appTenantId: env.TEAMS_APP_TENANT_ID };
}

function slackSettings(env: Variables): SlackSettings | undefined {
  if (!env.SLACK_SIGNING_SECRET) return undefined;
  const { SLACK_API_URL: apiUrl, SLACK_DISTRIBUTION: distribution } = env;
  const common = { signingSecret: env.SLACK_SIGNING_SECRET, apiUrl, distribution };
  if (env.SLACK_BOT_TOKEN) return { ...common, kind: 'single-workspace', botToken: env.SLACK_BOT_TOKEN };
  if (!env.SLACK_CLIENT_ID || !env.SLACK_CLIENT_SECRET) return undefined;
  return { ...common, kind: 'oauth', clientId: env.SLACK_CLIENT_ID, clientSecret: env.SLACK_CLIENT_SECRET };
}
