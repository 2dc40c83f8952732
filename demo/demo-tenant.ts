import { readFile } from 'node:fs/promises';
import { importJourneys } from '../core/journeys/journeys-import.js';
import type { JourneyDependencies } from '../core/journeys/journeys.js';
import { problemSentence } from '../core/language/problem-sentence.js';
import { importRoster } from '../core/directory/roster-import.js';
import type { Tenant } from '../core/people/tenant.js';
import type { Result } from '../core/problem.js';

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

export const readExample = (file: 'roster.csv' | 'journeys.yaml'): Promise<string> =>
  readFile(new URL(`../examples/${file}`, import.meta.url), 'utf8');

/**
 * Loads the example employer through the same import as a real one, on the first start; a restart goes on where it was.
 * True on the first start.
 */
export async function loadDemoTenant(deps: JourneyDependencies): Promise<boolean> {
  if (await deps.repositories.tenants.get(demoTenant.id)) return false;
  orThrow(await importRoster(deps, demoTenant, await readExample('roster.csv')));
  orThrow(await importJourneys(deps, demoTenant, await readExample('journeys.yaml')));
  // Last, so that a start that was cut off loads the rest the next time.
  await deps.repositories.tenants.save(demoTenant);
  return true;
}

function orThrow(result: Result<unknown>): void {
  if (!result.ok)
    throw new Error(result.problems.map((problem) => problemSentence(problem, 'en')).join('\n'));
}
