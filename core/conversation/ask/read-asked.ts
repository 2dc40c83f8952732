import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataFileError, dataFilesIn, readDataFile } from '../../data-file.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import type { Asked } from './knowledge.js';
import { aspectId, planAspects, plansAskedSchema } from './plan-question.js';
import { askedSchema, questionsSchema, type Questions } from './questions.js';
import { refuseTwins } from './refuse-twins.js';
import { milestoneTopicId, NOT_OURS, ruleIn, ruleTopicId, type Topic } from './topic.js';

/** Where the ways to ask lie of a country. */
type Country = Pick<Jurisdiction, 'questionsFolder'>;

/** How people ask about someone's plan, the same in every country. */
const PLANS = fileURLToPath(new URL('plans.yaml', import.meta.url));

/** Everything that can be asked for, in this order: these topics, and the aspects of a plan. */
export const idsAsked = (topics: readonly Topic[]): string[] => [
  ...topics.map(({ id }) => id),
  ...planAspects.map(aspectId),
];

/**
 * Reads how people ask for these topics, and about a plan; a tip without questions is asked for by its title. Throws a `DataFileError`
 * at the first file that is not right, and where nobody can ask for a rule.
 */
export function readAsked(country: Country, topics: readonly Topic[]): Asked[] {
  const questions = questionsIn(country);
  const waysTo = ({ id, texts }: Topic): Questions => {
    const own = questions.get(id);
    const rule = ruleIn(id);
    if (!own && rule !== undefined)
      throw new DataFileError(askedIn(country), [
        `${rule}: nobody can ask for this rule; write how people ask`,
      ]);
    return own ?? { nl: [texts.nl.title], en: [texts.en.title] };
  };
  const plans = readDataFile(PLANS, plansAskedSchema);
  return [
    ...topics.map((topic) => ({ id: topic.id, ways: waysTo(topic) })),
    ...planAspects.map((aspect) => ({ id: aspectId(aspect), ways: plans[aspect] })),
  ];
}

/** The data files of it. */
export const filesAsked = (country: Country): string[] => [
  ...dataFilesIn(askedIn(country)),
  milestonesIn(country),
  othersIn(country),
  PLANS,
];

const askedIn = ({ questionsFolder }: Country): string => join(questionsFolder, 'asked');
const milestonesIn = ({ questionsFolder }: Country): string => join(questionsFolder, 'milestones.yaml');
const othersIn = ({ questionsFolder }: Country): string => join(questionsFolder, 'not-ours.yaml');

/** By the id of a topic. */
function questionsIn(country: Country): ReadonlyMap<string, Questions> {
  const ofMilestones = readDataFile(milestonesIn(country), askedSchema);
  return new Map([
    ...ofRules(askedIn(country)).map(({ id, questions }) => [ruleTopicId(id), questions] as const),
    ...Object.entries(ofMilestones).map(([id, questions]) => [milestoneTopicId(id), questions] as const),
    [NOT_OURS, readDataFile(othersIn(country), questionsSchema)],
  ]);
}

/** How people ask for rules, in files of the same names as those of the rules. No two may hold the same rule. */
function ofRules(folder: string): { readonly id: string; readonly questions: Questions }[] {
  const entries = dataFilesIn(folder).flatMap((path) =>
    Object.entries(readDataFile(path, askedSchema)).map(([id, questions]) => ({ path, id, questions })),
  );
  refuseTwins(entries);
  return entries;
}
