import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inside } from '../../storage/testing/inside.js';
import { runCoach } from '../testing/run-coach.js';
import { withInstallation } from './installation.js';

// Every command is a process of its own, on one store: what one leaves, the next finds.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'operator-'));
  process.env['DATA_DIR'] = join(folder, 'data');
  process.env['MONGODB_URI'] = '';
});
afterAll(() => rm(folder, { recursive: true }));

const example = (name: string) => readFile(`examples/${name}`, 'utf8');
async function fileOf(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
/** All there is of the tenant, in no particular order. */
const everything = () =>
  withInstallation(({ store: { repositories } }) =>
    inside('acme', async () => ({
      users: await repositories.users.withRole('manager'),
      journeys: (await repositories.journeys.all()).length,
      next: await repositories.nudges.nextMoment(),
    })),
  );

describe('an employer on the command line', () => {
  it('is added, gets its people and journeys, and is listed', async () => {
    const added = await runCoach(
      'tenant',
      'add',
      '--name',
      'Acme BV',
      '--id',
      'acme',
      '--slack-team',
      'T0ACME',
    );
    const code = expect.stringMatching(/^Link code, good once, until \S+: ([A-Z0-9]{4}-?){3}\n.*: link /);
    expect(added).toEqual({ code: 0, stdout: 'acme\n', stderr: code });

    const files = ['--roster', 'examples/roster.csv', '--journeys', 'examples/journeys.yaml'];
    expect(await runCoach('import', '--tenant', 'acme', ...files)).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^Imported: 10 managers and people of HR, 12 employees, 8 journeys\.\nNew journeys \(8\): 2001 Anna Visser, .*\n$/,
      ),
      stderr: '',
    });
    expect(await everything()).toMatchObject({ journeys: 8, next: expect.anything() });

    const { stdout } = await runCoach('tenant', 'list');
    expect(stdout).toBe('acme  Acme BV  no Teams  Slack T0ACME\n');
  });

  it('is refused a workspace that another has linked', async () => {
    expect(await runCoach('tenant', 'add', '--name', 'Globex', '--slack-team', 'T0ACME')).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Another tenant has linked T0ACME already\. Check/),
    });
  });

  it.each([
    [
      'a column that is missing',
      'roster.csv',
      (text: string) => text.replace('email', 'mail'),
      /^\S+roster\.csv: A column is missing: email\. Add it to the first line\.\n$/,
    ],
    [
      'a manager whom nobody knows',
      'roster.csv',
      (text: string) => text.replace('32,,sanne.de.boer', '32,,nobody'),
      /^\S+roster\.csv, line 12: I do not know this manager \(nobody@example\.com\)\. Put/,
    ],
    [
      'a due date five years away',
      'journeys.yaml',
      (text: string) => text.replace('today+26w', 'today+260w'),
      /^\S+journeys\.yaml, line 5, Anna Visser: The due date is too far away\. Choose a date from/,
    ],
  ])(
    'keeps what it has where a file has %s',
    async (_what, name, spoil, sentence) => {
      const before = await everything();
      const file = await fileOf(name, spoil(await example(name)));
      const run = await runCoach('import', '--tenant', 'acme', `--${name.split('.')[0]}`, file);
      expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(sentence) });
      expect(await everything()).toEqual(before);
    },
    60_000,
  );

  it('is shown what a roster would do, and who is no longer listed stays until that is confirmed', async () => {
    const before = await everything();
    const roster = (await example('roster.csv')).replace(/^.*,2012,.*\n/m, '');
    const file = await fileOf(
      'shorter.csv',
      roster.replace('Anna Visser,anna.visser@', 'Anna Smit,anna.smit@'),
    );
    const journeys = await fileOf(
      'moved.yaml',
      (await example('journeys.yaml')).replace('today+26w', 'today+27w'),
    );
    const files = ['--tenant', 'acme', '--roster', file, '--journeys', journeys];
    const preview = await runCoach('import', ...files, '--dry-run');
    expect(preview).toMatchObject({ code: 0, stderr: '' });
    expect(preview.stdout).toMatch(
      /^Nothing is stored\. This import has 10 managers and people of HR, 11 employees/,
    );
    expect(preview.stdout).toContain('Changed (1): 2001 Anna Smit (name, address)');
    expect(preview.stdout).toMatch(/Changed journeys \(1\): 2001 Anna Smit \(\S+ -> \S+\)/);
    expect(preview.stdout).toContain('No longer listed (1): 2012 Lotte Meijer\nThey stay as they are.');
    expect(await everything()).toEqual(before);

    const ended = await runCoach('import', ...files, '--end-missing');
    expect(ended.stdout).toContain('Ended (1): 2012 Lotte Meijer');
    expect(await everything()).toMatchObject({ journeys: 8 });
    expect(await runCoach('import', '--tenant', 'acme', '--end-missing')).toMatchObject({
      code: 2,
      stderr: 'Say who is still listed: --end-missing goes with --roster FILE.\n',
    });
  });

  it('is told how to save a file that is no UTF-8', async () => {
    await writeFile(join(folder, 'windows.csv'), Buffer.from('naam;\u00eb', 'latin1'));
    const run = await runCoach('import', '--tenant', 'acme', '--roster', join(folder, 'windows.csv'));
    expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(/Save it as CSV UTF-8/) });
  });

  it('gets a catalogue of its own', async () => {
    const wishes = await fileOf('wishes.yaml', 'off: [handover]\n');
    expect(await runCoach('tenant', 'customise', '--tenant', 'acme', wishes)).toEqual({
      code: 0,
      stdout: 'Acme BV has a catalogue of its own; its journeys are planned anew.\n',
      stderr: '',
    });
  });

  it('is ended for good, but only when it is meant', async () => {
    const before = await everything();
    expect(await runCoach('tenant', 'end', '--tenant', 'acme')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('It cannot be undone.'),
    });
    expect(await everything()).toEqual(before);
    expect(await runCoach('tenant', 'end', '--tenant', 'acme', '--yes')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/is over.*from day 14/s),
    });
    expect(await everything()).toMatchObject({ users: before.users, journeys: before.journeys });
    expect(await runCoach('tenant', 'end', '--tenant', 'acme', '--yes', '--now')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/"certificate".*"lastAuditHash": "\w+.*has ended/s),
    });
    await expect(everything()).rejects.toThrow('were destroyed');
    expect(await runCoach('retention', 'check')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^retention check ok: \d+ documents of \d+ employers, nothing overdue/),
    });
  });
});
