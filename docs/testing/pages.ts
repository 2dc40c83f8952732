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
  /** Its blocks of code, by what they are called (`sh`, `csv`). */
  readonly blocks: readonly { readonly kind: string; readonly text: string }[];
  /** What stands in its blocks of shell, a command each; one that goes on over several lines is one. */
  readonly commands: readonly string[];
  /** Pictures without words for who does not see them. */
  readonly unnamed: readonly string[];
}

const markdown = new MarkdownIt({ html: true });
type Token = ReturnType<typeof markdown.parse>[number];

/**
 * Every Markdown file of the repository: those that git knows, and those that are new. The texts of `documents/text` are no pages; what
 * is made of them is.
 */
export const pages: readonly Page[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '*.md'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('documents/text/'))
  .map((path) => readPage(path, readFileSync(`${root}/${path}`, 'utf8')));

/** Reads one; exported for the test of this reader. */
export function readPage(path: string, text: string): Page {
  const tokens = markdown.parse(text, {});
  const inline = tokens.flatMap(({ children }) => children ?? []);
  const fences = tokens.filter(({ type }) => type === 'fence');
  const pictures = [
    ...inline
      .filter(({ type }) => type === 'image')
      .map((token) => pictureOf(token.attrGet('src'), token.content)),
    ...[...tokens, ...inline]
      .filter(({ type }) => type.startsWith('html'))
      .flatMap(({ content }) => picturesIn(content)),
  ];
  const slugger = new GithubSlugger();
  return {
    path,
    links: [...inline.flatMap((token) => token.attrGet('href') ?? []), ...pictures.map(({ src }) => src)],
    anchors: tokens.flatMap((token, at) =>
      token.type === 'heading_open' ? slugger.slug(wordsOf(tokens[at + 1])) : [],
    ),
    codes: inline.filter(({ type }) => type === 'code_inline').map(({ content }) => content),
    blocks: fences.map(({ info, content }) => ({ kind: info, text: content })),
    commands: fences.filter(({ info }) => info === 'sh').flatMap(({ content }) => commandsIn(content)),
    unnamed: pictures.filter(({ alternative }) => alternative.trim() === '').map(({ src }) => src),
  };
}

interface Picture {
  readonly src: string;
  readonly alternative: string;
}

function pictureOf(src: string | null, alternative: string): Picture {
  return { src: src ?? '', alternative };
}

function picturesIn(html: string): Picture[] {
  return [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => ({
    src: /\bsrc="([^"]*)"/.exec(tag)?.[1] ?? '',
    alternative: /\balt="([^"]*)"/.exec(tag)?.[1] ?? '',
  }));
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
