import { join } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '../../coaching/catalogue.js';
import { DataFileError, dataFilesIn, readDataFile } from '../../data-file.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import { milestoneQuestionsSchema, questionsSchema } from './questions.js';
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
  const questions = readDataFile(join(folder, 'milestones.yaml'), milestoneQuestionsSchema);
  return [
    ...loadRules(country).map(topicOfRule),
    ...catalogue.all.map((milestone) => topicOfMilestone(milestone, questions[milestone.id])),
    notOurs(readDataFile(join(folder, 'not-ours.yaml'), questionsSchema)),
  ];
}

/** The rules of a folder, a file a subject, each file a list. No two may share an id. */
function loadRules(country: Country): Rule[] {
  const schema = z.array(ruleSchemaFor(country));
  const seen = new Set<string>();
  return dataFilesIn(join(country.questionsFolder, 'rules')).flatMap((path) =>
    readDataFile(path, schema).map((rule) => {
      if (seen.has(rule.id))
        throw new DataFileError(path, [`${rule.id}: another rule has this id; choose a new one`]);
      seen.add(rule.id);
      return rule;
    }),
  );
}
