import { z } from 'zod';
import { momentSchema } from '../../core/moment.js';
import { plainDateSchema } from '../../core/plain-date.js';
import { breachTextSchema } from '../../core/privacy/register/breach.js';
import { disclosureTextSchema } from '../../core/privacy/register/disclosure.js';
import type { Result } from '../../core/problem.js';
import { readOptions } from './read-options.js';

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

const breachOptionsSchema = z.object({
  tenant: z.string(),
  discovered: momentSchema,
  nature: breachTextSchema,
  data: breachTextSchema,
  people: wholeNumber,
  consequences: breachTextSchema,
  measures: breachTextSchema,
  within: wholeNumber.pipe(z.int().min(1).max(72)),
});

const disclosureOptionsSchema = z.object({
  tenant: z.string(),
  on: plainDateSchema,
  authority: disclosureTextSchema,
  ground: disclosureTextSchema,
  data: disclosureTextSchema,
  employer: z.enum(['told', 'not-told', 'forbidden']),
});

const text = 'a sentence of up to 300 characters, without names of people';
const expected: Readonly<Record<string, string>> = {
  discovered: 'a moment in UTC, such as 2026-11-28T09:30:00Z',
  on: 'a day, such as 2026-11-28',
  people: 'about how many, as a whole number; 0 where it is about nobody in particular',
  within: 'a number of hours from 1 to 72',
  employer: 'told, not-told or forbidden',
  ...{ nature: text, data: text, consequences: text, measures: text, authority: text, ground: text },
};

/** The options of `coach breach add`; a problem names its option. */
export const readBreach = (options: unknown): Result<z.infer<typeof breachOptionsSchema>> =>
  readOptions(breachOptionsSchema, options, expected);

/** The options of `coach disclosure add`; a problem names its option. */
export const readDisclosure = (options: unknown): Result<z.infer<typeof disclosureOptionsSchema>> =>
  readOptions(disclosureOptionsSchema, options, expected);
