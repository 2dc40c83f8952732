import type { Employee } from '../people/employee.js';
import { correctedRoles } from '../people/roles.js';
import type { User } from '../people/user.js';
import type { KnownPerson } from './known-people.js';
import type { RosterRow } from './roster-file.js';

type NewId = () => string;

/**
 * The user a row makes; undefined for someone who never was one and is none now. Whoever was one keeps account and
 * wishes, and as an employee has no role but what HR gave by hand.
 */
export function toUser(row: RosterRow, known: KnownPerson | undefined, newId: NewId): User | undefined {
  const before = known?.user;
  const chat = row.chat ?? before?.chat;
  if (chat === undefined || (row.role === 'employee' && !before)) return undefined;
  return {
    id: before?.id ?? newId(),
    name: row.name,
    firstName: inColumn(row.first_name, before?.firstName),
    email: row.email,
    personnelNumber: row.personnel_number,
    phone: inColumn(row.phone, before?.phone),
    ...correctedRoles(row.role === 'employee' ? [] : [row.role], before ?? {}),
    chat,
    chatUserId: before?.chat === chat ? before.chatUserId : undefined,
    locale: row.locale,
    timeZone: row.time_zone,
    settings: before?.settings,
    errorReports: before?.errorReports,
    nudges: before?.nudges,
  };
}

/** The employee a row makes; undefined for a manager or someone of HR who has no manager in the file and never was one. */
export function toEmployee(
  row: RosterRow,
  known: KnownPerson | undefined,
  managerId: string | undefined,
  newId: NewId,
): Employee | undefined {
  const before = known?.employee;
  if (row.role !== 'employee' && row.manager_email === undefined && !before) return undefined;
  return {
    id: before?.id ?? newId(),
    name: row.name,
    firstName: inColumn(row.first_name, before?.firstName),
    email: row.email,
    personnelNumber: row.personnel_number,
    managerId,
    team: row.team,
    weeklyHours: row.weekly_hours,
    contractEnd: row.contract_end,
    employment: employmentIn(row, before),
    country: inColumn(row.country, before?.country),
    restrictedOn: before?.restrictedOn,
  };
}

/** An ordinary contract is not written down: it is what holds where nothing is. */
function employmentIn({ employment }: RosterRow, before: Employee | undefined): Employee['employment'] {
  if (employment === undefined) return before?.employment;
  return employment === '' || employment === 'employed' ? undefined : employment;
}

/** A column that the file does not have says nothing of what is known; an empty cell says that it is no more. */
const inColumn = (cell: string | undefined, before: string | undefined): string | undefined =>
  cell === undefined ? before : cell === '' ? undefined : cell;
