import type { Claim, ClaimFacts } from '../../../leave/claim.js';
import { additionalBirthClaim } from './additional-birth.js';
import { maternityClaim } from './maternity.js';
import { paidParentalClaim } from './paid-parental.js';
import { placementClaim } from './placement.js';

/**
 * The claims at UWV that a plan leads to. Which fields, and in which words, is what UWV asks of employers for a report of "WAZO-verlof"
 * (Verzuimmelder, Digipoort, or the form "Aanvragen WAZO-uitkering").
 */
export const claimsAtUwv = (about: ClaimFacts): Claim[] => [
  ...maternityClaim(about),
  ...placementClaim(about),
  ...additionalBirthClaim(about),
  ...paidParentalClaim(about),
];
