import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryLog } from '../../bots/testing/memory-log.js';
import type { Job } from './job.js';
import { checkStored, createJobRegistry, JobError } from './registry.js';

let log: MemoryLog;
beforeEach(() => {
  log = new MemoryLog();
});

const job = (name: string, run: Job['run'] = () => Promise.resolve()): Job => ({ name, every: '1 day', run });
/** Work that ends when it is told to, and says when it has begun. */
function held() {
  let begin = (): void => undefined;
  let end = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const over = new Promise<void>((resolve) => (end = resolve));
  let times = 0;
  const run = () => {
    times += 1;
    begin();
    return over;
  };
  return { run, begun, end: () => end(), times: () => times };
}

describe('the registry of jobs', () => {
  it('is refused where nothing does a job, or two have one name', () => {
    const idle = { name: 'idle', every: '1 day' };
    expect(() => createJobRegistry({ log }, [idle as Job])).toThrow(
      new JobError('Nothing does the jobs idle'),
    );
    expect(() => createJobRegistry({ log }, [job('tidy'), job('tidy')])).toThrow(JobError);
  });

  it('refuses a database with a job that nothing does, by its name', () => {
    expect(() => checkStored(['tidy', 'later'], ['tidy', 'top-up'])).toThrow(/know: later\./);
    expect(() => checkStored(['tidy'], ['tidy', 'top-up'])).not.toThrow();
  });

  it('does a job once where two ask for it at the same moment, and again when it is asked for later', async () => {
    const work = held();
    const [tidy] = createJobRegistry({ log }, [job('tidy', work.run)]).jobs;
    const both = Promise.all([tidy?.run(), tidy?.run()]);
    await work.begun;
    work.end();
    await both;
    expect(work.times()).toBe(1);
    await tidy?.run();
    expect(work.times()).toBe(2);
  });
});

describe('catching up', () => {
  it('does every job, also after one that fails, and logs that without what it was about', async () => {
    const done: string[] = [];
    const registry = createJobRegistry({ log }, [
      job('ill', () => Promise.reject(new TypeError('Anna Visser has no due date'))),
      job('well', () => Promise.resolve(void done.push('well'))),
    ]);
    await registry.catchUp();
    expect(done).toEqual(['well']);
    expect(log.lines).toEqual(['error a job failed {"job":"ill","error":"TypeError"}']);
  });

  it('ends when it is stopped: what is under way hears of it and is waited for, and nothing begins any more', async () => {
    const done: string[] = [];
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const long = (stopping: AbortSignal) =>
      new Promise<void>((resolve) => {
        stopping.addEventListener('abort', () => {
          done.push('heard');
          resolve();
        });
        begin();
      });
    const registry = createJobRegistry({ log }, [
      job('long', long),
      job('next', () => Promise.resolve(void done.push('next'))),
    ]);
    const caughtUp = registry.catchUp();
    await begun;
    await registry.stop();
    await caughtUp;
    expect(done).toEqual(['heard']);
  });
});
