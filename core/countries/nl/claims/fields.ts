import type { Temporal } from 'temporal-polyfill';
import type { ClaimFacts, ClaimField, ClaimValue } from '../../../leave/claim.js';
import type { JourneyRole } from '../../../leave/journey-facts.js';
import type { LeaveKind, LeavePeriod, LeavePlan } from '../../../leave/leave-plan.js';

/** What the coach neither knows nor keeps: it is typed in at UWV and nowhere else. */
export const toFillIn: ClaimValue = { kind: 'to-fill-in' };

const hinted = (nl: string, en: string): ClaimValue => ({ kind: 'to-fill-in', hint: { nl, en } });

export const day = (on: Temporal.PlainDate | undefined, estimated = false): ClaimValue =>
  on ? { kind: 'day', on, estimated } : { kind: 'after-birth' };

export const words = (nl: string, en: string): ClaimValue => ({ kind: 'words', words: { nl, en } });

export const field = (nl: string, meaning: string, value: ClaimValue): ClaimField => ({
  label: { nl, en: `${nl} (${meaning})` },
  value,
});

export const kindOfLeave = (kind: ClaimValue): ClaimField => field('Soort verlof', 'kind of leave', kind);

export const birthDay = (value: ClaimValue): ClaimField =>
  field('Geboortedatum kind', 'date of birth of the child', value);

/** How the child came, in UWV's words. */
export const situations = {
  'birthing-parent': words('Geboorte', 'Geboorte (birth)'),
  partner: words('Geboorte', 'Geboorte (birth)'),
  'adoptive-parent': words('Adoptie', 'Adoptie (adoption)'),
  'foster-parent': words('Pleegzorg', 'Pleegzorg (foster care)'),
} as const satisfies Readonly<Record<JourneyRole, ClaimValue>>;

/** Who claims and for whom: what every claim begins with. */
export const opening = ({ claimant }: ClaimFacts): ClaimField[] => [
  field('Loonheffingennummer', 'payroll tax number', toFillIn),
  field('Burgerservicenummer van de werknemer', "the employee's BSN", toFillIn),
  field('Naam van de werknemer', "the employee's name", { kind: 'text', text: claimant.name }),
];

/** Where the money goes: what every claim ends with. Whoever's contract ends meanwhile is usually paid directly. */
export function closing({ claimant }: ClaimFacts, last: Temporal.PlainDate | undefined): ClaimField[] {
  const { contractEnd } = claimant;
  const endsMeanwhile = contractEnd && last && contractEnd.until(last).days >= 0;
  return [
    ...(contractEnd ? [field('Einde dienstverband', 'end of the employment', day(contractEnd))] : []),
    field(
      'Aan wie betaalt UWV',
      'whom UWV pays',
      endsMeanwhile
        ? hinted(
            'meestal de werkgever; hier stopt het dienstverband tijdens het verlof: overleg met de werknemer',
            'mostly the employer; here the employment ends during the leave: talk it over with the employee',
          )
        : hinted('meestal de werkgever', 'mostly the employer'),
    ),
    field('Rekeningnummer (IBAN)', 'bank account', toFillIn),
    field(
      'Loon',
      'wage',
      hinted(
        'alleen als UWV erom vraagt: het dagloon rekent UWV zelf uit',
        'only where UWV asks: it works out the daily wage itself',
      ),
    ),
  ];
}

export const periodsOf = ({ leave }: LeavePlan, ...kinds: readonly LeaveKind[]): readonly LeavePeriod[] =>
  leave.filter(({ kind }) => kinds.includes(kind));

export const isMultiple = (multiples: boolean): ClaimValue =>
  multiples ? words('ja', 'ja (yes)') : words('nee', 'nee (no)');
