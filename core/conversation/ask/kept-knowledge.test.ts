import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createCatalogues } from '../../coaching/catalogues.js';
import { jurisdictionOf } from '../../countries/registry.js';
import { DataFileError } from '../../data-file.js';
import { reachedSources } from '../../testing/reached-sources.js';
import { toItsEnd } from '../../to-its-end.js';
import { keepKnowledge, keptKnowledge, knowledgeFile, learningFolders } from './kept-knowledge.js';
import { learn, type Asked, type Knowledge } from './knowledge.js';
import { readRules, topicsOf } from './read-topics.js';
import { createIndex } from './search-index.js';

const asked: readonly Asked[] = [
  {
    id: 'length',
    ways: {
      nl: ['hoe lang duurt zwangerschapsverlof'],
      en: ['how long is pregnancy leave', 'how many weeks'],
    },
  },
  {
    id: 'pay',
    ways: { nl: ['krijgt iemand loon tijdens verlof'], en: ['is leave paid', 'who pays during the leave'] },
  },
];
const ids = asked.map(({ id }) => id);

const learned = (): Knowledge => toItsEnd(learn(asked));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asked-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what is known of how people ask', () => {
  it('judges as before when it was kept and read', () => {
    const file = join(folder, 'deeper', 'asked.bin');
    keepKnowledge(file, learned());
    const kept = keptKnowledge(file);
    if (!kept) throw new Error('nothing was kept');
    const before = createIndex(ids, () => learn(asked));
    // It is there at once.
    const after = createIndex(ids, function* () {
      yield;
      return kept;
    });
    for (const question of ['how long is the leave', 'wie betaalt het verlof', 'lunch']) {
      expect(after.judge(question, ids)).toEqual(before.judge(question, ids));
      expect(after.isOurs(question)).toBe(before.isOurs(question));
    }
    expect(after.judge('is it paid', ids)[0]?.id).toBe('pay');
  });

  it('leaves nothing else beside what is kept', () => {
    keepKnowledge(join(folder, 'asked.bin'), learned());
    expect(readdirSync(folder)).toEqual(['asked.bin']);
  });

  it.each([
    ['was taken away', (file: string) => rmSync(file)],
    ['was cut off', (file: string) => truncateSync(file, 400)],
    ['is empty', (file: string) => truncateSync(file, 0)],
  ])('is to be learned where the file %s', (_, spoil) => {
    const file = join(folder, 'asked.bin');
    keepKnowledge(file, learned());
    spoil(file);
    expect(keptKnowledge(file)).toBeUndefined();
  });
});

describe('what was not learned to the end', () => {
  it('is learned anew by whoever asks next, and each is told', () => {
    let tries = 0;
    const index = createIndex(ids, function* () {
      yield;
      tries += 1;
      if (tries < 3) throw new DataFileError('asked.yaml', ['wrong']);
      return learned();
    });
    const ask = () => index.judge('is leave paid', ids)[0]?.id;
    expect(ask).toThrow(DataFileError);
    expect(ask).toThrow(DataFileError);
    expect(ask()).toBe('pay');
  });
});

describe('the file of it', () => {
  const law = jurisdictionOf('NL');
  const topics = topicsOf(createCatalogues().shipped('NL'), readRules(law));
  const copied = () => ({ country: 'NL', questionsFolder: folder });
  beforeEach(() => cpSync(law.questionsFolder, folder, { recursive: true }));

  it('has the same name for the same', () => {
    expect(knowledgeFile(copied(), topics)).toBe(knowledgeFile(law, topics));
  });

  it.each(['asked/partner.yaml', 'milestones.yaml', 'not-ours.yaml'])(
    'has another once %s was changed',
    (file) => {
      appendFileSync(join(folder, file), '\n');
      expect(knowledgeFile(copied(), topics)).not.toBe(knowledgeFile(law, topics));
    },
  );

  it('has another for a topic more, and for one of another title', () => {
    const [first] = topics;
    if (!first) throw new Error('there are topics');
    const renamed = { ...first, texts: { ...first.texts, nl: { ...first.texts.nl, title: 'Anders' } } };
    const names = [topics, topics.slice(1), [renamed, ...topics.slice(1)]].map((all) =>
      knowledgeFile(law, all),
    );
    expect(new Set(names).size).toBe(3);
  });

  it('hangs on every source that ways to ask are read and learned by', () => {
    const own = fileURLToPath(new URL('knowledge.ts', import.meta.url));
    const folders = learningFolders.map((path) => resolve(path));
    const files = [...reachedSources(own)];
    const left = files.filter((path) => !folders.includes(dirname(path)));
    expect([files.length > 10, left.map((path) => relative(dirname(own), path))]).toEqual([true, []]);
  });
});
