import { readFileSync } from 'node:fs';
import { settings } from '../../config.js';
import { table } from '../markdown.js';

/** What `.env.example` says of some settings that stand together. */
export interface SettingsNote {
  readonly names: readonly string[];
  readonly about: string;
}

/** A comment and the settings below it. The first comment is about the file, and has none. */
export function settingsNotes(): SettingsNote[] {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  return [...text.matchAll(/((?:^#.*\n)+)((?:^\w+=.*\n)+)/gm)].map(([, comment = '', lines = '']) => ({
    names: [...lines.matchAll(/^(\w+)=/gm)].map(([, name = '']) => name),
    about: comment.replace(/^# ?/gm, '').trim().replaceAll('\n', ' '),
  }));
}

/** The settings with what they are for, as `.env.example` says it, and what has to stand in them, as the program reads it. */
export const settingsTable = (): string =>
  table(
    ['setting', 'what it is', 'what has to stand in it'],
    settingsNotes().map(({ names, about }) => [
      names.map((name) => `\`${name}\``).join(', '),
      about,
      settings
        .filter(({ name }) => names.includes(name))
        .flatMap(({ name, expected }) => (expected === undefined ? [] : [`\`${name}\`: ${expected}`]))
        .join('; '),
    ]),
  );
