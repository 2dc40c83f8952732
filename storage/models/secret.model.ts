import { z } from 'zod';
import { defineModel, sealed } from './definition.js';
import { credential } from './meanings.js';

const secretSchema = z.strictObject({ id: z.string().min(1), secret: z.string() });
export type Secret = z.infer<typeof secretSchema>;

export const secrets = defineModel({
  collection: 'secrets',
  owner: 'installation',
  entity: secretSchema,
  id: credential,
  fields: { secret: sealed('record', credential) },
  hashes: {},
  indexes: [],
  noted: { about: () => [] },
});
