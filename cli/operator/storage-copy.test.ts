import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStorage } from './storage-copy.js';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copy-'));
  said = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
});
afterEach(async () => {
  jest.restoreAllMocks();
  delete process.env['COPY_TO_URI'];
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

it.each([
  'mongodb://coach:hunter2@db/coach',
  'MONGODB+SRV://coach:hunter2@db',
  ' postgres://coach:hunter2@db',
])('takes no URI from the command line, which everyone can read: %s', async (uri) => {
  for (const files of [{ to: uri }, { from: uri }, { from: 'file', to: uri }]) await copyStorage(files);
  expect(said).toHaveLength(3);
  for (const sentence of said)
    expect(sentence).toMatch(/^A URI holds a password.* COPY_TO_URI.* --to FILE\.\n$/);
  expect(said.join()).not.toContain('hunter2');
  expect(process.exitCode).toBe(2);
});

it('says where a URI can be given, where there is none', async () => {
  await copyStorage({});
  expect(said).toEqual([expect.stringMatching(/COPY_TO_URI.*--to FILE/)]);
});

it.each(['', 'db.example.com', 'hunter2'])(
  'says what a URI looks like, and not what it read: %j',
  async (text) => {
    await writeFile(join(folder, 'uri'), text);
    await copyStorage({ to: join(folder, 'uri') });
    process.env['COPY_TO_URI'] = text || 'x';
    await copyStorage({});
    expect(said).toEqual(
      Array(2).fill(expect.stringMatching(/begins with mongodb:\/\/ or mongodb\+srv:\/\//)),
    );
  },
);

it('names a file that is not there', async () => {
  await copyStorage({ from: join(folder, 'missing') });
  expect(said).toEqual([expect.stringContaining('missing')]);
});
