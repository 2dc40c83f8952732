import { partition } from '../../group-by.js';
import type { JourneyRepository } from '../../journeys/journey.js';
import type { SentMessage, SentMessageRepository } from '../../messages/sent-message.js';
import type { Ledger } from '../../outbox/ledger/ledger.js';
import type { EmployeeRepository } from '../../people/employee.js';
import type { UserRepository } from '../../people/user.js';
import { isOrphan, type Living } from './orphans.js';
import { inBatches } from './take-back.js';

export interface SweepNeeds {
  readonly users: Pick<UserRepository, 'all'>;
  readonly employees: Pick<EmployeeRepository, 'all'>;
  readonly journeys: Pick<JourneyRepository, 'all'>;
  readonly messages: Pick<SentMessageRepository, 'idsIn' | 'getMany' | 'remove'>;
  readonly ledger: Pick<Ledger, 'remove' | 'redraw' | 'workOff'>;
}

/**
 * Sees to the messages that show someone, or a journey, that is not there any more: one that shows others too is drawn anew, and
 * what still shows them is taken back, day after day until the chat gives it back. Of one that perhaps never came to stand there is
 * nothing to take back by: it is forgotten.
 */
export async function sweepMessages(needs: SweepNeeds): Promise<void> {
  const { messages, ledger } = needs;
  const living = await livingOf(needs);
  const orphans = async (): Promise<SentMessage[]> => {
    const all = await inBatches(messages, await messages.idsIn('standing', 'unknown'));
    return all.filter((one) => one.task === undefined && isOrphan({ ...one }, living));
  };
  const [unknown, standing] = partition(await orphans(), ({ state }) => state === 'unknown');
  await messages.remove(unknown.map(({ id }) => id));
  if (standing.length === 0) return;
  await ledger.redraw(standing.map(({ id }) => id));
  await ledger.workOff();
  await ledger.remove((await orphans()).map(({ id }) => id));
  await ledger.workOff();
}

export async function livingOf(needs: Pick<SweepNeeds, 'users' | 'employees' | 'journeys'>): Promise<Living> {
  const idsOf = (all: readonly { readonly id: string }[]): Set<string> => new Set(all.map(({ id }) => id));
  return {
    users: idsOf(await needs.users.all()),
    employees: idsOf(await needs.employees.all()),
    journeys: idsOf(await needs.journeys.all()),
  };
}
