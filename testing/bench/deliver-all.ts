import type { BenchCoach } from './coach.js';

/** As the alarm does: a ring ends with its turn, and the next one goes on. */
export const deliverAll = (coach: BenchCoach): Promise<void> =>
  coach.own(async () => {
    const { nudges } = coach.store.repositories;
    while ((await nudges.dueRecipients(coach.clock.now(), 1, new Set())).length > 0) await coach.core.ring();
  });
