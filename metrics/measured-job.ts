import type { Counter, Histogram } from 'prom-client';
import type { Job } from '../core/jobs/job.js';

export interface JobMeasures {
  readonly count: Counter<'job' | 'outcome'>;
  readonly seconds: Histogram<'job'>;
}

/** A job whose runs are counted and timed. */
export const measuredJob = (job: Job, { count, seconds }: JobMeasures): Job => ({
  ...job,
  async run(stopping) {
    const end = seconds.startTimer({ job: job.name });
    let outcome = 'failed';
    try {
      await job.run(stopping);
      outcome = 'done';
    } finally {
      end();
      count.inc({ job: job.name, outcome });
    }
  },
});
