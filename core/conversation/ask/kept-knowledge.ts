import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { types } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { built, putWhole } from '../../built.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import { sourceDigest } from '../../source-digest.js';
import type { Knowledge } from './knowledge.js';
import { filesAsked } from './read-asked.js';
import { Postings } from './reading/postings.js';
import type { Topic } from './topic.js';

/** Where the program text lies by which ways to ask are read and learned. */
export const learningFolders = ['.', 'reading', 'terms', '../../language', '../../people'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const edition = sourceDigest(learningFolders);

/**
 * The file of what is known of how people ask for these topics of a country. Its name is a digest of all that it hangs on, ways to ask
 * and program text: where it is there, it is right.
 */
export function knowledgeFile(
  law: Pick<Jurisdiction, 'country' | 'questionsFolder'>,
  topics: readonly Topic[],
): string {
  const hash = createHash('sha256').update(edition());
  const named = topics.map(({ id, texts: { nl, en } }) => [id, nl.title, en.title]);
  hash.update(JSON.stringify(named));
  for (const path of filesAsked(law)) hash.update('\0').update(readFileSync(path));
  return join(built, `asked-${law.country}-${hash.digest('hex').slice(0, 16)}.bin`);
}

export function keepKnowledge(path: string, { lesson, words }: Knowledge): void {
  const { groups, meanings, wordings, ...rest } = lesson;
  const kept = {
    lesson: {
      ...rest,
      groups: Uint32Array.from(groups),
      meanings: keptPostings(meanings),
      wordings: keptPostings(wordings),
    },
    words: words.join(BETWEEN),
  };
  putWhole(path, serialize(kept));
}

/** Undefined where there is none that can be read: then it is to be learned. */
export function keptKnowledge(path: string): Knowledge | undefined {
  try {
    return knowledgeSchema.parse(deserialize(readFileSync(path)));
  } catch {
    // It was taken away, cut off, or written by an engine that this one does not understand.
    return undefined;
  }
}

/** Some hundred thousand short texts are read as one: no word holds this. */
const BETWEEN = '\n';
const keptPostings = ({ data: { features, ...rest } }: Postings) => ({
  ...rest,
  features: features.join(BETWEEN),
});

const textsSchema = z.string().transform((texts) => texts.split(BETWEEN));
const numbersSchema = z.custom<Uint32Array>(types.isUint32Array);
const postingsSchema = z
  .strictObject({ size: z.int(), features: textsSchema, starts: numbersSchema, places: numbersSchema })
  .transform((data) => new Postings(data));
const knowledgeSchema = z.strictObject({
  lesson: z.strictObject({
    groupCount: z.int(),
    groups: numbersSchema.transform((groups) => [...groups]),
    meanings: postingsSchema,
    wordings: postingsSchema,
    weights: z.strictObject({
      bytes: z.custom<Int8Array>(types.isInt8Array),
      units: z.custom<Float32Array>(types.isFloat32Array),
    }),
  }),
  words: textsSchema,
});
