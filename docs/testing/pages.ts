import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import MarkdownIt from 'markdown-it';

/** Where the repository begins. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A Markdown file of the repository, and what in it can be wrong. */
export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  /** Where its links and pictures lead, as they are written. */
  readonly links: readonly string[];
  /** What its headings are called in an address, as GitHub calls them. */
  readonly anchors: readonly string[];
  /** What stands between backticks in a line. */
  readonly codes: readonly string[];
  /** What stands in its blocks of shell, a command each; one that goes on over several lines is one. */
  readonly commands: readonly string[];
  /** Pictures without words for who does not see them. */
  readonly unnamed: readonly string[];
}

const markdown = new MarkdownIt({ html: true });
type Token = ReturnType<typeof markdown.parse>[number];

/** Every Markdown file of the repository: those that git knows, and those that are new. */
export const pages: readonly Page[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '*.md'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '')
  .map((path) => readPage(path, readFileSync(`${root}/${path}`, 'utf8')));

/** Reads one; exported for the test of this reader. */
export function readPage(path: string, text: string): Page {
  const blocks = markdown.parse(text, {});
  const inline = blocks.flatMap(({ children }) => children ?? []);
  const slugger = new GithubSlugger();
  return {
    path,
    links: inline.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []),
    anchors: blocks.flatMap((token, at) =>
      token.type === 'heading_open' ? slugger.slug(wordsOf(blocks[at + 1])) : [],
    ),
    codes: inline.filter(({ type }) => type === 'code_inline').map(({ content }) => content),
    commands: blocks
      .filter(({ type, info }) => type === 'fence' && info === 'sh')
      .flatMap(({ content }) => commandsIn(content)),
    unnamed: inline
      .filter(({ type, content }) => type === 'image' && content.trim() === '')
      .map((token) => token.attrGet('src') ?? ''),
  };
}

/** A heading's words without its marks. */
function wordsOf(heading: Token | undefined): string {
  return (heading?.children ?? []).map(({ content }) => content).join('');
}

function commandsIn(block: string): string[] {
  return block
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)# .*$/, '').trim())
    .filter((line) => line !== '');
}
