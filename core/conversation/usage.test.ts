import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { usageEventSchema } from '../usage/usage-event.js';
import { commands } from './commands/registry.js';
import type { Intent, Reply } from './intent.js';
import { ABOUT_SOMEONE, ofRights, plainCommands, usedIn } from './usage.js';

const now = Temporal.Instant.from('2026-11-24T08:12:47Z');
const notice = { kind: 'notice', title: 'Zebedea', lines: ['Zebedea is expecting'] } as const;
const typed: Intent = { kind: 'say', text: 'plan of Zebedea' };

const used = (intent: Intent, ...replies: readonly Reply[]) =>
  usedIn({ intent, replies, client: 'teams', device: 'android', now });

describe('what is recorded of an exchange', () => {
  it('is the command, the card that answered, the chat and the device', () => {
    expect(used(typed, { kind: 'message', view: notice, command: 'plan' })).toEqual([
      { use: 'command', name: 'plan', cards: ['notice'], client: 'teams', device: 'android' },
    ]);
  });

  it('is no device where the platform names none', () => {
    const replies: Reply[] = [{ kind: 'message', view: notice, command: 'help' }];
    expect(usedIn({ intent: typed, replies, client: 'slack', device: undefined, now })[0]).not.toHaveProperty(
      'device',
    );
  });

  it('is only that something was typed, where that was no command', () => {
    expect(used(typed, { kind: 'message', view: { kind: 'no-answer' } })).toMatchObject([
      { use: 'words', name: 'say', cards: ['no-answer'] },
    ]);
  });

  it('is of a flow how long it took to its end, and nothing of its steps', () => {
    const submit: Intent = {
      kind: 'submit',
      place: { flow: 'f', step: 1 },
      values: { who: 'Zebedea' },
      files: [],
    };
    const form = { kind: 'form', title: '', lines: [], fields: [], submit: '', canGoBack: false } as const;
    expect(used(submit, { kind: 'form', form: { ...form, place: { flow: 'f', step: 2 } } })).toEqual([]);
    const since = now.subtract({ minutes: 2, seconds: 3 });
    const end: Reply = { kind: 'close', view: notice, message: undefined, command: 'settings', since };
    expect(used(submit, end)).toMatchObject([{ use: 'flow', name: 'settings', seconds: 120 }]);
  });

  it('is nothing of a flow that was given up but the button', () => {
    const cancel: Intent = { kind: 'press', action: { do: 'cancel', flow: 'f', step: 1 } };
    expect(used(cancel, { kind: 'close', view: notice, message: undefined })).toMatchObject([
      { use: 'button', name: 'cancel' },
    ]);
  });

  it('is of a button what it does, not which tip it stood below', () => {
    const done: Intent = { kind: 'press', action: { do: 'done', nudge: 'nudge-of-zebedea' } };
    expect(used(done, { kind: 'replace', view: notice })).toMatchObject([{ use: 'button', name: 'done' }]);
  });

  it.each(commands.map(({ id }) => id).filter((id) => !plainCommands.includes(id) && !ofRights.has(id)))(
    'says of %s no more than that it was about someone',
    (command) => {
      expect(used(typed, { kind: 'message', view: notice, command })).toMatchObject([
        { name: ABOUT_SOMEONE },
      ]);
    },
  );

  it('is nothing where someone looks after their own rights', () => {
    expect(used(typed, { kind: 'message', view: notice, command: 'usage' })).toEqual([]);
    const no: Intent = { kind: 'press', action: { do: 'usage', answer: 'no', text: 1 } };
    expect(used(no, { kind: 'replace', view: notice })).toEqual([]);
  });

  it('never holds a word of what was said or shown', () => {
    const all = commands.flatMap(({ id }) => used(typed, { kind: 'message', view: notice, command: id }));
    expect(JSON.stringify(all)).not.toContain('Zebedea');
    for (const one of all)
      expect(usageEventSchema.safeParse({ ...one, id: 'i', userId: 'u', at: now }).success).toBe(true);
  });

  it('names no command that does not exist', () => {
    expect(plainCommands.filter((id) => !commands.some((command) => command.id === id))).toEqual([]);
  });
});
