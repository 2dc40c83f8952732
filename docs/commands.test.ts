import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { settings } from '../config.js';
import { commandIn } from '../core/conversation/command-search.js';
import { commands } from '../core/conversation/commands/registry.js';
import { columnOf } from '../core/directory/columns.js';
import { readRoster } from '../core/directory/roster-file.js';
import { settingsNotes } from '../documents/reference/settings.js';
import { problemOfMention, problemOfTyped } from './testing/coach-line.js';
import { asked, notRun } from './testing/not-run.js';
import { pages, root, type Page } from './testing/pages.js';

/** Records and the changelog tell how it was; what they name may be gone. */
const current = pages.filter(({ path }) => !/^(CHANGELOG\.md|docs\/decisions\/)/.test(path));
const guides = current.filter(({ path }) => /^docs\/(hr|managers)\/\w\w\/README\.md$/.test(path));

/** What is wrong, with the page it stands on. */
const wrongIn = (of: readonly Page[], look: (page: Page) => readonly string[]): string[] =>
  of.flatMap((page) => look(page).map((wrong) => `${page.path}: ${wrong}`));

describe('what is typed in a shell', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');

  it('names scripts that there are', () => {
    const unknown = ({ commands: typed, codes }: Page): string[] =>
      [...typed, ...codes]
        .flatMap((text) => [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)])
        .flatMap(([, name = '']) => (name in scripts ? [] : [`npm run ${name}`]));
    expect(wrongIn(current, unknown)).toEqual([]);
  });

  it('names tests that there are', () => {
    const missing = ({ commands: typed, codes }: Page): string[] =>
      [...typed, ...codes]
        .flatMap((text) => /^(?:UPDATE_GOLDEN=1 )?npm test -- (.*)$/.exec(text)?.[1]?.split(' ') ?? [])
        .filter((name) => /^[\w./-]*\/[\w./-]+$/.test(name))
        .filter((name) => !files.some((file) => file.startsWith(name)));
    expect(wrongIn(current, missing)).toEqual([]);
  });

  it('is what the command line takes, with all its options', async () => {
    const refused = await Promise.all(
      current.map(async (page) => ({
        page,
        wrong: (await Promise.all(page.commands.map(problemOfTyped))).flat(),
      })),
    );
    expect(refused.flatMap(({ page, wrong }) => wrong.map((one) => `${page.path}: ${one}`))).toEqual([]);
    expect(wrongIn(current, ({ codes }) => codes.flatMap(problemOfMention))).toEqual([]);
  });

  it('finds a command, an option and an argument that are not there', async () => {
    expect(await problemOfTyped('npm run coach -- doctor --fast')).toHaveLength(1);
    expect(await problemOfTyped('npm run coach -- storage backup')).toHaveLength(1);
    expect(await problemOfTyped('docker compose exec coach node dist/coach.js doktor')).toHaveLength(1);
    expect(await problemOfTyped('npm run coach -- tenant add --name "Voorbeeld BV" > made')).toEqual([]);
    expect(problemOfMention('coach keys restart')).toHaveLength(1);
    expect(problemOfMention('coach tenant add --colour')).toHaveLength(1);
    expect(problemOfMention('coach keys restore FILE')).toEqual([]);
  });

  it('is run by a test, or there is a reason why not', () => {
    const all = current.flatMap((page) => page.commands);
    expect(notRun.filter(({ command }) => !all.some((typed) => command.test(typed)))).toEqual([]);
  });
});

describe('settings', () => {
  const names = settings.map(({ name }) => name);

  it('stand all in .env.example with what they are for, and none beside', () => {
    expect(
      settingsNotes()
        .flatMap((note) => note.names)
        .sort(),
    ).toEqual([...names].sort());
  });

  it('that the documentation names are read by the program', () => {
    const unknown = ({ commands: typed, codes, blocks }: Page): string[] =>
      [...typed, ...codes, ...blocks.map(({ text }) => text)]
        .flatMap((text) => text.match(/(?<![\w…-])[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+(?![\w…])/g) ?? [])
        .filter((name) => !names.includes(name) && !isInSource(name));
    expect(wrongIn(current, unknown)).toEqual([]);
  });

  /** Some are read by a command or a script alone. */
  const isInSource = (name: string): boolean => {
    try {
      execFileSync('git', ['grep', '-qwF', name, '--', '*.ts', ':!docs'], { cwd: root });
      return true;
    } catch {
      return false;
    }
  };
});

describe('the guides of HR and managers', () => {
  /** A word of the program in the language of its page; an example of a link code is none. */
  const notUnderstood = ({ path, codes }: Page): string[] => {
    const locale = path.includes('/nl/') ? 'nl' : 'en';
    const role = path.includes('/hr/') ? 'hr' : 'manager';
    const known = commands.filter(({ roles }) => roles.includes(role));
    return codes
      .filter((text) => !asked.includes(text) && !/^([A-Z0-9]{4}-){2}[A-Z0-9]{4}$/.test(text))
      .filter((text) => {
        const called = commandIn(known, text);
        return !called?.command.names[locale].some((name) => text.startsWith(name));
      });
  };

  it('name commands that their readers can give, in the language of the page', () => {
    expect(guides).toHaveLength(4);
    expect(guides.flatMap(({ codes }) => codes).length).toBeGreaterThan(60);
    expect(wrongIn(guides, notUnderstood)).toEqual([]);
  });

  it('would be found to name one that is not there, is not for them or is of the other language', () => {
    const page = guides.find(({ path }) => path === 'docs/managers/nl/README.md');
    if (!page) throw new Error('The managers have no page');
    expect(
      notUnderstood({ ...page, codes: ['team', 'inlezen', 'open tips', 'unanswered', 'toverwoord'] }),
    ).toEqual(['inlezen', 'unanswered', 'toverwoord']);
  });

  it('show rosters that can be read, and columns that are known', async () => {
    const rosters = current.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'csv'));
    expect(rosters).toHaveLength(2);
    for (const { blocks } of rosters)
      for (const { kind, text } of blocks)
        if (kind === 'csv') expect(await readRoster(Buffer.from(text))).toMatchObject({ ok: true });
    const columns = rosters.flatMap(({ path }) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`(.*?)`/g)].map(([, name = '']) => name),
      ),
    );
    expect(columns.length).toBeGreaterThan(20);
    expect(columns.filter((name) => columnOf(name) === undefined)).toEqual([]);
  });
});

it('shows every picture that is drawn, and none beside', async () => {
  const { pictures } = await import('../testing/pictures/pictures.js');
  const shown = new Set(
    pages.flatMap(({ links }) => links.flatMap((link) => /pictures\/(.*)\.png$/.exec(link)?.[1] ?? [])),
  );
  expect([...shown].sort()).toEqual(pictures.map(({ name }) => name).sort());
  expect(pictures.filter(({ name }) => !existsSync(join(root, 'docs', 'pictures', `${name}.png`)))).toEqual(
    [],
  );
});
