import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { readConfig } from '../config.js';
import { TravelClock } from '../core/clock.js';
import { endSteps, type EndStep } from '../core/privacy/retention/ending.js';
import { demoTenant, importExamples } from '../demo/demo-tenant.js';
import { createLog } from '../log.js';
import { openProgram } from '../main.js';
import { embeddedDirectory } from '../storage/connection.js';
import { operatorFilesIn } from '../storage/operator-files.js';
import { rawFiles } from '@pro-parents-coach/embedded-store/testing';
import { afterTest } from './after-test.js';
import { TUESDAY_MORNING } from './demo-coach.js';

const tenant = {
  ...demoTenant,
  name: 'Kwartelmarker BV',
  agreement: { from: '2026-01-01', until: '2026-11-23' },
};
let dataDir: string;
let environment: Record<string, string>;
const programs: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'coach-end-'));
  environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    MASTER_KEY: Buffer.alloc(32, 3).toString('base64'),
    LOG_LEVEL: 'silent',
  };
  const program = await openProgram(
    readConfig(environment),
    new TravelClock(TUESDAY_MORNING),
    createLog('silent'),
  );
  const stop = afterTest(() => program.stop());
  await program.repositories.tenants.save(tenant);
  await importExamples(program.core, 'roster.csv', 'journeys.yaml');
  await stop();
});
afterAll(async () => {
  for (const program of programs) program.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the program on a day after the agreement, which kills itself once that step is done and before it is noted, or after. */
async function runUntilKilled(day: number, step: EndStep, when: 'before' | 'after'): Promise<void> {
  const started = TUESDAY_MORNING.until(TUESDAY_MORNING.add({ hours: 24 * day + 2 })).toString();
  const program = spawn(
    process.execPath,
    ['--import', 'tsx/esm', 'testing/start-and-kill.ts', started, step, when],
    { env: { ...process.env, ...environment, MONGODB_URI: '' }, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  programs.push(program);
  const [, signal] = z
    .tuple([z.number().nullable(), z.string().nullable()])
    .parse(await once(program, 'exit'));
  expect([step, when, signal]).toEqual([step, when, 'SIGKILL']);
}

const certificateSchema = z.looseObject({ done: z.array(z.looseObject({ step: z.string() })) });

it('comes to its end, each step noted once, though the program is killed whenever one is done and not noted', async () => {
  for (const step of endSteps)
    for (const when of step === 'erase' || step === 'certify'
      ? (['before', 'after'] as const)
      : (['before'] as const))
      await runUntilKilled(endSteps.indexOf(step) < endSteps.indexOf('take-stock') ? 0 : 15, step, when);
  const text = await readFile(operatorFilesIn(dataDir).certificateOf(tenant.id), 'utf8');
  expect(certificateSchema.parse(JSON.parse(text)).done.map(({ step }) => step)).toEqual([...endSteps]);

  const program = await openProgram(
    readConfig(environment),
    new TravelClock(TUESDAY_MORNING.add(Temporal.Duration.from({ hours: 24 * 16 }))),
    createLog('silent'),
  );
  const stop = afterTest(() => program.stop());
  await program.begin();
  await program.caughtUp();
  expect(await program.repositories.tenants.get(tenant.id)).toBeUndefined();
  expect(await program.repositories.endings.all()).toEqual([]);
  await stop();
  const left = await rawFiles(embeddedDirectory(dataDir));
  expect(['Kwartelmarker', 'stop-nudges'].filter((trace) => left.includes(trace))).toEqual([]);
}, 400_000);
