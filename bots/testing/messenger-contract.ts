import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { shownIn } from '../../cards/shown.js';
import { sampleViews } from '../../cards/testing/sample-views.js';
import type { MessageReference, Messenger, Outcome } from '../../core/messages/messenger.js';
import type { View } from '../../core/messages/view.js';
import type { Fault } from '../../demo/platforms/faults.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import { meanings, unreached, type Answer } from '../answer.js';
import { faultsOf } from './answer-faults.js';
import { tenant, userOf } from './people.js';
import { openWorld, type World } from './world.js';
import { reach } from './reach.js';

const views = sampleViews('nl');

/** A view as this chat posts it; a nudge unless told otherwise. */
export const contentFor = (messenger: Messenger, view: View = views.nudge): string =>
  messenger.render(view, 'nl').content;

/** The reference of what was done; fails the test when it was not. */
export function referenceOf(outcome: Outcome): MessageReference {
  if (outcome.kind !== 'done') throw new Error(`Expected it to be done, but it was ${outcome.kind}`);
  return outcome.reference;
}

/** What can be done with a message; a platform's answer means the same for each. */
const operations = {
  send: (messenger, { conversation }: Pick<MessageReference, 'conversation'>) =>
    messenger.send(conversation, 'another', contentFor(messenger)),
  update: (messenger, reference) => messenger.update(reference, contentFor(messenger, views['no-journeys'])),
  remove: (messenger, reference) => messenger.remove(reference, 'nl'),
} satisfies Record<string, (messenger: Messenger, reference: MessageReference) => Promise<Outcome>>;
const operationNames = ['send', 'update', 'remove'] as const;

/**
 * What the core may expect of every messenger, checked against the playground through the platform's own SDK. `answers` are the
 * table by which it reads them, `opening` the operation that opens a conversation.
 */
