import { fileURLToPath } from 'node:url';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import { sourceDigest } from '../../source-digest.js';
import { claimsAtUwv } from './claims/index.js';
import { duties } from './duties.js';
import { articles } from './articles/index.js';
import { dutchLaw } from './law/index.js';
import { lawTexts } from './law/versions.js';
import { names } from './names.js';
import { cite, lawSchema, sources } from './sources.js';

const [first, ...changes] = lawTexts;

const folder = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The Netherlands, its European part. */
export const netherlands: Jurisdiction = {
  country: 'NL',
  ...dutchLaw(lawTexts),
  edition: sourceDigest(['law', 'law/check', 'law/plan', '.'].map(folder)),
  lawAsOf: (changes.at(-1) ?? first).from,
  names,
  laws: lawSchema.options,
  articles,
  cite: (law, article) => cite(lawSchema.parse(law), article),
  duties,
  claims: claimsAtUwv,
  returnToWork: sources.returnToWork,
  milestonesFolder: folder('milestones'),
  questionsFolder: folder('questions'),
};
