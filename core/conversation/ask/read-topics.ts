import { join } from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '../../coaching/catalogue.js';
import { dataFilesIn, readDataFile } from '../../data-file.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import { refuseTwins } from './refuse-twins.js';
import { ruleSchemaFor, type Rule } from './rule.js';
import { notOurs, topicOfMilestone, topicOfRule, type Topic } from './topic.js';

/** What `ask` takes from a country: where its answers lie, and the laws they cite. */
type Country = Pick<Jurisdiction, 'questionsFolder' | 'laws' | 'cite'>;

/**
 * Reads from its data files what is answered in a country beside the tips of a catalogue. Throws a `DataFileError` at the first file
 * that is not right: the program must not start with half the answers.
 */
export const readRules = (country: Country): Topic[] =>
  rulesIn(join(country.questionsFolder, 'rules'), country).map(topicOfRule);

/** Everything `ask` knows of a country with a catalogue. */
export const topicsOf = (catalogue: Catalogue, rules: readonly Topic[]): Topic[] => [
  ...rules,
  ...catalogue.all.map(topicOfMilestone),
  notOurs,
];

/** The rules of a folder, a file a subject, each file a list. No two may share an id. */
function rulesIn(folder: string, country: Country): Rule[] {
  const schema = z.array(ruleSchemaFor(country));
  const rules = dataFilesIn(folder).flatMap((path) =>
    readDataFile(path, schema).map((rule) => ({ path, id: rule.id, rule })),
  );
  refuseTwins(rules);
  return rules.map(({ rule }) => rule);
}
