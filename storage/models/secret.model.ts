import { z } from 'zod';
import { defineModel } from './definition.js';

const secretSchema = z.strictObject({ id: z.string().min(1), secret: z.string() });
export type Secret = z.infer<typeof secretSchema>;

export const secrets = defineModel({
  collection: 'secrets',
  owner: 'installation',
  entity: secretSchema,
  fields: { secret: 'sealed' },
  hashes: {},
  indexes: [],
});
