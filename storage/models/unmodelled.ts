import { moment, readable, type OpenField } from './definition.js';
import { claim, credential, employer, erasedPerson, technical } from './meanings.js';

/** A key wrapped under the master key. */
interface WrappedField extends Omit<OpenField, 'kept'> {
  readonly kept: 'wrapped';
}

interface Unmodelled {
  /** Why it has no model. */
  readonly reason: string;
  readonly fields: Readonly<Record<string, OpenField | WrappedField>>;
}

const wrapped: WrappedField = { kept: 'wrapped', ...credential };
/** Nobody is found by it without the keys of the tenant, and with these it goes. */
const erased = readable(erasedPerson);
const [owner, plain, at] = [readable(employer), readable(technical), moment(technical)];

/** The collections that are no entities of the product, by name, and what lies in them. */
export const unmodelled: Readonly<Record<string, Unmodelled>> = {
  keyrings: {
    reason: 'held the wrapped keys until schema 5; they are moved into the vault, apart from the data',
    fields: {},
  },
  vaults: {
    reason: 'tells which vault holds the keys, and which erasures were carried out here',
    fields: { _id: plain, id: plain, erased: plain },
  },
  'vault:identity': {
    reason: 'is in the vault: tells it from others',
    fields: { _id: plain, id: plain },
  },
  'vault:keyrings': {
    reason: 'is in the vault: its keys are wrapped under the master key, not sealed under a data key',
    fields: { _id: owner, current: plain, dataKeys: wrapped, lookupKey: wrapped },
  },
  'vault:endedTenants': {
    reason: 'is in the vault: whose data no backup may bring back',
    fields: { _id: plain, at },
  },
  'vault:erasedPersons': {
    reason: 'is in the vault: whom no backup may bring back, by a keyed hash of their id',
    fields: { _id: erased, tenantId: owner, hash: erased, at: readable(employer) },
  },
  leases: {
    reason: 'is taken before the schema is known to be current',
    fields: { _id: plain, holder: readable(claim), until: moment(claim) },
  },
  migrations: {
    reason: 'tells which schema the models find',
    fields: { _id: plain, name: plain, cursor: plain, finishedAt: at },
  },
  rotations: {
    reason: 'is how far a rotation has come: ids of documents at most',
    fields: { _id: plain, phase: plain, since: at, documents: plain, position: readable(claim) },
  },
  nudges: {
    reason:
      'was the outbox of schema 1; migration 2 empties it, and a unique index that it has cannot be met any more',
    fields: {},
  },
  agendaJobs: {
    reason: "is Agenda's own: names of jobs, tenants and moments, of no person",
    fields: {
      ...{ _id: plain, name: plain, type: plain, priority: plain, data: owner },
      ...{
        nextRunAt: at,
        lockedAt: at,
        lastRunAt: at,
        lastFinishedAt: at,
        failedAt: at,
        debounceStartedAt: at,
      },
      ...{ failCount: plain, failReason: plain, lastModifiedBy: plain, progress: plain, disabled: plain },
      ...{ repeatInterval: plain, repeatTimezone: plain, repeatAt: plain, startDate: at, endDate: at },
      ...{ skipDays: plain, fork: plain },
    },
  },
};
