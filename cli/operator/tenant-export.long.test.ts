import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, todayIn } from '../../core/clock.js';
import { asOperator } from '../../core/people/context.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { sampleEmployee } from '../../storage/testing/samples.js';
import { runCoach } from '../testing/run-coach.js';
import { withInstallation } from './installation.js';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  file = join(folder, 'all.zip');
  Object.assign(process.env, { DATA_DIR: join(folder, 'data'), MONGODB_URI: '', LOG_LEVEL: 'warn' });
  await withInstallation(async ({ store: { repositories } }) => {
    await repositories.tenants.save(demoTenant);
    await asOperator(demoTenant, 'test', () =>
      repositories.employees.saveMany([{ ...sampleEmployee('e'), name: 'Quincemarker' }]),
    );
  });
});
afterAll(() => rm(folder, { recursive: true }));

it('writes all there is to a file that the operator alone can read, and says what to do with it', async () => {
  const ran = await runCoach('tenant', 'export', '--tenant', demoTenant.id, file);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Hand it to HR alone') });
  const files = unzipSync(await readFile(file));
  expect(strFromU8(files['employees.csv'] ?? new Uint8Array())).toContain('Quincemarker');
  expect((await stat(file)).mode & 0o077).toBe(0);
});

it('is in the audit trail', async () => {
  const { act, what, by } = await withInstallation(({ store: { repositories } }) =>
    asOperator(demoTenant, 'test', async () => {
      const until = todayIn(demoTenant.timeZone, systemClock);
      const all = await repositories.audit.read({ from: until.subtract({ days: 1 }), until });
      const found = all.find((one) => one.act === 'exported');
      if (!found) throw new Error('it is not there');
      return found;
    }),
  );
  expect({ act, what, by }).toEqual({ act: 'exported', what: 'all-data', by: { kind: 'operator' } });
});

it('overwrites nothing, and knows no employer of another name', async () => {
  const again = await runCoach('tenant', 'export', '--tenant', demoTenant.id, file);
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') });
  const unknown = await runCoach('tenant', 'export', '--tenant', 'nobody', join(folder, 'other.zip'));
  expect(unknown.code).toBe(2);
});
