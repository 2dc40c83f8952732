import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { sampleViews } from '../../cards/testing/sample-views.js';
import type {
  MessageReference,
  Messenger,
  OutgoingMessage,
  SendOutcome,
} from '../../core/messages/messenger.js';
import type { View } from '../../core/messages/view.js';
import type { Fault } from '../../demo/platforms/faults.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import { openWorld } from './world.js';
import type { World } from './world.js';

const views = sampleViews('nl');

/** A message to send, under an id of its own. */
export const outgoing = (deliveryId: string, view: View = views.nudge): OutgoingMessage => ({
  deliveryId,
  view,
  locale: 'nl',
});

/** The reference of what was delivered; fails the test when it was not. */
export function referenceOf(outcome: SendOutcome): MessageReference {
  if (outcome.kind !== 'delivered') throw new Error(`Expected a delivery, but it was ${outcome.kind}`);
  return outcome.reference;
}

/** What the core may expect of every messenger, checked against the playground through the platform's own SDK. */
export function describeMessengerContract(person: PlaygroundPerson): void {
  describe(`the messenger of ${person.chat}`, () => {
    let world: World;
    let messenger: Messenger;
    beforeAll(async () => {
      world = await openWorld();
      messenger = world[person.chat].messenger;
      await send('the first');
    });
    afterAll(() => world.close());

    const send = (deliveryId: string) => messenger.send(world.conversationWith(person), outgoing(deliveryId));
    const standing = () => world.playground.history.of(person);
    const sendUnder = (fault: Fault) => {
      world.playground.faults.inject(person.chat, fault);
      return send(fault.kind);
    };

    it('delivers a message, with a notification that gives nothing away', async () => {
      const { messageId } = referenceOf(await send('delivery'));
      const message = standing().at(-1);
      expect(message).toMatchObject({ id: messageId, from: 'coach', state: 'posted' });
      expect(message?.text).not.toMatch(/anna|verlof|zwanger|leave|pregnan/i);
      expect(JSON.stringify(message)).toContain('Anna de Vries');
    });

    it('replaces a message in place', async () => {
      const reference = referenceOf(await send('to be replaced'));
      const count = standing().length;
      expect(await messenger.update(reference, outgoing('to be replaced', views['no-journeys']))).toBe(true);
      expect(standing()).toHaveLength(count);
      expect(standing().at(-1)).toMatchObject({ id: reference.messageId, state: 'edited' });
      expect(JSON.stringify(standing().at(-1))).not.toContain('Anna de Vries');
    });

    it('takes a message back, and says so when it was gone already', async () => {
      const reference = referenceOf(await send('to be removed'));
      expect(await messenger.remove(reference)).toBe(true);
      expect(standing().map(({ id }) => id)).not.toContain(reference.messageId);
      expect(await messenger.remove(reference)).toBe(false);
      expect(await messenger.update(reference, outgoing('to be removed'))).toBe(false);
    });

    it('is told when to try again by a platform that is too busy, which took nothing', async () => {
      const count = standing().length;
      const outcome = await sendUnder({ kind: 'throttled', retryAfterSeconds: 7 });
      expect(outcome).toEqual({ kind: 'retry', after: Temporal.Duration.from({ seconds: 7 }) });
      expect(standing()).toHaveLength(count);
    });

    it.each([
      ['blocked', 'blocked'],
      ['gone', 'conversation-gone'],
    ] as const)('is refused for good by a conversation that is %s', async (kind, reason) => {
      expect(await sendUnder({ kind })).toEqual({ kind: 'refused', reason });
    });

    it('is refused by a conversation that never was', async () => {
      const nowhere = { ...world.conversationWith(person), conversationId: 'nowhere' };
      expect(await messenger.send(nowhere, outgoing('nowhere'))).toEqual({
        kind: 'refused',
        reason: 'conversation-gone',
      });
    });

    it.each(['failed-answer', 'lost-answer'] as const)(
      'does not know, and does not send twice, after a %s',
      async (kind) => {
        const count = standing().length;
        expect(await sendUnder({ kind })).toEqual({ kind: 'unknown' });
        expect(standing()).toHaveLength(count + 1);
      },
    );
  });
}
