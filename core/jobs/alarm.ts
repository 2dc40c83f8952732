import { Agenda, type AgendaBackend } from 'agenda';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../clock.js';
import type { SentMessageRepository } from '../messages/sent-message.js';
import type { ContactRepository } from '../outbox/contact.js';
import type { NudgeRepository } from '../outbox/nudge.js';
import { currentTenantId } from '../people/context.js';

/** The Agenda job that wakes the dispatcher; one a tenant. */
export const ALARM = 'alarm';

interface Outbox {
  readonly nudges: Pick<NudgeRepository, 'nextMoment'>;
  readonly messages: Pick<SentMessageRepository, 'nextMoment'>;
  readonly contacts: Pick<ContactRepository, 'nextMoment'>;
}

export interface AlarmNeeds extends Outbox {
  readonly clock: Clock;
}

/**
 * Sets the alarm of the tenant of the context to the next moment at which something is to be done about a nudge, a message or a person;
 * takes it away where there is none. It rings no sooner than after `rest`, in milliseconds.
 */
export const arm = (agenda: Agenda, { clock, ...outbox }: AlarmNeeds, rest: number): Promise<void> =>
  armFor(agenda, outbox, (next) => Math.max(rest, clock.realDelay(next)), clock.now());

/** `delay`: in how many milliseconds it rings for that moment. */
async function armFor(
  agenda: Agenda,
  outbox: Outbox,
  delay: (next: Temporal.Instant) => number,
  now?: Temporal.Instant,
): Promise<void> {
  await agenda.ready;
  const tenantId = currentTenantId();
  const next = await nextMoment(outbox, now);
  if (!next) {
    await agenda.cancel({ name: ALARM, data: { tenantId } });
    return;
  }
  const at = new Date(Date.now() + delay(next));
  await agenda.create(ALARM, { tenantId }).unique({ 'data.tenantId': tenantId }).schedule(at).save();
}

async function nextMoment(
  { nudges, messages, contacts }: Outbox,
  now: Temporal.Instant | undefined,
): Promise<Temporal.Instant | undefined> {
  const moments = await Promise.all([
    nudges.nextMoment(now),
    messages.nextMoment(now),
    contacts.nextMoment(),
  ]);
  return moments
    .filter((moment) => moment !== undefined)
    .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0];
}

/**
 * Sets alarms from a process that delivers nothing, such as an import on the command line: the job lies in the database, and
 * the running coach, which looks there every few seconds, rings it at once. The coach does what is due by its own clock,
 * which may not be that of this process, and sets the alarm anew.
 */
export function remoteAlarm(backend: AgendaBackend, outbox: Outbox): () => Promise<void> {
  // Made when it is needed: an Agenda looks into the database at once.
  let agenda: Agenda | undefined;
  return () => {
    agenda ??= new Agenda({ backend });
    return armFor(agenda, outbox, () => 0);
  };
}
