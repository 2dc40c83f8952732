import { fileURLToPath } from 'node:url';
import type { Temporal } from 'temporal-polyfill';
import { isLater } from '../clock.js';
import type { Catalogue } from '../coaching/catalogue.js';
import { jurisdictionOf } from '../countries/registry.js';
import { digestOf } from '../digest.js';
import type { JourneyRole } from '../leave/journey-facts.js';
import { once, onceForEach } from '../once.js';
import type { DeliveryDefaults } from '../outbox/delivery-window.js';
import type { Trail } from '../outbox/trail.js';
import { sourceDigest } from '../source-digest.js';
import { lawOf, type Employer } from './plan-journey.js';
import type { Recipients } from './recipients.js';
import type { JourneyOutlook } from './wanted-nudges.js';

/** Where the program text lies by which journeys are planned, the countries' aside. */
export const planningFolders = ['.', '../coaching', '../leave', '../outbox', '../people', '..'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
/** Another with a program that may plan otherwise. */
const planningEdition = sourceDigest(planningFolders);

/** All that a journey is planned by, but for the time, and for what became of its nudges: who answers one plans it anew. */
export type Basis = Pick<
  JourneyOutlook,
  'catalogue' | 'journey' | 'employee' | 'recipients' | 'defaults' | 'isReturnAgreed'
>;

/** A digest of all that a journey is planned by: as long as it is the same, only time can change what the journey asks of whom. */
export function plannedBy({
  catalogue,
  journey,
  employee,
  recipients,
  defaults,
  isReturnAgreed,
}: Basis): string {
  const { facts } = journey;
  const law = lawOf(facts, employee, defaults.country);
  return digestOf({
    planner: planningEdition(),
    law: law && jurisdictionOf(law).edition(),
    milestones: milestonesFor(catalogue, facts.role),
    employer: employerDigest(defaults),
    recipients: recipientsDigest(recipients),
    facts,
    employee,
    isReturnAgreed,
  });
}

/** Whether a journey was last planned by the same, and time has changed nothing since: then the outbox has what it asks, and nothing else. */
export const isAsPlanned = (planned: Trail['planned'], by: string, now: Temporal.Instant): boolean =>
  planned?.by === by && isLater(planned.until, now);

/** Only those that can be for someone in this role: what a new catalogue says of others touches nobody else. */
const milestonesFor = (catalogue: Catalogue, role: JourneyRole): string => digestsOf(catalogue)(role);
const digestsOf = onceForEach(({ all }: Catalogue) =>
  once(
    (role: JourneyRole) => role,
    (role) => digestOf(all.filter(({ roles }) => roles.includes(role))),
  ),
);

const employerDigest = onceForEach((employer: DeliveryDefaults & Employer): string => {
  const { country, timeZone, deliveryTime, agreement, terms } = employer;
  return digestOf({ country, timeZone, deliveryTime, agreement, terms });
});
const recipientsDigest = onceForEach((recipients: Recipients): string => digestOf(recipients));
