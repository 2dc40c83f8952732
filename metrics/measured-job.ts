import type { Counter, Histogram } from 'prom-client';
import type { Job } from '../core/jobs/job.js';

/** The label is `name`: Prometheus keeps `job` and `instance` for what it asks itself, and renames a metric's own. */
export interface JobMeasures {
  readonly count: Counter<'name' | 'outcome'>;
  readonly seconds: Histogram<'name'>;
}

/** A job whose runs are counted and timed. */
export const measuredJob = (job: Job, { count, seconds }: JobMeasures): Job => ({
  ...job,
  async run(stopping) {
    const end = seconds.startTimer({ name: job.name });
    let outcome = 'failed';
    try {
      await job.run(stopping);
      outcome = 'done';
    } finally {
      end();
      count.inc({ name: job.name, outcome });
    }
  },
});
