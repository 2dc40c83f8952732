import type { Claim, ClaimFacts } from '../../../leave/claim.js';
import type { LeavePeriod } from '../../../leave/leave-plan.js';
import { countDays } from '../../../plain-date.js';
import { birthDay, closing, day, field, kindOfLeave, opening, periodsOf, toFillIn, words } from './fields.js';

/** Benefit for a partner's additional birth leave; once the child is there, until four weeks after its last day, WAZO 4:2c. */
export function additionalBirthClaim(about: ClaimFacts): Claim[] {
  const { facts, plan } = about;
  const periods = periodsOf(plan, 'additional-birth');
  const [first] = periods;
  const last = periods.at(-1);
  if (!first) return [];
  const birthLeave = periodsOf(plan, 'birth')[0];
  return [
    {
      kind: 'additional-birth',
      deadlines: ['additional-birth-claim'],
      fields: [
        ...opening(about),
        kindOfLeave(words('Aanvullend geboorteverlof', 'Aanvullend geboorteverlof (additional birth leave)')),
        birthDay(day(facts.birthDate)),
        field('Aantal weken verlof (1 tot en met 5)', 'weeks of leave', {
          kind: 'number',
          number: weeksOf(periods),
        }),
        field(
          'Eerste dag aanvullend geboorteverlof',
          'first day of additional birth leave',
          day(first.from, first.estimated),
        ),
        field('Standaard geboorteverlof opgenomen', 'whether the week of birth leave was taken', toFillIn),
        field(
          'Eerste dag standaard geboorteverlof',
          'first day of birth leave',
          day(birthLeave?.from, birthLeave?.estimated),
        ),
        ...closing(about, last?.to),
      ],
      notes: [
        {
          nl: 'UWV neemt de aanvraag pas aan als het kind er is, en na de week geboorteverlof.',
          en: 'UWV takes the claim only once the child is there, and after the week of birth leave.',
        },
      ],
    },
  ];
}

/** Whole weeks: there is no benefit for less. */
const weeksOf = (periods: readonly LeavePeriod[]): number =>
  Math.floor(periods.reduce((days, { from, to }) => days + countDays(from, to), 0) / 7);
