import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import type { AppAddress } from './app.js';
import { ManifestError, manifestFiles } from './files.js';
import { programVersion } from '../program-version.js';

/** An example, for whoever reads the templates. */
const example: AppAddress = {
  url: 'https://coach.example.com',
  teamsAppId: '00000000-0000-0000-0000-000000000000',
};
const templates = fileURLToPath(new URL('templates', import.meta.url));
/** Only text can be compared line by line; the icons are made anew each time. */
const isTemplate = (path: string): boolean => path.endsWith('.json');

const optionsSchema = z.object({
  url: z
    .url({ protocol: /^https$/, error: '--url: the https address under which the chats reach the coach' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  teamsAppId: z.guid({ error: '--teams-app-id: the GUID of the bot registration (TEAMS_APP_ID)' }).optional(),
  out: z.string().min(1, { error: '--out: a folder' }).optional(),
  check: z.boolean().optional(),
});

const program = new Command('manifests')
  .description(
    'makes the app package for Teams and the manifest for Slack; without options the templates for an example host',
  )
  .option('--url <url>', 'where the chats reach the coach, https://…')
  .option('--teams-app-id <id>', "the GUID of the bot's registration")
  .option('--out <folder>', 'where the files go')
  .option('--check', 'writes nothing, and fails where the templates are not as the commands are')
  .exitOverride();

async function build(): Promise<string> {
  const options = optionsSchema.parse(program.parse().opts());
  const version = programVersion();
  const { url, teamsAppId, out, check } = options;
  if (url === undefined && teamsAppId === undefined && out === undefined) {
    const files = [...(await manifestFiles(example, version))].filter(([path]) => isTemplate(path));
    return check ? compare(files) : write(files, templates);
  }
  if (url === undefined || teamsAppId === undefined || out === undefined)
    throw new ManifestError('--url, --teams-app-id and --out belong together: give all three, or none');
  return write([...(await manifestFiles({ url, teamsAppId }, version))], out);
}

type Files = readonly (readonly [path: string, content: Uint8Array])[];

async function write(files: Files, folder: string): Promise<string> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return `${files.length} files in ${folder}`;
}

async function compare(files: Files): Promise<string> {
  for (const [path, content] of files) {
    const stored = await readFile(join(templates, path)).catch(() => undefined);
    if (!stored?.equals(content))
      throw new ManifestError(`${path} is not as the commands are: make it anew with npm run manifests`);
  }
  return `${files.length} templates are as the commands are`;
}

try {
  process.stdout.write(`manifests ok: ${await build()}\n`);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else if (error instanceof ManifestError || error instanceof z.ZodError)
    process.stderr.write(
      `manifests failed: ${error instanceof z.ZodError ? error.issues.map(({ message }) => message).join('\n') : error.message}\n`,
    );
  else throw error;
}
