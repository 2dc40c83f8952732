import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { commands } from '../core/conversation/commands/registry.js';
import { problemsOfTeams } from './check-teams.js';
import { manifestFiles } from './files.js';
import { slackManifest } from './slack-manifest.js';
import { slackManifestSchema } from './slack-schema.js';
import { teamsManifest, teamsTranslations } from './teams-manifest.js';

const address = {
  url: 'https://coach.example.com',
  teamsAppId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
};
const size = (png: Uint8Array | undefined): number[] => {
  const bytes = Buffer.from(png ?? []);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('the package for Teams', () => {
  it('holds the manifest, its translation, and icons of the sizes that Teams wants', async () => {
    const packed = unzipSync((await manifestFiles(address, '1.2.3')).get('teams.zip') ?? new Uint8Array());
    expect(Object.keys(packed).sort()).toEqual(['color.png', 'manifest.json', 'nl.json', 'outline.png']);
    expect(size(packed['color.png'])).toEqual([192, 192]);
    expect(size(packed['outline.png'])).toEqual([32, 32]);
  });

  it('is the same each time it is made', async () => {
    const [one, other] = [await manifestFiles(address, '1.2.3'), await manifestFiles(address, '1.2.3')];
    expect(Buffer.from(one.get('teams.zip') ?? []).equals(Buffer.from(other.get('teams.zip') ?? []))).toBe(
      true,
    );
  });

  it("passes Microsoft's schemas, which refuse what Teams would", async () => {
    const manifest = teamsManifest(address, '1.2.3');
    expect(await problemsOfTeams(manifest, teamsTranslations())).toEqual([]);
    const tooLong = { ...manifest, name: { short: 'x'.repeat(31), full: 'x' } };
    expect(await problemsOfTeams(tooLong, teamsTranslations())).toHaveLength(1);
    expect(await problemsOfTeams(manifest, new Map([['nl.json', { wrong: 'key' }]]))).toContainEqual(
      expect.stringContaining('additional properties'),
    );
  });

  it('offers in both languages the commands that begin something', () => {
    const [bot] = teamsManifest(address, '1.2.3').bots;
    const starters = commands.filter(({ isStarter }) => isStarter);
    expect(bot?.commandLists[0]?.commands.map(({ title }) => title)).toEqual(
      starters.map(({ names }) => names.en[0]),
    );
    const dutch = Object.values(teamsTranslations().get('nl.json') ?? {});
    expect(dutch).toEqual(expect.arrayContaining(starters.map(({ names }) => names.nl[0])));
  });
});

describe('the manifest for Slack', () => {
  it('names the address of the coach everywhere, and keeps to what Slack takes', () => {
    const manifest = slackManifest(address);
    expect(slackManifestSchema.safeParse(manifest).success).toBe(true);
    expect(manifest.settings.event_subscriptions.request_url).toBe('https://coach.example.com/slack/events');
    expect(slackManifestSchema.safeParse(slackManifest({ ...address, url: 'http://coach' })).success).toBe(
      false,
    );
  });
});