export function describeMessengerContract(
  person: PlaygroundPerson,
  answers: readonly Answer[],
  opening: string,
): void {
  describe(`the messenger of ${person.chat}`, () => {
    let world: World;
    let messenger: Messenger;
    beforeAll(async () => {
      world = await openWorld();
      messenger = world[person.chat].messenger;
    });
    afterAll(() => world.close());

    const standing = () => world.playground.history.of(person);
    const send = async (deliveryId: string): Promise<MessageReference> =>
      referenceOf(await messenger.send(world.conversationWith(person), deliveryId, contentFor(messenger)));
    const under = async (fault: Fault, operation: keyof typeof operations): Promise<Outcome> => {
      const reference = await send(`before ${fault.kind}`);
      world.playground.faults.inject(person.chat, fault);
      return operations[operation](messenger, reference);
    };

    it.each(Object.values(views))('says of a view whose data it shows: $kind', (view) => {
      expect(messenger.render(view, 'nl').shows).toEqual(shownIn(view));
    });

    it('sends a message, with a notification that gives nothing away', async () => {
      const { conversation, messageId } = await send('delivery');
      expect(conversation).toEqual(world.conversationWith(person));
      const message = standing().at(-1);
      expect(message).toMatchObject({ id: messageId, from: 'coach', state: 'posted' });
      expect(message?.text).not.toMatch(/anna|verlof|zwanger|leave|pregnan/i);
      expect(JSON.stringify(message)).toContain('Anna de Vries');
    });

    it.each(Object.values(views))('sends every kind of view: $kind', async (view) => {
      const outcome = await messenger.send(
        world.conversationWith(person),
        view.kind,
        contentFor(messenger, view),
      );
      expect(standing().at(-1)?.id).toBe(referenceOf(outcome).messageId);
    });

    describe('with a file', () => {
      const file = { name: 'list.csv', mediaType: 'text/csv', content: Buffer.from('name,email') };
      const hand = () => messenger.sendFile(world.conversationWith(person), 'file', file, 'nl');
      const operation = { teams: 'send', slack: 'files.completeUploadExternal' }[person.chat];

      it('hands it over or asks for it, and takes that back', async () => {
        const outcome = await hand();
        expect(JSON.stringify(standing().at(-1))).toContain('list.csv');
        const count = standing().length;
        if (outcome.kind === 'unwelcome') throw new Error('It was refused');
        expect(await messenger.remove(referenceOf(outcome), 'nl')).toMatchObject({ kind: 'done' });
        expect(standing()).toHaveLength(count - 1);
        expect(world.playground.files.slack.all().map(({ name }) => name)).not.toContain('list.csv');
        expect(await messenger.remove(referenceOf(outcome), 'nl')).toEqual({ kind: 'gone' });
      });

      it.each([
        [{ kind: 'throttled', retryAfterSeconds: 7 } as const, 'retry'],
        [{ kind: 'blocked' } as const, 'refused'],
        [{ kind: 'gone' } as const, 'gone'],
        [{ kind: 'lost-answer' } as const, 'unknown'],
      ])('says what came of it where the platform answers %j', async (fault, kind) => {
        world.playground.faults.inject(person.chat, fault, { method: operation });
        expect((await hand()).kind).toBe(kind);
      });
    });

    it('replaces a message in place', async () => {
      const reference = await send('to be replaced');
      const count = standing().length;
      expect(referenceOf(await operations.update(messenger, reference))).toEqual(reference);
      expect(standing()).toHaveLength(count);
      expect(standing().at(-1)).toMatchObject({ id: reference.messageId, state: 'edited' });
      expect(JSON.stringify(standing().at(-1))).not.toContain('Anna de Vries');
    });

    it('takes a message back, and says so when it was gone already', async () => {
      const reference = await send('to be removed');
      expect(await operations.remove(messenger, reference)).toMatchObject({ kind: 'done' });
      expect(standing().map(({ id }) => id)).not.toContain(reference.messageId);
      expect(await operations.remove(messenger, reference)).toEqual({ kind: 'gone' });
      expect(await operations.update(messenger, reference)).toEqual({ kind: 'gone' });
    });

    it('blanks a message that may not be deleted', async () => {
      const reference = await send('to be blanked');
      world.playground.faults.inject(person.chat, { kind: 'cannot-delete' });
      expect(await operations.remove(messenger, reference)).toMatchObject({ kind: 'done' });
      const blanked = standing().find(({ id }) => id === reference.messageId);
      expect(blanked).toMatchObject({ state: 'edited' });
      expect(JSON.stringify(blanked)).not.toContain('Anna de Vries');
    });

    describe.each(faultsOf(answers))('where the answer is $what', ({ fault, means }) => {
      it(`a message is ${means}`, async () => {
        world.playground.faults.inject(person.chat, fault);
        const outcome = await operations.send(messenger, { conversation: world.conversationWith(person) });
        expect(outcome).toEqual(meanings[means]);
      });

      it('a conversation is not opened, and nothing final is said but what is', async () => {
        world.playground.faults.inject(person.chat, fault, { method: opening });
        const user = { ...userOf(person), chatUserId: person.id };
        expect(await reach(messenger, user)).toEqual(unreached(meanings[means]));
      });
    });

    it('opens the conversation with someone anew, as often as it is asked', async () => {
      await world.playground.player.install(person);
      const user = { ...userOf(person), chatUserId: person.id };
      const conversation = world.conversationWith(person);
      for (let times = 0; times < 2; times += 1)
        expect(await reach(messenger, user)).toEqual({ kind: 'reached', conversation });
    });

    it('opens none for an account that is nobody, or where the tenant has not linked the chat', async () => {
      const nobody = { ...userOf(person), chatUserId: 'nobody' };
      expect(['no-account', 'refused']).toContain((await reach(messenger, nobody)).kind);
      const unlinked = { ...tenant, teamsTenantId: undefined, slackTeamId: undefined };
      expect(await reach(messenger, nobody, unlinked)).toEqual({ kind: 'not-installed' });
    });

    it('finds the conversation gone that never was', async () => {
      const nowhere = { ...world.conversationWith(person), conversationId: 'nowhere' };
      const outcome = await messenger.send(nowhere, 'nowhere', contentFor(messenger));
      expect(outcome).toEqual({ kind: 'gone' });
    });

    describe.each(operationNames)('asked to %s', (operation) => {
      it('is told when to try again by a platform that is too busy, which took nothing', async () => {
        const outcome = await under({ kind: 'throttled', retryAfterSeconds: 7 }, operation);
        expect(outcome).toEqual({
          kind: 'retry',
          why: 'throttled',
          after: Temporal.Duration.from({ seconds: 7 }),
        });
        expect(standing().at(-1)).toMatchObject({ state: 'posted' });
      });

      it('takes a pause of its own where a busy platform does not say', async () => {
        const outcome = await under({ kind: 'throttled' }, operation);
        expect(outcome).toMatchObject({ kind: 'retry', why: 'throttled' });
        expect(outcome.kind === 'retry' && outcome.after.total('seconds')).toBeGreaterThan(0);
      });

      it('is refused where it is blocked', async () => {
        expect(await under({ kind: 'blocked' }, operation)).toEqual({ kind: 'refused', reason: 'blocked' });
      });

      it('is told that the conversation is gone', async () => {
        expect(await under({ kind: 'gone' }, operation)).toEqual({ kind: 'gone' });
      });

      it.each(['failed-answer', 'lost-answer'] as const)('does not know after a %s', async (kind) => {
        const count = standing().length + 1;
        expect(await under({ kind }, operation)).toEqual({ kind: 'unknown' });
        // Carried out, and not a second time.
        expect(standing()).toHaveLength(count + { send: 1, update: 0, remove: -1 }[operation]);
      });

      it.each([502, 200, 404, 403].map((status) => ({ kind: 'html', status }) as const))(
        'takes no page of a proxy for final: $status',
        async (fault) => {
          expect(['retry', 'unknown']).toContain((await under(fault, operation)).kind);
        },
      );

      it('follows no proxy to another host', async () => {
        const outcome = await under({ kind: 'redirect', to: world.playground.elsewhereUrl }, operation);
        expect(['retry', 'unknown']).toContain(outcome.kind);
        expect(world.playground.calls.to('elsewhere')).toEqual([]);
      });
    });
  });
}
