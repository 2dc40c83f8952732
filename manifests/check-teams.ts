import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { teamsManifest, teamsTranslations } from './teams-manifest.js';
import { startersTooMany, TEAMS_SCHEMA } from './teams-manifest.js';

const require = createRequire(import.meta.url);
// A CommonJS package whose names Node cannot read, and whose types are those of one version each.
const { ManifestUtil } = z
  .looseObject({
    ManifestUtil: z.custom<{
      validateManifestAgainstSchema(manifest: unknown, schema: unknown): Promise<string[]>;
    }>((value) => typeof value === 'function'),
  })
  .parse(require('@microsoft/teams-manifest'));

const schemas = dirname(require.resolve('@microsoft/app-manifest/package.json'));

/** What is wrong with a manifest for Teams and its translations, by Microsoft's own schemas; empty where nothing is. */
export async function problemsOfTeams(
  manifest: ReturnType<typeof teamsManifest>,
  translations: ReturnType<typeof teamsTranslations>,
): Promise<string[]> {
  const extra = startersTooMany();
  return [
    ...(await ManifestUtil.validateManifestAgainstSchema(manifest, await schema(''))),
    ...(
      await Promise.all(
        [...translations.values()].map(async (words) =>
          ManifestUtil.validateManifestAgainstSchema(words, await schema('.Localization')),
        ),
      )
    ).flat(),
    ...(extra > 0 ? [`Teams takes 12 starters: ${extra} too many`] : []),
  ];
}

/** As Microsoft publishes it, from the package that brings the schemas along: nothing is fetched. */
async function schema(kind: '' | '.Localization'): Promise<unknown> {
  const file = `build/json-schemas/teams/v${TEAMS_SCHEMA}/MicrosoftTeams${kind}.schema.json`;
  const text = await readFile(join(schemas, file), 'utf8');
  // A pattern of theirs has a bracket that strict engines want escaped.
  return JSON.parse(text.replaceAll(String.raw`\\b]`, String.raw`\\b\\]`)) as unknown;
}
