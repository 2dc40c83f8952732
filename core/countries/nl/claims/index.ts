import type { Claim, ClaimFacts } from '../../../leave/claim.js';
import { isOwnEmployee } from '../../../leave/employment.js';
import { additionalBirthClaim } from './additional-birth.js';
import { maternityClaim } from './maternity.js';
import { paidParentalClaim } from './paid-parental.js';
import { placementClaim } from './placement.js';

/**
 * The claims at UWV that a plan leads to. Which fields, and in which words, is what UWV asks of employers for a report of "WAZO-verlof"
 * (Verzuimmelder, Digipoort, or the form "Aanvragen WAZO-uitkering").
 */
export function claimsAtUwv(about: ClaimFacts): Claim[] {
  // An agency claims for its own people, and the self-employed for themselves.
  if (!isOwnEmployee(about.facts)) return [];
  const own = notesOnWork(about);
  return [maternityClaim, placementClaim, additionalBirthClaim, paidParentalClaim]
    .flatMap((claim) => claim(about))
    .map((claim) => ({ ...claim, notes: [...claim.notes, ...own] }));
}

/** What to mind with any claim for whoever works on call or for several employers. */
const notesOnWork = ({ facts }: ClaimFacts): Claim['notes'] => [
  ...(facts.employment === 'on-call'
    ? [
        {
          nl: 'Vraagt UWV naar uren per week? Neem bij een oproepkracht het gemiddelde dat jullie voor het verlof hebben afgesproken.',
          en: 'Does UWV ask for hours a week? For an on-call worker give the average that you agreed before the leave.',
        },
      ]
    : []),
  ...(facts.otherEmployers
    ? [
        {
          nl: 'Vraag alleen voor deze baan aan. De andere werkgever vraagt zelf aan, over de eigen baan.',
          en: 'Claim for this job alone. The other employer claims too, for its own job.',
        },
      ]
    : []),
];
