import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The version of this program, as package.json has it. */
export const programVersion = (): string =>
  z
    .object({ version: z.string().min(1) })
    .parse(JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))).version;
