import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const settingsSchema = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.unknown()),
});

/** What package.json says of this project. */
export const projectSettings = async (): Promise<z.infer<typeof settingsSchema>> =>
  settingsSchema.parse(JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')));
