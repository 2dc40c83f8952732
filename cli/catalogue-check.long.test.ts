import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runCoach } from './testing/run-coach.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A copy of the shipped catalogue, with a file of it changed. */
const copied = () => cp('core/countries/nl/milestones', folder, { recursive: true });
async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

describe('coach catalogue check', () => {
  it('finds nothing in the catalogue of the coach itself', async () => {
    const { code, stdout, stderr } = await runCoach('catalogue', 'check');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ milestones checked: all is well\.\n$/);
  });

  it('says of every file what is wrong with it, and what to do', async () => {
    await copied();
    await change('uwv-claim.yaml', 'due: S-28d', 'due: S-14d');
    await change('last-day.yaml', 'Take ten minutes today', 'Ask her husband for ten minutes today');
    await change('handover.yaml', 'due: S-14d', 'due: Easter');
    await change('loss.yaml', 'topic: care\n', '');
    const { code, stdout } = await runCoach('catalogue', 'check', folder);
    expect(code).toBe(2);
    expect(stdout).toMatch(
      new RegExp(
        [
          'handover.yaml',
          '  file-unusable  due: "Easter" is no day: write an anchor and steps, such as S-21d or .*',
          '',
          'loss.yaml',
          '  file-unusable  topic: .*"work".*',
          '',
          'last-day.yaml',
          '  word-forbidden  text.en.steps.0: Take out "her": use {name} or other words: .*',
          '  word-forbidden  text.en.steps.0: Take out "husband": assume no form of family',
          '',
          'uwv-claim.yaml',
          '  deadline-broken  due: For the role birthing-parent this falls past .* let it come sooner',
          '',
          '\\d+ milestones checked, 4 to mend: 2 file-unusable, 2 word-forbidden, 1 deadline-broken.',
          '$',
        ].join('\n'),
      ),
    );
  });

  it.each([
    ['that is not there', () => join(folder, 'nowhere')],
    ['without a milestone', () => folder],
  ])('says what to give instead of a folder %s', async (_, given) => {
    const { code, stdout, stderr } = await runCoach('catalogue', 'check', given());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      `FOLDER: This is not right: ${given()}. Give: a folder of milestone files, such as core/countries/nl/milestones.\n`,
    );
  });
});
