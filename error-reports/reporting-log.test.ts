import { describe, expect, it } from '@jest/globals';
import type { Log } from '../core/log.js';
import { as, asJob } from '../core/people/context.js';
import { sampleTenant, sampleUser } from '../storage/testing/samples.js';
import { silentLog } from '../storage/testing/test-store.js';
import { reportingLog } from './reporting-log.js';

const fault = new Error('a fault');
const tenant = sampleTenant('zorg');

const faultOf = async (...[log, ...line]: [Log, ...Parameters<Log['error']>]): Promise<void> => {
  log.error(...line);
  return Promise.resolve();
};

/** What is reported where this is done with a log that reports. */
async function reportedBy(work: (log: ReturnType<typeof reportingLog>) => Promise<void>): Promise<unknown[]> {
  const reported: unknown[] = [];
  await work(reportingLog(silentLog, (error) => reported.push(error)));
  return reported;
}

const inTheCallOf = (errorReports: 'objected' | undefined) =>
  reportedBy((log) => {
    const actor = { kind: 'person', user: { ...sampleUser('sanne'), errorReports } } as const;
    return as({ tenant, actor, cause: { kind: 'command', name: 'plan' } }, () =>
      faultOf(log, {}, 'could not answer', fault),
    );
  });

describe('a log that reports', () => {
  it('reports the error behind a fault, of a job, of a person and of nobody', async () => {
    expect(await inTheCallOf(undefined)).toEqual([fault]);
    const ofJob = (log: typeof silentLog) =>
      asJob(tenant, 'tidy', () => faultOf(log, {}, 'a job failed', fault));
    expect(await reportedBy(ofJob)).toEqual([fault]);
    expect(await reportedBy((log) => faultOf(log, {}, 'a request failed', fault))).toEqual([fault]);
  });

  it('reports nothing of the call of someone who objects', async () => {
    expect(await inTheCallOf('objected')).toEqual([]);
  });

  it('reports nothing where no error lies behind a line', async () => {
    expect(await reportedBy((log) => faultOf(log, {}, 'set aside'))).toEqual([]);
  });
});
