import type { Claim, ClaimFacts } from '../../../leave/claim.js';
import {
  birthDay,
  closing,
  day,
  field,
  isMultiple,
  kindOfLeave,
  opening,
  periodsOf,
  words,
} from './fields.js';

/** Maternity benefit, claimed once for the leave before and after the birth; from four to two weeks before it, WAZO 3:11. */
export function maternityClaim(about: ClaimFacts): Claim[] {
  const { facts, plan } = about;
  const periods = periodsOf(plan, 'pregnancy', 'maternity', 'hospital-extension');
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || facts.role !== 'birthing-parent') return [];
  return [
    {
      kind: 'maternity',
      deadlines: ['uwv-claim', 'uwv-claim-final'],
      fields: [
        ...opening(about),
        kindOfLeave(words('Zwangerschap en bevalling', 'Zwangerschap en bevalling (maternity)')),
        field('Meerling', 'twins or more', isMultiple(facts.multiples)),
        field('Vermoedelijke bevallingsdatum', 'due date', day(facts.dueDate)),
        field(
          'Eerste verlofdag',
          'first day of leave',
          day(first.from, facts.leaveStart === undefined && !facts.birthDate),
        ),
        ...(facts.birthDate ? [birthDay(day(facts.birthDate))] : []),
        ...closing(about, last?.to),
      ],
      notes: [
        {
          nl: 'De zwangerschapsverklaring gaat niet mee. De werknemer bewaart die tot een jaar na de uitkering.',
          en: 'The statement of pregnancy does not go with it. The employee keeps it until a year after the benefit.',
        },
      ],
    },
  ];
}
