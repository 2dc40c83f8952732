import { mapBreathing } from '../../core/breathing.js';

/** How many are worked on without a breath: whoever has a few goes on in step with those who work at the same moment. */
const A_FEW = 50;

/** Works on one document or entity after the other; of many, others are served now and then. */
export const mapDocuments = async <T, R>(all: readonly T[], work: (one: T) => R): Promise<R[]> =>
  all.length <= A_FEW ? all.map(work) : mapBreathing(all, work);
