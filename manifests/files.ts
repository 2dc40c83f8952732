import { zipSync } from 'fflate';
import { z } from 'zod';
import type { AppAddress } from './app.js';
import { problemsOfTeams } from './check-teams.js';
import { icons } from './icons.js';
import { slackManifest } from './slack-manifest.js';
import { slackManifestSchema } from './slack-schema.js';
import { teamsManifest, teamsTranslations } from './teams-manifest.js';

/** What is wrong with the manifests; nothing is written then. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/**
 * Everything that is uploaded to Teams and to Slack, by path. Teams takes `teams.zip`, which holds what lies in `teams/`.
 * Rejects with a `ManifestError` where one of them would be refused.
 */
export async function manifestFiles(
  address: AppAddress,
  version: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const manifest = teamsManifest(address, version);
  const translations = teamsTranslations();
  const slack = slackManifest(address);
  const checked = slackManifestSchema.safeParse(slack);
  const problems = [
    ...(await problemsOfTeams(manifest, translations)).map((problem) => `Teams: ${problem}`),
    ...(checked.success ? [] : [`Slack: ${z.prettifyError(checked.error)}`]),
  ];
  if (problems.length > 0) throw new ManifestError(problems.join('\n'));
  const teams = new Map<string, Uint8Array>([
    ['manifest.json', json(manifest)],
    ...[...translations].map(([name, words]) => [name, json(words)] as const),
    ...icons(),
  ]);
  return new Map([
    ...[...teams].map(([name, content]) => [`teams/${name}`, content] as const),
    ['teams.zip', zipSync(Object.fromEntries(teams), { mtime: ZIP_DAY })],
    ['slack.json', json(slack)],
  ]);
}

/** The same files make the same package, whenever it is made. */
const ZIP_DAY = new Date(2026, 0, 1);

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
