import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Catalogue } from '../../coaching/catalogue.js';
import { DataFileError, readDataFile } from './data-file.js';
import { milestoneQuestionsSchema, questionsSchema } from './questions.js';
import { ruleSchema, type Rule } from './rule.js';
import { notOurs, topicOfMilestone, topicOfRule, type Topic } from './topic.js';

const shippedFolder = fileURLToPath(new URL('../../countries/nl/questions', import.meta.url));

/**
 * Everything `ask` knows, rules first. The words are in data files beside this one, those of milestones in the catalogue.
 * Throws a `DataFileError` at the first file that is not right: the program must not start with half the answers.
 */
export function loadTopics(catalogue: Catalogue, folder: string = shippedFolder): Topic[] {
  const questions = readDataFile(join(folder, 'milestones.yaml'), milestoneQuestionsSchema);
  return [
    ...loadRules(join(folder, 'rules')).map(topicOfRule),
    ...catalogue.all.map((milestone) => topicOfMilestone(milestone, questions[milestone.id])),
    notOurs(readDataFile(join(folder, 'not-ours.yaml'), questionsSchema)),
  ];
}

/** The rules of a folder, a file a subject, each file a list. No two may share an id. */
function loadRules(folder: string): Rule[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const seen = new Set<string>();
  return files.sort().flatMap((file) => {
    const path = join(folder, file);
    return readDataFile(path, z.array(ruleSchema)).map((rule) => {
      if (seen.has(rule.id))
        throw new DataFileError(basename(path), [`${rule.id}: another rule has this id; choose a new one`]);
      seen.add(rule.id);
      return rule;
    });
  });
}
