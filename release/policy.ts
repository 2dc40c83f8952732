import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile } from '../core/data-file.js';
import { plainDateSchema } from '../core/plain-date.js';

const sentence = z.string().min(10);

/** Something that stays although it is known to be imperfect: what of it can be reached, and when to look again. */
const known = { reason: sentence, exposure: sentence, lookAgain: plainDateSchema };

const policySchema = z.strictObject({
  licences: z.strictObject({
    allowed: z.array(z.string()).min(1),
    /** Of packages that do not say in a form that tools read what their licence is. */
    read: z.array(z.strictObject({ package: z.string(), licence: z.string(), where: sentence })),
  }),
  advisories: z.array(z.strictObject({ id: z.string().startsWith('GHSA-'), package: z.string(), ...known })),
  unmaintained: z.array(z.strictObject({ package: z.string(), ...known })),
  overrides: z.record(z.string(), sentence),
});
export type Policy = z.infer<typeof policySchema>;

/** Throws a `DataFileError` where the file is not right. */
export const readPolicy = (): Policy =>
  readDataFile(fileURLToPath(new URL('policy.yaml', import.meta.url)), policySchema);
