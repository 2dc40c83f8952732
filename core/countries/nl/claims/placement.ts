import type { Claim, ClaimFacts } from '../../../leave/claim.js';
import { closing, day, field, kindOfLeave, opening, periodsOf, situations } from './fields.js';

/** Benefit for leave at the placement of a child; at the latest two weeks before it, with proof, WAZO 3:11. */
export function placementClaim(about: ClaimFacts): Claim[] {
  const { facts, plan } = about;
  const periods = periodsOf(plan, 'adoption', 'foster');
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return [];
  const isFoster = first.kind === 'foster';
  return [
    {
      kind: first.kind,
      deadlines: ['adoption-claim', 'adoption-claim-final'],
      fields: [
        ...opening(about),
        kindOfLeave(situations[facts.role]),
        field(
          'Datum opname in het gezin',
          'day on which the child comes into the family',
          day(facts.placementDate),
        ),
        field('Eerste verlofdag', 'first day of leave', day(first.from, first.estimated)),
        field('Laatste verlofdag', 'last day of leave', day(last.to, last.estimated)),
        ...closing(about, last.to),
      ],
      notes: [
        isFoster
          ? {
              nl: 'Stuur een bewijsstuk mee: het pleegcontract of de inschrijving in de BRP. Vraag de werknemer erom; stuur het niet aan mij.',
              en: 'Send proof with it: the foster care contract or the entry in the BRP. Ask the employee for it; do not send it to me.',
            }
          : {
              nl: 'Stuur een bewijsstuk mee: bijvoorbeeld een verklaring van de adoptie-instelling of de inschrijving in de BRP. Vraag de werknemer erom; stuur het niet aan mij.',
              en: 'Send proof with it: for instance a statement of the adoption agency or the entry in the BRP. Ask the employee for it; do not send it to me.',
            },
        {
          nl: 'Voor meer kinderen tegelijk is er een uitkering.',
          en: 'For several children at once there is one benefit.',
        },
      ],
    },
  ];
}
