import { readFile } from 'node:fs/promises';
import type { Core } from '../compose.js';
import { ConfigError } from '../config.js';
import { problemSentence } from '../core/language/problem-sentence.js';
import { asOperator } from '../core/people/context.js';
import type { Tenant, TenantRepository } from '../core/people/tenant.js';

/** The employer of the demo, linked to both chats of the playground. */
export const demoTenant = {
  id: 'demo',
  name: 'Voorbeeld BV',
  country: 'NL',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  deliveryTime: '09:00',
  teamsTenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  slackTeamId: 'T0DEMO',
} as const satisfies Tenant;

/** The demo lets anyone in, and jumps ahead of the real time: a store of real employers is none of its business. */
export function demoTenantOnly(tenantIds: readonly string[]): void {
  if (tenantIds.some((id) => id !== demoTenant.id))
    throw new ConfigError([
      'TEAMS_APP_ID or SLACK_SIGNING_SECRET: must be set, with the other settings of that chat, as the store holds real ' +
        'employers; without a chat the coach runs as a demo, which wants a store of its own (another DATA_DIR, no MONGODB_URI)',
    ]);
}

export const readExample = (file: 'roster.csv' | 'journeys.yaml'): Promise<string> =>
  readFile(new URL(`../examples/${file}`, import.meta.url), 'utf8');

/** Imports files of the example employer as its HR would. */
export async function importExamples(
  { importFiles }: Pick<Core, 'importFiles'>,
  ...files: readonly ('roster.csv' | 'journeys.yaml')[]
): Promise<void> {
  const read = async (name: 'roster.csv' | 'journeys.yaml') => {
    const text = files.includes(name) ? await readExample(name) : undefined;
    return text === undefined ? undefined : { name, text, content: Buffer.from(text) };
  };
  const result = await asOperator(demoTenant, 'demo', async () =>
    importFiles({ roster: await read('roster.csv'), journeys: await read('journeys.yaml') }),
  );
  if (!result.ok)
    throw new Error(result.problems.map((problem) => problemSentence(problem, 'en')).join('\n'));
}

/**
 * Loads the example employer through the same import as a real one, on the first start; a restart goes on where it was.
 * True on the first start.
 */
export async function loadDemoTenant(
  core: Pick<Core, 'importFiles'>,
  tenants: Pick<TenantRepository, 'get' | 'save'>,
): Promise<boolean> {
  if (await tenants.get(demoTenant.id)) return false;
  await importExamples(core, 'roster.csv', 'journeys.yaml');
  // Last, so that a start that was cut off loads the rest the next time.
  await tenants.save(demoTenant);
  return true;
}
