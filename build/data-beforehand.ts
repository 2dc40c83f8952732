import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { YAMLException } from 'js-yaml';
import { yamlIn } from '../core/data-file.js';
import { digestOf } from '../core/digest.js';
import { root } from './places.js';

/** What people ask, and the answers, are read when somebody asks. */
export const isReadAtStart = (path: string): boolean => path.endsWith('.yaml') && !path.includes('questions');

/** Reads the data files of the core, and puts what they say into `core/read-beforehand.ts`. */
export const dataBeforehand: Plugin = {
  name: 'data-beforehand',
  setup(builder) {
    builder.onLoad({ filter: /core[/\\]read-beforehand\.ts$/ }, () => ({
      contents: `export const readBeforehand = new Map(${JSON.stringify(contents())});`,
    }));
  },
};

/** Of each of those files the digest of its text, and as JSON what it says. */
export function contents(): [digest: string, content: string][] {
  const core = join(root, 'core');
  const paths = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(isReadAtStart).sort();
  return paths.flatMap((path) => entryOf(readFileSync(join(core, path), 'utf8')));
}

function entryOf(text: string): [digest: string, content: string][] {
  try {
    return [[digestOf(text), JSON.stringify(yamlIn(text))]];
  } catch (error) {
    // Whoever starts the program is told which file it is, and what to do.
    if (error instanceof YAMLException) return [];
    throw error;
  }
}
