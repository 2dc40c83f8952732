import { Temporal } from 'temporal-polyfill';
import { isLater, todayIn, type Clock } from '../../clock.js';
import { ANNOUNCEMENT_DAYS } from '../../journeys/announcement.js';
import { KEPT_DAYS } from '../../people/agreement.js';
import { currentTenant } from '../../people/context.js';
import type { EmployeeRepository } from '../../people/employee.js';
import type { UserRepository } from '../../people/user.js';
import type { Retention } from '../meaning.js';
import type { KeptData, KeptDocument, KeptField } from '../person/kept-data.js';
import { collectionsOf } from '../person/kept-section.js';
import { outlivedAt } from '../requests/reminders.js';
import type { RequestRepository } from '../requests/request.js';
import { daysSinceLast, type CloseNeeds } from './close-journeys.js';
import { daysOver } from './needs.js';
import { isOrphan, type Living } from './orphans.js';
import { livingOf } from './sweep.js';

export interface CheckNeeds extends Pick<CloseNeeds, 'employees' | 'journeys' | 'catalogues' | 'clock'> {
  readonly kept: KeptData;
  readonly users: Pick<UserRepository, 'all'>;
  readonly requests: Pick<RequestRepository, 'all'>;
  readonly employees: Pick<EmployeeRepository, 'all' | 'getMany'>;
}

/** What of one collection is kept longer than one of its retentions allows. */
export interface Overdue {
  readonly collection: string;
  readonly retention: Retention;
  readonly documents: number;
}

export interface RetentionFindings {
  readonly documents: number;
  readonly overdue: readonly Overdue[];
}

/** What is known of the tenant, by which a document is judged. */
interface Judged extends Living {
  readonly clock: Clock;
  readonly today: Temporal.PlainDate;
  readonly daysOver: number;
  /** Ids of those who left, or of journeys that ended, too long ago. */
  readonly expired: ReadonlySet<string>;
  /** Ids of requests that were closed too long ago. */
  readonly outlived: ReadonlySet<string>;
}

/** What goes once a day may be there for a day longer, and an hour in which it is done. */
export const GRACE_HOURS = 25;

type Rule = (document: KeptDocument, fields: readonly KeptField[], judged: Judged) => boolean;

const never: Rule = () => false;
const idOf = ({ id }: KeptDocument): string => (typeof id === 'string' ? id : '');
const livesOn: Rule = (document, _fields, judged) =>
  judged.expired.has(idOf(document)) || isOrphan(document, judged);

/** Whether one of these moments lies further back than this. */
const olderThan =
  (hours: number): Rule =>
  (document, fields, { clock }) =>
    fields.some(({ field }) => {
      const value = document[field];
      return value instanceof Temporal.Instant && isLater(clock.now().subtract({ hours }), value);
    });

/** When a document has outlived each retention; a new one does not compile without a rule. */
const rules: Readonly<Record<Retention, Rule>> = {
  agreement: (_document, _fields, judged) => judged.daysOver > KEPT_DAYS,
  employment: livesOn,
  journey: livesOn,
  consent: (document, _fields, judged) => isOrphan(document, judged),
  request: (document, _fields, { outlived }) => outlived.has(idOf(document)),
  // Of the installation, and not of a tenant: see `outlivedEntries`.
  'five-years': never,
  sending: ({ content, state }) => content !== undefined && state === 'standing',
  month: olderThan(ANNOUNCEMENT_DAYS * 24 + GRACE_HOURS),
  // Dropped once a day, after a day.
  day: olderThan(24 + GRACE_HOURS),
  // A token and the moment of a lease, which tell of nobody; they go with their document.
  work: never,
  installation: never,
};

/** Reads all that is kept of the tenant of the context, and says what should be gone by what the inventory says of its fields. */
export async function checkRetention(needs: CheckNeeds): Promise<RetentionFindings> {
  const { kept } = needs;
  const judged = await judgedBy(needs);
  const overdue = new Map<string, Overdue>();
  let documents = 0;
  for (const collection of collectionsOf(kept.fields)) {
    const declared = kept.fields.filter((field) => field.collection === collection);
    const retentions = [...new Set(declared.map(({ retention }) => retention))];
    for await (const document of kept.all(collection)) {
      documents += 1;
      for (const retention of retentions) {
        const fields = declared.filter((field) => field.retention === retention);
        if (rules[retention](document, fields, judged)) add(overdue, collection, retention);
      }
    }
  }
  return { documents, overdue: [...overdue.values()] };
}

function add(overdue: Map<string, Overdue>, collection: string, retention: Retention): void {
  const key = `${collection} ${retention}`;
  const before = overdue.get(key)?.documents ?? 0;
  overdue.set(key, { collection, retention, documents: before + 1 });
}

async function judgedBy(needs: CheckNeeds): Promise<Judged> {
  const tenant = currentTenant();
  const { clock } = needs;
  const today = todayIn(tenant.timeZone, clock);
  const [users, employees] = [await needs.users.all(), await needs.employees.all()];
  const days = await daysSinceLast(needs);
  const gone = [...users, ...employees].filter(
    ({ leftOn }) => leftOn !== undefined && leftOn.until(today).days > KEPT_DAYS,
  );
  const outlived = outlivedAt(clock.now().subtract({ hours: GRACE_HOURS }), await needs.requests.all());
  const closed = [...days].filter(([, over]) => over > KEPT_DAYS).map(([journey]) => journey);
  return {
    clock,
    today,
    daysOver: daysOver(clock),
    expired: new Set([...gone, ...closed].map(({ id }) => id)),
    outlived: new Set(outlived.map(({ id }) => id)),
    ...(await livingOf(needs)),
  };
}
