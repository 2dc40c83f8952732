import { expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterTest } from '../../../testing/after-test.js';
import { chatClockFinding, credentialsFinding, slack, teams } from './chats.js';
import { clockFinding } from './clocks.js';
import { roomFinding, writableFinding } from './disk.js';
import { rulesFinding, zonesFinding } from './time-zones.js';

it.each([
  [0, 'ok', 'ok'],
  [30.4, 'ok', 'ok'],
  [-30.4, 'ok', 'ok'],
  [31, 'wrong', 'behind'],
  [-31, 'wrong', 'ahead'],
  [undefined, 'wrong', 'told no time'],
])('finds clocks that are %p seconds apart %s', (ahead, kind, word) => {
  const found = clockFinding('the database', ahead);
  expect(found.kind).toBe(kind);
  expect(JSON.stringify(found)).toContain(word);
});

it('tells what a platform refuses from what does not answer, and counts no chat that is off', () => {
  expect(credentialsFinding(slack, { kind: 'accepted' }).kind).toBe('ok');
  expect(credentialsFinding(teams, { kind: 'refused', code: 'invalid_client' })).toMatchObject({
    problem: expect.stringContaining('(invalid_client)'),
    advice: expect.stringContaining('TEAMS_APP_SECRET'),
  });
  expect(credentialsFinding(teams, { kind: 'no-answer', code: 'TypeError' })).toMatchObject({
    problem: expect.stringContaining('no answer'),
    advice: expect.stringContaining('firewall'),
  });
  expect(credentialsFinding(slack, undefined).kind).toBe('does-not-apply');
  expect(chatClockFinding(slack, undefined).kind).toBe('does-not-apply');
  expect(chatClockFinding(slack, { kind: 'no-answer', code: 'TypeError' }).kind).toBe('wrong');
});

it('finds a folder that cannot be written, and leaves nothing in one that can', async () => {
  const path = await mkdtemp(join(tmpdir(), 'doctor-'));
  afterTest(() => rm(path, { recursive: true }));
  await writeFile(join(path, 'file'), '');
  expect(await writableFinding({ setting: 'DATA_DIR', path })).toMatchObject({ kind: 'ok' });
  expect(await writableFinding({ setting: 'DATA_DIR', path: join(path, 'file', 'below') })).toMatchObject({
    kind: 'wrong',
    problem: expect.stringMatching(/DATA_DIR.*ENOTDIR/),
  });
  await expect(rm(path)).rejects.toThrow();
  expect(await writableFinding(undefined)).toMatchObject({ kind: 'does-not-apply' });
});

it('finds a disk on which less than a gibibyte is free', async () => {
  const folder = { setting: 'DATA_DIR', path: tmpdir() };
  const free = (bytes: number) => () => Promise.resolve(bytes);
  expect((await roomFinding(folder, free(2 ** 30))).kind).toBe('ok');
  expect((await roomFinding(folder, free(2 ** 30 - 1))).kind).toBe('wrong');
  // The real one, of which a test knows only that it can be asked.
  expect(JSON.stringify(await roomFinding(folder))).toContain('GiB free');
});

it('finds time zone data that are old, and zones they do not have', () => {
  expect(rulesFinding().kind).toBe('ok');
  const at = Temporal.Instant.from('2025-07-01T12:00:00Z');
  expect(rulesFinding({ zone: 'America/Asuncion', at, offset: '-04:00' }).kind).toBe('wrong');
  expect(zonesFinding(['Europe/Amsterdam', 'America/Curacao'])).toEqual({ kind: 'ok', seen: '2 in use' });
  expect(zonesFinding(['Europe/Amsterdam', 'Europe/Atlantis'])).toMatchObject({
    kind: 'wrong',
    problem: 'not in the time zone data: Europe/Atlantis',
  });
});
