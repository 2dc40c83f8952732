import type { Locale } from '../../language/locale.js';
import type { View } from '../../messages/view.js';
import type { Ledger } from '../../outbox/ledger/ledger.js';
import type { Tell } from '../../outbox/tell.js';
import type { Employee, EmployeeRepository } from '../../people/employee.js';
import { isSamePerson } from '../../people/same-person.js';
import type { User, UserRepository } from '../../people/user.js';
import type { RightsRequest } from './request.js';

export interface RequesterStores {
  readonly users: Pick<UserRepository, 'get'>;
  readonly employees: Pick<EmployeeRepository, 'get'>;
}

/** Who asks, as far as they are still known. */
export interface KnownRequester {
  readonly name: string;
  readonly user: User | undefined;
  readonly employee: Employee | undefined;
}

export async function requesterOf(
  { users, employees }: RequesterStores,
  { requester }: RightsRequest,
): Promise<KnownRequester | undefined> {
  if (requester.kind === 'erased') return undefined;
  const user = requester.kind === 'user' ? await users.get(requester.userId) : undefined;
  const employee = requester.kind === 'employee' ? await employees.get(requester.employeeId) : undefined;
  const found = user ?? employee;
  return found && { name: found.name, user, employee };
}

/** Whether someone would answer their own request. */
export const isOwn = (user: User, asker: KnownRequester | undefined): boolean =>
  asker?.user?.id === user.id || (asker?.employee !== undefined && isSamePerson(user, asker.employee));

interface AnswerNeeds extends RequesterStores {
  readonly tell: Tell;
  readonly ledger: Pick<Ledger, 'answer'>;
}

/** Writes to who asked where that can be done: a user, or an employee in the chat in which they wrote. False where it cannot. */
export async function writeTo(
  needs: AnswerNeeds,
  request: RightsRequest,
  viewIn: (locale: Locale) => View,
): Promise<boolean> {
  const asker = await requesterOf(needs, request);
  if (asker?.user) return asker.user.roles.length > 0 && needs.tell(asker.user, viewIn);
  if (!asker || !request.reach) return false;
  const { conversation: to, locale } = request.reach;
  const { outcome } = await needs.ledger.answer({ to, view: viewIn(locale), locale });
  return outcome.kind === 'done' || outcome.kind === 'retry' || outcome.kind === 'unknown';
}
