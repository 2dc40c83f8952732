import { beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { answerConsent, beginToAsk } from './answer-consent.js';
import { mayRecord, type Consent } from './consent.js';
import { noteUse } from './note-use.js';
import type { UsageEvent, UsageRepository } from './usage-event.js';
import type { UsageNeeds } from './usage-needs.js';

const used = { use: 'command', name: 'plan', cards: ['plan'], client: 'slack' } as const;

let events: UsageEvent[];
let consents: Map<string, Consent>;
let compacted: number;
let needs: UsageNeeds;
let now: Temporal.Instant;

/** Both collections, in memory. */
beforeEach(() => {
  events = [];
  consents = new Map();
  compacted = 0;
  now = Temporal.Instant.from('2026-11-24T08:59:59.5Z');
  const nothing = () => undefined;
  needs = {
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    clock: { now: () => now, realDelay: () => 0 },
    compact: () => Promise.resolve(void (compacted += 1)),
    usageEvents: {
      add: (event) => Promise.resolve(void events.push({ ...event, id: String(events.length) })),
      all: () => Promise.resolve(events),
      remove: (ids) => Promise.resolve(void (events = events.filter(({ id }) => !ids.includes(id)))),
      bySubject: (subject) =>
        Promise.resolve(events.filter(({ userId }) => subject.kind === 'user' && userId === subject.userId)),
    },
    consents: {
      get: (id) => Promise.resolve(consents.get(id)),
      begin: (one) => Promise.resolve(!consents.has(one.id) && Boolean(consents.set(one.id, one))),
      save: (one) => Promise.resolve(void consents.set(one.id, one)),
      all: () => Promise.resolve([...consents.values()]),
      remove: () => Promise.resolve(),
      bySubject: () => Promise.resolve([]),
    },
  };
});

describe('the use of the coach', () => {
  it('is recorded of nobody who was not asked, did not answer, or said no', async () => {
    await noteUse(needs, 'sanne', [used]);
    await beginToAsk(needs, 'sanne');
    await noteUse(needs, 'sanne', [used]);
    await answerConsent(needs, 'sanne', { answer: 'no', text: 1 });
    await noteUse(needs, 'sanne', [used]);
    expect(events).toEqual([]);
  });

  it('is recorded after a yes, to the hour, and of that person alone', async () => {
    await answerConsent(needs, 'sanne', { answer: 'yes', text: 1 });
    await noteUse(needs, 'sanne', [used]);
    await noteUse(needs, 'kees', [used]);
    expect(events).toEqual([
      { ...used, id: '0', userId: 'sanne', at: Temporal.Instant.from('2026-11-24T08:00Z') },
    ]);
  });

  it('is forgotten at once where the yes is taken back, and taken out of the files', async () => {
    for (const who of ['sanne', 'kees']) await answerConsent(needs, who, { answer: 'yes', text: 1 });
    for (const who of ['sanne', 'kees']) await noteUse(needs, who, [used]);
    await answerConsent(needs, 'sanne', { answer: 'no', text: 1 });
    expect(events.map(({ userId }) => userId)).toEqual(['kees']);
    expect(compacted).toBe(1);
  });

  it('leaves nothing behind where the yes is taken back while it is written', async () => {
    await answerConsent(needs, 'sanne', { answer: 'yes', text: 1 });
    const { usageEvents } = needs;
    const slow: UsageRepository = {
      ...usageEvents,
      async add(event) {
        await answerConsent(needs, 'sanne', { answer: 'no', text: 1 });
        await usageEvents.add(event);
      },
    };
    await noteUse({ ...needs, usageEvents: slow }, 'sanne', [used]);
    expect(events).toEqual([]);
  });
});

describe('the question', () => {
  it('is put once to each, even by two processes, and never to whoever answered unasked', async () => {
    const both = await Promise.all([beginToAsk(needs, 'sanne'), beginToAsk(needs, 'sanne')]);
    expect(both.toSorted()).toEqual([false, true]);
    await answerConsent(needs, 'kees', { answer: 'no', text: 1 });
    expect(await beginToAsk(needs, 'kees')).toBe(false);
  });

  it('is kept with each answer, its moment and the version of its words; the last one holds', async () => {
    await beginToAsk(needs, 'sanne');
    await answerConsent(needs, 'sanne', { answer: 'yes', text: 1 });
    const asked = now;
    now = now.add({ hours: 1 });
    const consent = await answerConsent(needs, 'sanne', { answer: 'no', text: 2 });
    expect(consent).toEqual({
      id: 'sanne',
      askedAt: asked,
      answers: [
        { answer: 'yes', at: asked, text: 1 },
        { answer: 'no', at: now, text: 2 },
      ],
    });
    expect(mayRecord(consent)).toBe(false);
  });
});
