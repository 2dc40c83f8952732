import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Catalogue } from '../../coaching/catalogue.js';
import { DataFileError, dataFilesIn, readDataFile } from '../../data-file.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import { plansAskedSchema, type PlansAsked } from './plan-question.js';
import { askedSchema, questionsSchema, type Questions } from './questions.js';
import { ruleSchemaFor, type Rule } from './rule.js';
import { notOurs, topicOfMilestone, topicOfRule, type Topic } from './topic.js';

/** What `ask` takes from a country: where its answers lie, and the laws they cite. */
type Country = Pick<Jurisdiction, 'questionsFolder' | 'laws' | 'cite'>;

/** What is answered in a country beside the tips of a catalogue, and how people ask for those. */
export interface Answers {
  readonly rules: readonly Topic[];
  readonly ofMilestones: Readonly<Record<string, Questions>>;
  readonly others: Topic;
}

/**
 * Reads a country's answers from its data files. Throws a `DataFileError` at the first file that is not right: the program
 * must not start with half the answers.
 */
export function readAnswers(country: Country): Answers {
  const folder = country.questionsFolder;
  const asked = readAsked(join(folder, 'asked'));
  return {
    rules: readRules(join(folder, 'rules'), country).map((rule) => topicOfRule(rule, asked(rule.id))),
    ofMilestones: readDataFile(join(folder, 'milestones.yaml'), askedSchema),
    others: notOurs(readDataFile(join(folder, 'not-ours.yaml'), questionsSchema)),
  };
}

/** Everything `ask` knows of a country with a catalogue. */
export const topicsOf = (catalogue: Catalogue, { rules, ofMilestones, others }: Answers): Topic[] => [
  ...rules,
  ...catalogue.all.map((milestone) => topicOfMilestone(milestone, ofMilestones[milestone.id])),
  others,
];

/** The rules of a folder, a file a subject, each file a list. No two may share an id. */
function readRules(folder: string, country: Country): Rule[] {
  const schema = z.array(ruleSchemaFor(country));
  const rules = dataFilesIn(folder).flatMap((path) =>
    readDataFile(path, schema).map((rule) => ({ path, id: rule.id, rule })),
  );
  refuseTwins(rules);
  return rules.map(({ rule }) => rule);
}

/** How people ask for a rule, by its id, in files of the same names as those of the rules. No two may hold the same rule. */
function readAsked(folder: string): (id: string) => Questions {
  const entries = dataFilesIn(folder).flatMap((path) =>
    Object.entries(readDataFile(path, askedSchema)).map(([id, questions]) => ({ path, id, questions })),
  );
  refuseTwins(entries);
  const byId = new Map(entries.map(({ id, questions }) => [id, questions]));
  return (id) => {
    const questions = byId.get(id);
    if (!questions)
      throw new DataFileError(folder, [`${id}: nobody can ask for this rule; write how people ask`]);
    return questions;
  };
}

function refuseTwins(entries: readonly { readonly path: string; readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { path, id } of entries) {
    if (seen.has(id)) throw new DataFileError(path, [`${id}: another entry has this id; choose a new one`]);
    seen.add(id);
  }
}

/** How people ask about someone's plan, the same in every country. Throws a `DataFileError` where the file is not right. */
export const readPlansAsked = (): PlansAsked =>
  readDataFile(fileURLToPath(new URL('plans.yaml', import.meta.url)), plansAskedSchema);
