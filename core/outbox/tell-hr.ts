import { Temporal } from 'temporal-polyfill';
import { isLater } from '../clock.js';
import { compareIds } from '../compare-ids.js';
import type { Locale } from '../language/locale.js';
import type { UnreachablePerson } from '../messages/view.js';
import { currentTenant, localeOf } from '../people/context.js';
import type { User } from '../people/user.js';
import type { Contact } from './contact.js';
import type { Delivery } from './delivery-run.js';
import { nextOpening, windowOf } from './delivery-window.js';
import type { Nudge } from './nudge.js';

const LEASE_SECONDS = 60;
/** Of how many people one message tells; a workspace that shuts us out has many. */
const BATCH = 500;
/** Of how many it lists what waits; the others are counted. */
const LISTED = 10;
/** When to try again where nobody of HR could be told. */
const TRY_AGAIN = Temporal.Duration.from({ hours: 1 });

/** Someone HR has to be told of, and what waits for them or was given up. */
interface Unreached {
  readonly user: User;
  readonly contact: Contact;
  readonly nudges: readonly Nudge[];
}

/** Tells HR, once and unasked, whom the coach cannot reach and what waits for them; the operator where HR cannot be told either. */
export async function tellHr(delivery: Delivery): Promise<void> {
  const { contacts, clock, newId } = delivery;
  const now = clock.now();
  const due = await contacts.claimDue(newId(), now, now.add({ seconds: LEASE_SECONDS }), BATCH);
  if (due.length === 0) return;
  const unreached = await withWaiting(delivery, due);
  const again = unreached.length > 0 ? await tell(delivery, unreached, now) : undefined;
  for (const { contact } of unreached)
    await contacts.change(contact, {
      claim: undefined,
      ...(again ? { nextAt: again } : { nextAt: undefined, givenUp: [] }),
    });
}

/** Where nothing waits any more there is nothing to tell, and the next nudge finds out anew. */
async function withWaiting(delivery: Delivery, due: readonly Contact[]): Promise<Unreached[]> {
  const users = new Map(
    (await delivery.users.getMany(due.map(({ userId }) => userId))).map((user) => [user.id, user]),
  );
  const unreached: Unreached[] = [];
  for (const contact of due) {
    const user = users.get(contact.userId);
    const nudges = user ? await waitingFor(delivery, contact) : [];
    if (user && nudges.length > 0) unreached.push({ user, contact, nudges });
    else
      await delivery.contacts.change(contact, {
        claim: undefined,
        nextAt: undefined,
        givenUp: [],
        trouble: undefined,
      });
  }
  return unreached.toSorted((a, b) => a.user.name.localeCompare(b.user.name));
}

async function waitingFor({ nudges }: Delivery, { userId, trouble, givenUp }: Contact): Promise<Nudge[]> {
  const planned = trouble ? await nudges.withState(userId, 'planned') : [];
  const lost = (await nudges.getMany(givenUp)).filter(({ state }) => state === 'undeliverable');
  return [...planned.filter(({ attempts }) => attempts > 0), ...lost];
}

/** When to try again; undefined where someone of HR was told. */
async function tell(
  delivery: Delivery,
  unreached: readonly Unreached[],
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const tenant = currentTenant();
  const everyone = await presentHr(delivery);
  const openings = everyone.map((user) => ({ user, opens: nextOpening(now, windowOf(user, tenant)) }));
  let isTold = false;
  for (const { user } of openings.filter(({ opens }) => !isLater(opens, now)))
    isTold = (await tellOne(delivery, user, localeOf(user, tenant), unreached)) || isTold;
  if (isTold) return undefined;
  const next = openings
    .map(({ opens }) => opens)
    .filter((opens) => isLater(opens, now))
    .sort((a, b) => Temporal.Instant.compare(a, b))[0];
  if (next) return next;
  delivery.log.error({ people: unreached.length }, 'people cannot be reached, and nobody of HR can be told');
  return now.add(TRY_AGAIN);
}

/** Whoever of HR is on leave themselves is not to be troubled. */
async function presentHr({ users, isAway }: Delivery): Promise<User[]> {
  const present: User[] = [];
  for (const user of await users.withRole('hr')) if (!(await isAway(user))) present.push(user);
  return present.sort((a, b) => a.name.localeCompare(b.name) || compareIds(a, b));
}

/** True where they were told, or will be: what a platform puts off, the ledger brings later. */
async function tellOne(
  delivery: Delivery,
  reader: User,
  locale: Locale,
  unreached: readonly Unreached[],
): Promise<boolean> {
  const others = unreached.filter(({ user }) => user.id !== reader.id);
  const people: UnreachablePerson[] = [];
  for (const [index, { user, contact, nudges }] of others.entries()) {
    const listed = index < LISTED ? nudges : [];
    const waiting = await delivery.undelivered(listed, reader, locale);
    people.push({
      name: user.name,
      phone: user.phone,
      chat: user.chat,
      reason: contact.trouble?.reason,
      waiting,
    });
  }
  if (people.length === 0) return false;
  return delivery.tell(reader, () => ({ kind: 'unreachable', people }));
}
