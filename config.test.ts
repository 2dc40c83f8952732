import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';
import { unknownOperator } from './core/privacy/operator.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const PUBLIC_URL = 'https://coach.example.com';
const teams = { TEAMS_APP_ID: 'app', TEAMS_APP_SECRET: 'secret', MASTER_KEY: KEY, PUBLIC_URL };
const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing', MASTER_KEY: KEY, PUBLIC_URL };

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the settings', () => {
  it('are those of the demo, on the loopback address, when nothing is set', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3978,
      dataDir: '.data',
      logLevel: 'warn',
    });
  });

  it('read an empty variable as one that is not set', () => {
    expect(readConfig({ MONGODB_URI: '', TEAMS_APP_ID: ' ' })).toMatchObject({
      mode: 'demo',
      mongodbUri: undefined,
    });
  });

  it('say who runs the service, as far as is known', () => {
    const given = {
      OPERATOR_NAME: ' Ouder & Werk ',
      OPERATOR_ISO27001: 'working-towards',
      SUB_PROCESSORS: 'Example Hosting BV, hosting, Nederland; Example Mail BV, e-mail, Duitsland',
    };
    expect(readConfig(given).operator).toMatchObject({
      name: 'Ouder & Werk',
      address: undefined,
      iso27001: 'working-towards',
      subProcessors: [
        { name: 'Example Hosting BV', purpose: 'hosting', country: 'Nederland' },
        { name: 'Example Mail BV', purpose: 'e-mail', country: 'Duitsland' },
      ],
    });
    expect(readConfig({ SUB_PROCESSORS: 'none' }).operator.subProcessors).toEqual([]);
    expect(readConfig({}).operator).toEqual(unknownOperator);
  });

  it.each([
    ['PRIVACY_EMAIL', 'privacy'],
    ['OPERATOR_ISO27001', 'yes'],
    ['SUB_PROCESSORS', 'Example Hosting BV'],
  ])('refuse %s where it says nothing that can be shown', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it('are live with either chat', () => {
    expect(readConfig(teams)).toMatchObject({
      mode: 'live',
      host: '0.0.0.0',
      teams: { appId: 'app' },
      slack: undefined,
    });
    expect(readConfig(slack)).toMatchObject({
      mode: 'live',
      slack: { kind: 'single-workspace', botToken: 'xoxb-1' },
    });
  });

  it('take the safe way to ask Slack after messages, unless told how the app was distributed', () => {
    const distributionOf = (more: object) => readConfig({ ...slack, ...more }).slack?.distribution;
    expect(distributionOf({})).toBe('unlisted');
    expect(distributionOf({ SLACK_DISTRIBUTION: 'internal' })).toBe('internal');
  });

  it('take many Slack workspaces over OAuth', () => {
    const oauth = {
      SLACK_CLIENT_ID: '1',
      SLACK_CLIENT_SECRET: '2',
      SLACK_SIGNING_SECRET: '3',
      PUBLIC_URL,
    };
    expect(readConfig({ ...oauth, MASTER_KEY: KEY }).slack).toMatchObject({
      kind: 'oauth',
      clientId: '1',
      clientSecret: '2',
    });
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each<[string, Record<string, string>]>([
    ['PORT', { PORT: 'many' }],
    ['PORT', { PORT: '70000' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'coach' }],
    ['MONGODB_URI', { MONGODB_URI: 'postgres://db' }],
    ['MASTER_KEY', { MASTER_KEY: 'short' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['SLACK_DISTRIBUTION', { SLACK_DISTRIBUTION: 'shop' }],
    ['SLACK_API_URL', { SLACK_API_URL: 'https://slack.example.com/api' }],
    ['TEAMS_APP_SECRET', { TEAMS_APP_ID: 'app' }],
    ['TEAMS_APP_ID', { TEAMS_APP_SECRET: 'secret' }],
    ['TEAMS_APP_ID', { TEAMS_APP_TENANT_ID: 'tenant' }],
    ['MASTER_KEY', { TEAMS_APP_ID: 'app', TEAMS_APP_SECRET: 'secret' }],
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: 'signing' }],
    ['SLACK_BOT_TOKEN', { ...slack, SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2' }],
    [
      'SLACK_CLIENT_SECRET',
      {
        SLACK_CLIENT_ID: '1',
        SLACK_SIGNING_SECRET: '3',
        PUBLIC_URL,
        MASTER_KEY: KEY,
      },
    ],
    ['PUBLIC_URL', { ...teams, PUBLIC_URL: '' }],
    ['PUBLIC_URL', { ...slack, PUBLIC_URL: '' }],
    ['HOST', { HOST: '0.0.0.0' }],
  ])('stop the start over %s and say what it should be', (variable, environment) => {
    const problems = problemsOf(environment);
    expect(problems.map((problem) => problem.split(':')[0])).toContain(variable);
    expect(problems.join()).toMatch(/must be/);
  });

  it('never show a value, which may be a secret', () => {
    expect(problemsOf({ MASTER_KEY: 'hunter2-hunter2', TEAMS_APP_SECRET: 's3cret' }).join()).not.toMatch(
      /hunter2|s3cret/,
    );
  });
});
