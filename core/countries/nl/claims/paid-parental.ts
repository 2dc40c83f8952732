import type { Claim, ClaimFacts, ClaimValue } from '../../../leave/claim.js';
import { isPlacement } from '../../../leave/journey-facts.js';
import { hoursOn } from '../law/working-hours.js';
import {
  birthDay,
  closing,
  day,
  field,
  kindOfLeave,
  opening,
  periodsOf,
  situations,
  toFillIn,
  words,
} from './fields.js';

const hours = (known: number | undefined): ClaimValue =>
  known === undefined ? toFillIn : { kind: 'number', number: known };

/**
 * Benefit for the paid weeks of parental leave, WAZO 6:3a: after at least a week of it was taken, until fifteen months after the
 * birth or the placement, in at most three requests for payment. How much was taken the coach does not know.
 */
export function paidParentalClaim(about: ClaimFacts): Claim[] {
  const { facts, plan } = about;
  const [leave] = periodsOf(plan, 'parental');
  if (!leave) return [];
  const isPlaced = isPlacement(facts);
  return [
    {
      kind: 'parental',
      deadlines: ['paid-leave-claim'],
      fields: [
        ...opening(about),
        kindOfLeave(words('Betaald ouderschapsverlof', 'Betaald ouderschapsverlof (paid parental leave)')),
        field('Situatie', 'situation', situations[facts.role]),
        isPlaced
          ? field(
              'Datum opname in het gezin',
              'day on which the child came into the family',
              day(facts.placementDate),
            )
          : birthDay(day(facts.birthDate)),
        ...(isPlaced ? [birthDay(toFillIn)] : []),
        field('Eerste dag betaald ouderschapsverlof', 'first day of paid parental leave', day(leave.from)),
        field('Aantal uren per werkweek', 'hours a working week', hours(hoursOn(facts, leave.from))),
        field('Opgenomen van en tot en met', 'taken from and up to', toFillIn),
        field('Aantal hele werkweken opgenomen (1 tot en met 9)', 'whole working weeks taken', toFillIn),
        ...closing(about, leave.to),
      ],
      notes: [
        {
          nl: 'De aanvraag kan na ten minste een hele werkweek verlof en is meteen het eerste betaalverzoek. Daarna volgen er hooguit twee.',
          en: 'The claim can be made after at least a whole working week of leave and is the first request for payment. At most two follow.',
        },
      ],
    },
  ];
}
