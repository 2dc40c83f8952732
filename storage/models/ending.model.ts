import { endingSchema } from '../../core/privacy/retention/ending.js';
import { defineModel, readable } from './definition.js';
import { employer } from './meanings.js';

/** Employers on their way out; of no person, and readable when the employer's keys are gone. */
export const endings = defineModel({
  collection: 'endings',
  owner: 'installation',
  entity: endingSchema,
  id: employer,
  fields: {
    name: readable(employer),
    from: readable(employer),
    until: readable(employer),
    toldOperator: readable(employer),
    toldHr: readable(employer),
    passed: readable(employer),
    evidence: readable(employer),
  },
  hashes: {},
  indexes: [],
  noted: { untold: 'how far the end of an employer has come: its steps are told as ended' },
});
