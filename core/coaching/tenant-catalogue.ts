import type { z } from 'zod';
import type { Jurisdiction } from '../leave/jurisdiction.js';
import { catalogueOf, type Catalogue } from './catalogue.js';
import { checkCatalogue } from './catalogue-check.js';
import type { FindingCode } from './check/finding.js';
import { specimensOf } from './check/specimens.js';
import { customisationSchema, type Customisation } from './customisation.js';
import type { Milestone } from './milestone.js';
import { problemsOfShift, shiftDue, shiftProblems, type ShiftProblem } from './shift-milestone.js';

/** Everything that can be wrong with a customisation, as a closed set. */
export const customisationErrorCodes = [
  'customisation-invalid',
  'milestone-unknown',
  ...shiftProblems,
  'own-id-without-prefix',
  'own-id-taken',
  'own-impossible',
] as const;
export type CustomisationErrorCode = (typeof customisationErrorCodes)[number];

/** One thing that is wrong, with a sentence that says what to do, in English. */
export interface CustomisationError {
  readonly code: CustomisationErrorCode;
  /** The id of the milestone concerned; absent where the whole cannot be read. */
  readonly milestone?: string;
  readonly message: string;
}

/** Either the tenant's catalogue or everything that was wrong. */
export type CustomisedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly errors: readonly CustomisationError[] };

/**
 * The catalogue as a tenant wants it, within what the law of its country allows. `customisation` comes as it was stored
 * or written, unread. Pure; one error and nothing is applied.
 */
export function applyCustomisation(
  catalogue: Catalogue,
  customisation: unknown,
  jurisdiction: Jurisdiction,
): CustomisedCatalogue {
  const parsed = customisationSchema.safeParse(customisation);
  if (!parsed.success) return { ok: false, errors: parsed.error.issues.map(invalid) };
  const { off, shift, own } = parsed.data;
  const errors = [
    ...[...off, ...Object.keys(shift)].flatMap((id) => unknownMilestone(catalogue, id)),
    ...Object.entries(shift).flatMap(([id, days]) => shiftErrors(catalogue.get(id), days, jurisdiction)),
    ...ownErrors(own, jurisdiction),
  ];
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, catalogue: customise(catalogue, parsed.data) };
}

/** The catalogue with a customisation that was checked before; what it says of a milestone that is gone since is void. */
export function customise(catalogue: Catalogue, { off, shift, own }: Customisation): Catalogue {
  const kept = catalogue.all
    .filter(({ id }) => !off.includes(id))
    .map((milestone) => shiftDue(milestone, shift[milestone.id] ?? 0));
  return catalogueOf([...kept, ...own.map((one) => withItsEvents(one, catalogue))]);
}

/** An employer's own words for a milestone are for its events and its people, also where they were written before these were named. */
function withItsEvents(own: Milestone, catalogue: Catalogue): Milestone {
  const shipped = catalogue.get(own.id.slice(ownPrefix.length));
  if (!shipped) return own;
  const { events, onlyAfterEvent, employments, otherEmployers } = shipped;
  return {
    ...own,
    events: [...new Set([...own.events, ...events])],
    onlyAfterEvent,
    employments,
    otherEmployers,
  };
}

const invalid = (issue: z.core.$ZodIssue): CustomisationError => ({
  code: 'customisation-invalid',
  message: `${issue.path.join('.') || 'the customisation'}: ${issue.message}`,
});

function unknownMilestone(catalogue: Catalogue, id: string): CustomisationError[] {
  if (catalogue.get(id)) return [];
  const message = `There is no milestone "${id}": use an id of the catalogue`;
  return [{ code: 'milestone-unknown', milestone: id, message }];
}

const shiftAdvice: Record<ShiftProblem, string> = {
  'shift-past-deadline': 'that is on or after the legal deadline it guards; shift it by fewer days',
  'shift-past-expiry': 'it would have expired by then; shift it by fewer days',
  'shift-across-anchor': 'it would pass the event it is counted from; stay on the same side of it',
  'shift-into-peace':
    'it would come while the employee is to be left in peace; keep it before the leave or after',
};

/** What a shift breaks that only the whole check sees. */
const seenByCheck: Partial<Record<FindingCode, ShiftProblem>> = {
  'protected-time': 'shift-into-peace',
  'no-time-for-notice': 'shift-past-deadline',
};

function shiftErrors(
  milestone: Milestone | undefined,
  days: number,
  jurisdiction: Jurisdiction,
): CustomisationError[] {
  if (!milestone) return [];
  const specimens = milestone.roles.flatMap((role) => specimensOf(role, jurisdiction));
  const shifted = shiftDue(milestone, days);
  const found = checkCatalogue(catalogueOf([shifted]), jurisdiction).flatMap(
    ({ code }) => seenByCheck[code] ?? [],
  );
  return [...new Set([...problemsOfShift(milestone, shifted, specimens), ...found])].map((code) => ({
    code,
    milestone: milestone.id,
    message: `"${milestone.id}" cannot shift by ${days} days: ${shiftAdvice[code]}`,
  }));
}

const ownPrefix = 'own-';

/** Findings about days, conditions and sources; those about words are advice, and the tenant's words are its own. */
const impossible: readonly FindingCode[] = [
  'anchor-unknown',
  'condition-impossible',
  'never-due',
  'law-unknown',
  'deadline-unknown',
  'deadline-broken',
  'date-uncertain',
];

function ownErrors(own: readonly Milestone[], jurisdiction: Jurisdiction): CustomisationError[] {
  const ids = own.map(({ id }) => id);
  return [
    ...ids
      .filter((id) => !id.startsWith(ownPrefix))
      .map((id) => error('own-id-without-prefix', id, `Begin the id "${id}" with "${ownPrefix}"`)),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => error('own-id-taken', id, `Two milestones are called "${id}": rename one`)),
    ...checkCatalogue(catalogueOf(own), jurisdiction)
      .filter(({ code }) => impossible.includes(code))
      .map(({ milestone, field, message }) => error('own-impossible', milestone, `${field}: ${message}`)),
  ];
}

const error = (code: CustomisationErrorCode, milestone: string, message: string): CustomisationError => ({
  code,
  milestone,
  message,
});
