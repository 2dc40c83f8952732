import { Agenda, InMemoryNotificationChannel, type AgendaBackend } from 'agenda';
import type { Clock } from '../clock.js';
import { inTenant } from '../people/context.js';
import type { Repositories } from '../../storage/repositories/index.js';

/** The Agenda job that wakes the dispatcher; one a tenant. */
export const ALARM = 'alarm';

export interface AlarmDependencies {
  readonly repositories: Pick<Repositories, 'nudges'>;
  readonly clock: Clock;
}

/** Sets a tenant's alarm to the next moment its outbox has something to do; takes it away where there is none. */
export async function arm(
  agenda: Agenda,
  { repositories, clock }: AlarmDependencies,
  tenantId: string,
): Promise<void> {
  await agenda.ready;
  const next = await inTenant(tenantId, () => repositories.nudges.nextMoment());
  if (!next) {
    await agenda.cancel({ name: ALARM, data: { tenantId } });
    return;
  }
  const at = new Date(Date.now() + Math.max(0, clock.realDelay(next)));
  await agenda.create(ALARM, { tenantId }).unique({ 'data.tenantId': tenantId }).schedule(at).save();
}

/**
 * Sets alarms from a process that delivers nothing, such as an import on the command line: the job lies in the database, and
 * the running coach, which looks there every few seconds, rings it.
 */
export function remoteAlarm(
  backend: AgendaBackend,
  deps: AlarmDependencies,
): (tenantId: string) => Promise<void> {
  // Made when it is needed: an Agenda looks into the database at once.
  let agenda: Agenda | undefined;
  return (tenantId) => {
    agenda ??= new Agenda({ backend, notificationChannel: new InMemoryNotificationChannel() });
    return arm(agenda, deps, tenantId);
  };
}
