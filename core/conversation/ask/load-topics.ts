import { join } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '../../coaching/catalogue.js';
import { DataFileError, dataFilesIn, readDataFile } from '../../data-file.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import { askedSchema, questionsSchema, type Questions } from './questions.js';
import { ruleSchemaFor, type Rule } from './rule.js';
import { notOurs, topicOfMilestone, topicOfRule, type Topic } from './topic.js';

/** What `ask` takes from a country: where its answers lie, and the laws they cite. */
type Country = Pick<Jurisdiction, 'questionsFolder' | 'laws' | 'cite'>;

/**
 * Everything `ask` knows of a country, rules first. The words are in its data files, those of milestones in the catalogue.
 * Throws a `DataFileError` at the first file that is not right: the program must not start with half the answers.
 */
export function loadTopics(catalogue: Catalogue, country: Country): Topic[] {
  const folder = country.questionsFolder;
  const asked = loadAsked(join(folder, 'asked'));
  const ofMilestones = readDataFile(join(folder, 'milestones.yaml'), askedSchema);
  return [
    ...loadRules(join(folder, 'rules'), country).map((rule) => topicOfRule(rule, asked(rule.id))),
    ...catalogue.all.map((milestone) => topicOfMilestone(milestone, ofMilestones[milestone.id])),
    notOurs(readDataFile(join(folder, 'not-ours.yaml'), questionsSchema)),
  ];
}

/** The rules of a folder, a file a subject, each file a list. No two may share an id. */
function loadRules(folder: string, country: Country): Rule[] {
  const schema = z.array(ruleSchemaFor(country));
  const rules = dataFilesIn(folder).flatMap((path) =>
    readDataFile(path, schema).map((rule) => ({ path, id: rule.id, rule })),
  );
  refuseTwins(rules);
  return rules.map(({ rule }) => rule);
}

/** How people ask for a rule, by its id, in files of the same names as those of the rules. No two may hold the same rule. */
function loadAsked(folder: string): (id: string) => Questions {
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
