import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { planCommand } from './plan.js';
import { runCoach, type CoachRun } from './testing/run-coach.js';

const pregnancy = ['--due-date', '2027-03-10', '--announced-on', '2026-08-20'];
const plan = (...options: string[]): Promise<CoachRun> => runCoach('plan', ...options);

const day = z.iso.date();
const source = z.string().min(1);
const planSchema = z.strictObject({
  startWindow: z.strictObject({ from: day, to: day }),
  leave: z.array(z.strictObject({ kind: z.string(), from: day, to: day, source })),
  deadlines: z.array(z.strictObject({ id: z.string(), on: day, source })),
  texts: z.array(z.strictObject({ since: day, articles: z.array(z.string()).min(1) })),
  nudges: z.array(z.strictObject({ milestone: z.string(), audience: z.string(), on: day, expiresOn: day })),
});

describe('coach plan', () => {
  it('prints the plan as JSON', async () => {
    const { code, stdout, stderr } = await plan(...pregnancy, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const { startWindow, leave, deadlines, texts, nudges } = planSchema.parse(JSON.parse(stdout));
    expect(startWindow).toEqual({ from: '2027-01-28', to: '2027-02-11' });
    expect(leave).toEqual([
      { kind: 'pregnancy', from: '2027-01-28', to: '2027-03-10', source: 'WAZO 3:1(2)' },
      { kind: 'maternity', from: '2027-03-11', to: '2027-05-19', source: 'WAZO 3:1(3)' },
    ]);
    expect(deadlines).toContainEqual({ id: 'uwv-claim', on: '2027-01-14', source: 'WAZO 3:11' });
    expect(texts).toMatchObject([
      { since: '2022-08-02', articles: ['WAZO 6:3', 'WAZO 6:3a'] },
      { since: '2019-01-01' },
    ]);
    expect(nudges).toContainEqual({
      milestone: 'start-notice',
      audience: 'hr',
      on: '2026-12-31',
      expiresOn: '2027-01-07',
    });
  });

  it('takes every fact there is, and prints the plan for people in their language', async () => {
    const born = ['--multiples', '--leave-start', '2027-01-10', '--birth-date', '2027-02-20'];
    const { code, stdout } = await plan(
      ...[...pregnancy, ...born, '--hospital-days', '30', '--weekly-hours', '32'],
      ...['--contract-end', '2027-12-31', '--return-date', '2027-09-01'],
      ...['--override', 'leave-end=2027-08-01', '--override', 'parental-leave-start=2027-09-06'],
      ...['--locale', 'nl'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Zwangerschapsverlof: 10 jan 2027 t/m 20 feb 2027 · WAZO 3:1(2)');
    expect(stdout).toContain(
      'Laatste verlofdag: 1 augustus 2027. Volgens de berekening: 29 mei 2027. · WAZO 3:1(3)',
    );
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Ouderschapsverlof: 832 uur, waarvan 288 uur met 70% van het dagloon, tot het maximum (UWV) · WAZO 6:2',
    );
    expect(stdout).toMatch(/^1 sep 2027 +leidinggevende +Eerste werkdag \(tot en met 3 sep 2027\)$/m);
  });

  it('names every option in its help', () => {
    const help = planCommand().helpInformation();
    expect([...help.matchAll(/^ {2}(?:-h, )?--([\w-]+)/gm)].map(([, option]) => option)).toEqual([
      ...['role', 'due-date', 'placement-date', 'announced-on', 'multiples', 'leave-start', 'birth-date'],
      ...['return-date', 'hospital-days', 'weekly-hours', 'contract-end', 'override', 'employment'],
      ...['other-employers', 'country', 'locale', 'json', 'picture', 'help'],
    ]);
  });

  it.each([
    [['--due-date', 'soon'], '--due-date: This is not right: soon. Give: YYYY-MM-DD.'],
    [['--role', 'aunt'], /^option '--role <role>' argument 'aunt' is invalid\. Allowed choices are birth/],
  ])('says about %j what to do instead, and nothing else', async (options, sentence) => {
    const { code, stdout, stderr } = await plan(...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(sentence);
  });
});

describe('coach plan --picture', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'picture-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const draw = (file: string) => plan(...pregnancy, '--locale', 'nl', '--picture', join(folder, file));

  it('draws the plan as SVG or as PNG, and prints it too', async () => {
    const runs = await Promise.all([draw('plan.svg'), draw('plan.PNG')]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs[0].stdout).toContain('UWV-aanvraag');
    expect(await readFile(join(folder, 'plan.svg'), 'utf8')).toMatch(/^<svg [^]*UWV-aanvraag[^]*<\/svg>\n$/);
    expect((await readFile(join(folder, 'plan.PNG'))).subarray(1, 4).toString()).toBe('PNG');
    await Promise.all(['plan.svg', 'plan.PNG'].map((file) => rm(join(folder, file))));
  });

  it.each([
    ['plan.gif', /: This is not right: .*plan\.gif\. Give: a file name that ends in \.svg or \.png\.$/],
    ['nowhere/plan.png', /plan\.png: I cannot write this file\. Check that the folder exists/],
  ])('says what is wrong with %s, and writes nothing', async (file, sentence) => {
    const { code, stdout, stderr } = await draw(file);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(sentence);
    expect(await readdir(folder)).toEqual([]);
  });
});
