import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../../../leave/journey-facts.js';
import type { Jurisdiction, LeaveNames } from '../../../leave/jurisdiction.js';
import { leaveKinds, type LeaveKind, type LegalSource } from '../../../leave/leave-plan.js';

const cite = (law: string, article: string): LegalSource => ({
  law,
  article,
  url: `https://law.example/${article}`,
});
const source = cite('Toy Act', '1');

const BEGINNING = Temporal.PlainDate.from('2000-01-01');

/** A country where every parent has ten days from the arrival of the child on, and asks for them a week before. */
export const toyland: Jurisdiction = {
  country: 'XT',
  edition: () => 'first',
  lawAsOf: BEGINNING,
  check: (facts) => (arrivalOf(facts) ? [] : [{ code: 'due-date-missing', fact: 'dueDate' }]),
  derive(facts) {
    const from = arrivalOf(facts) ?? facts.announcedOn;
    const to = from.add({ days: 9 });
    return {
      country: 'XT',
      lawFrom: BEGINNING,
      leave: [{ kind: 'birth', from, to, source, estimated: facts.birthDate === undefined }],
      windows: [],
      deadlines: [{ id: 'toy-notice', on: from.subtract({ weeks: 1 }), source }],
      anchors: { A: facts.announcedOn, D: from, B: from, S: from, E: to, R: to.add({ days: 1 }) },
      entitlements: [],
      overrides: [],
    };
  },
  names: { nl: namesOf('Speelgoedverlof', 'Vrij vragen'), en: namesOf('Toy leave', 'Ask for leave') },
  laws: ['Toy Act'],
  articles: [],
  cite,
  duties: { 'toy-notice': { by: 'employee' } },
  claims: () => [],
  returnToWork: source,
  milestonesFolder: fileURLToPath(new URL('milestones', import.meta.url)),
  questionsFolder: fileURLToPath(new URL('questions', import.meta.url)),
};

const arrivalOf = ({ birthDate, placementDate, dueDate }: JourneyFacts) =>
  birthDate ?? placementDate ?? dueDate;

/** In Toyland all leave is one. */
function namesOf(leave: string, notice: string): LeaveNames {
  const kinds = Object.fromEntries(leaveKinds.map((kind) => [kind, leave])) as Record<LeaveKind, string>;
  const dates = {
    'leave-start': leave,
    'leave-end': leave,
    'return-date': leave,
    'birth-leave-start': leave,
    'parental-leave-start': leave,
  };
  return { leave: kinds, dates, deadlines: { 'toy-notice': notice }, remarks: {} };
}
