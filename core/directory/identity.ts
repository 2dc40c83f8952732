import { foldedKey } from '../people/fold.js';
import type { Problem } from '../problem.js';
import { isCurrent, type KnownPeople, type KnownPerson } from './known-people.js';
import type { RosterRow } from './roster-file.js';

/** What decides whose an address is. */
export interface AddressNeeds {
  readonly known: KnownPeople;
  /** The numbers that the file lists, as they are compared. */
  readonly listed: ReadonlySet<string>;
  /** It was confirmed that who is not listed has left. */
  readonly endMissing: boolean;
}

/**
 * Why a row cannot have its address: someone with another number has it, and neither gives it up in the same file nor is
 * confirmed to have left. Nobody's account, nudges or journeys pass to somebody else over that.
 */
export function addressProblem(needs: AddressNeeds, row: RosterRow): Problem | undefined {
  const holder = needs.known
    .holdersOf(row.email)
    .find((person) => isAnother(needs, person, row) && keepsAddress(needs, person, row));
  if (!holder) return undefined;
  const { number = '' } = holder;
  const code = isZerosLost(number, row.personnel_number) ? 'zeros-lost' : 'address-of-another';
  return { code, facts: { line: row.line, ...(number !== '' && { personnelNumber: number }) } };
}

const isAnother = ({ known }: AddressNeeds, { number, user }: KnownPerson, row: RosterRow): boolean =>
  number === undefined
    ? known.find(row.personnel_number, row.email)?.user?.id !== user?.id
    : foldedKey(number) !== foldedKey(row.personnel_number);

/** Of those who are listed nobody keeps it: no address stands twice in one file. */
function keepsAddress(needs: AddressNeeds, person: KnownPerson, row: RosterRow): boolean {
  const { number = '' } = person;
  if (needs.listed.has(foldedKey(number)) || !isCurrent(person)) return false;
  return !needs.endMissing || isZerosLost(number, row.personnel_number);
}

/** A spreadsheet takes `002001` for a number and writes 2001. */
const isZerosLost = (one: string, other: string): boolean => withoutZeros(one) === withoutZeros(other);
const withoutZeros = (number: string): string => foldedKey(number).replace(/^0+/, '');
