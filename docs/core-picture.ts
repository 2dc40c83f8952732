import { readFile, writeFile } from 'node:fs/promises';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

// Draws the folders of the core with every arrow into docs/architecture.md; with --check it only says whether they are
// drawn as they stand.
const page = new URL('architecture.md', import.meta.url);
const begin = '<!-- core-picture -->\n\n';
const end = '\n<!-- /core-picture -->';

const { output } = await cruise(['core'], {
  includeOnly: '^core/',
  exclude: { path: String.raw`\.test\.ts$|/testing/|/golden/` },
  collapse: '^core/[^/]+/',
  tsPreCompilationDeps: true,
});
if (typeof output === 'string') throw new Error('The structure was expected, and not a text');
const text = await readFile(page, 'utf8');
const [before = '', rest = ''] = text.split(begin);
const [, after = ''] = rest.split(end);
const drawn = `${before}${begin}${picture(output)}${end}${after}`;
if (!process.argv.includes('--check')) await writeFile(page, drawn);
else if (drawn !== text) {
  process.stderr.write('The folders of the core have changed: draw them anew with npm run picture\n');
  process.exitCode = 1;
}

/** One box a folder, the files of core itself as one at the bottom; an arrow from who knows to who is known. */
function picture({ modules }: ICruiseResult): string {
  const arrows = modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => `  ${folderOf(source)} --> ${folderOf(resolved)}`),
  );
  const lines = [...new Set(arrows)].filter((line) => !/^ {2}(\S+) --> \1$/.test(line)).sort();
  return ['```mermaid', 'flowchart TD', ...lines, '```', ''].join('\n');
}

function folderOf(path: string): string {
  return /^core\/([^/.]+)(\/|$)/.exec(path)?.[1] ?? 'base';
}
