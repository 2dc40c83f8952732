import { z } from 'zod';
import { citation } from '../../leave/citation.js';
import type { Jurisdiction } from '../../leave/jurisdiction.js';
import type { SourceLink } from '../../messages/view.js';

type Laws = Pick<Jurisdiction, 'laws' | 'cite'>;

/** An article of one of the country's laws. */
const articleSchemaFor = ({ laws, cite }: Laws) =>
  z
    .strictObject({ law: z.enum(laws), article: z.string().min(1) })
    .transform(({ law, article }): SourceLink => {
      const source = cite(law, article);
      return { citation: citation(source), url: source.url };
    });

/** A source outside these laws, such as a page of the government. */
const pageSchema = z.strictObject({ citation: z.string().min(2), url: z.url({ protocol: /^https$/ }) });

const textSchema = z.strictObject({
  title: z.string().min(3).max(80),
  /** The answer itself, in two to five short sentences. */
  text: z.string().min(20).max(400),
  /** Things to do, where the answer is a list. */
  steps: z.array(z.string().min(10).max(200)).min(2).max(5).default([]),
});

/** A rule of a country's law as a short answer, in both languages, with the articles it rests on. */
export const ruleSchemaFor = (laws: Laws) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    sources: z.array(z.union([articleSchemaFor(laws), pageSchema])).min(1),
    nl: textSchema,
    en: textSchema,
  });
export type Rule = z.infer<ReturnType<typeof ruleSchemaFor>>;
