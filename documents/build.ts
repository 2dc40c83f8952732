import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.js';
import { unknownOperator } from '../core/privacy/operator.js';
import { documentFiles } from './documents.js';
import { referenceFiles } from './reference/index.js';

const docs = fileURLToPath(new URL('../docs', import.meta.url));

const { check, out } = z.object({ check: z.boolean().optional(), out: z.string().optional() }).parse(
  new Command('documents')
    .description(
      'makes the documents for buyers from the inventory and the texts; without options the templates, and what the ' +
        'documentation reads from the program',
    )
    .option('--check', 'writes nothing, and fails where a template is not as it would be made')
    .option('--out <folder>', "with the operator's details from the settings, into a folder of your own")
    .parse()
    .opts(),
);

/** The files that are not as they would be made. */
async function stale(files: readonly { path: string; text: string }[]): Promise<string[]> {
  const found = files.map(async ({ path, text }) => {
    const stored = await readFile(join(docs, path), 'utf8').catch(() => undefined);
    return stored === text ? [] : [path];
  });
  return (await Promise.all(found)).flat();
}

const operator = out === undefined ? unknownOperator : readConfig(process.env).operator;
const files = [...documentFiles(operator), ...(out === undefined ? referenceFiles() : [])];
const wrong = check ? await stale(files) : [];
if (!check)
  for (const { path, text } of files) {
    const place = join(out ?? docs, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text);
  }
if (wrong.length === 0) process.stdout.write(`documents ok: ${files.length} files\n`);
else {
  process.stderr.write(`documents failed: ${wrong.join(', ')}; make them anew with npm run documents\n`);
  process.exitCode = 1;
}
