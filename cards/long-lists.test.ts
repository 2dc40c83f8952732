import { describe, expect, it } from '@jest/globals';
import type { View, ViewKind } from '../core/messages/view.js';
import { checkBlockKit } from './block-kit/check-block-kit.js';
import { toSlackMessage } from './block-kit/slack-message.js';
import { checkAdaptiveCard } from './check-adaptive-card.js';
import { toText } from './plain-text.js';
import { renderCard } from './render-card.js';
import { allSamples } from './testing/sample-views.js';

/** Every list that a view has of its own, made so long, each entry with words of its own. */
function lengthened(view: View, key: string, entries: readonly unknown[], count: number): View {
  const many = Array.from({ length: count }, (_, at): unknown => numbered(entries[at % entries.length], at));
  return { ...view, [key]: many };
}

/** What an entry is called tells which it is. */
function numbered(entry: unknown, at: number): unknown {
  if (typeof entry === 'string') return `${entry} ${String(at)}`;
  if (typeof entry !== 'object' || entry === null) return entry;
  const called = ['name', 'title', 'employeeName', 'recipientName', 'text', 'id'];
  return Object.fromEntries(
    Object.entries(Object.assign(Object.create(Object.getPrototypeOf(entry) as object) as object, entry)).map(
      ([key, value]: [string, unknown]) =>
        typeof value === 'string' && called.includes(key) ? [key, `${value} ${String(at)}`] : [key, value],
    ),
  );
}

/**
 * Lists that are made no longer than their cards take: few by their nature, or paged where they are made, which
 * core/conversation/many-people.long.test.ts tries with two hundred people.
 */
const bounded: Readonly<Partial<Record<ViewKind, readonly string[]>>> = {
  'setup-guide': ['steps'],
  'did-you-mean': ['commands', 'plans'],
  answer: ['related'],
  form: ['fields'],
  home: ['due', 'journeys', 'open'],
  'home-tab': ['due', 'journeys', 'open'],
  'home-people': ['journeys'],
  'home-commands': ['commands'],
  list: ['rows', 'offers'],
  notice: ['choices'],
  /** Five at most; the rest waits behind a button. */
  digest: ['nudges'],
  /** The next three; all of them are one press away. */
  plan: ['steps'],
};

const lists = allSamples('en').flatMap((view, sample) =>
  Object.entries(view).flatMap(([key, value]: [string, unknown]) =>
    Array.isArray(value) && value.length > 0 && !bounded[view.kind]?.includes(key)
      ? [{ kind: view.kind, key, sample, view, entries: value as unknown[] }]
      : [],
  ),
);

describe.each(lists)('$key of a $kind (sample $sample)', ({ view, key, entries }) => {
  const of = (count: number): View => lengthened(view, key, entries, count);

  it('fits into a message of both chats with two hundred', () => {
    expect(checkAdaptiveCard(renderCard(of(200), 'en'))).toEqual([]);
    expect(checkBlockKit(toSlackMessage(of(200), 'en').blocks)).toEqual([]);
  });

  it('does not end without saying so', () => {
    const [fewer, more] = [190, 200].map((count) => toText(renderCard(of(count), 'en')));
    expect(fewer).not.toBe(more);
  });
});
