import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleViews } from '../cards/testing/sample-views.js';
import type { SentMessage } from '../core/messages/sent-message.js';
import { as } from '../core/people/context.js';
import type { KeptMessage } from '../demo/platforms/chat-history.js';
import type { PlaygroundPerson } from '../demo/platforms/person.js';
import { people, tenant } from './testing/people.js';
import { openWorld, type World } from './testing/world.js';

const { fatima, tom } = people;
const view = sampleViews('nl').overview;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  world = await world.startOver();
});
afterAll(() => world.close());

const send = (person: PlaygroundPerson, shown = view) =>
  inContext(() =>
    world.core.ledger.send({ id: 'picture', to: world.conversationWith(person), view: shown, locale: 'nl' }),
  );
const inContext = <T>(work: () => Promise<T>): Promise<T> =>
  as({ tenant, actor: { kind: 'job', name: 'test' }, cause: { kind: 'job', name: 'test' } }, work);
const entryOf = (): Promise<SentMessage | undefined> =>
  world.stored(({ messages }) => messages.get('picture'));
const last = (person: PlaygroundPerson): KeptMessage => world.playground.history.of(person).at(-1)!;
const fileIds = () => world.playground.files.slack.all().map(({ id }) => id);

describe('a picture in Slack', () => {
  it('is uploaded for this message alone, stands under the title with its words, and is known to the ledger', async () => {
    await send(tom);
    const [id] = fileIds();
    expect(last(tom).blocks?.[1]).toMatchObject({
      type: 'image',
      slack_file: { id },
      alt_text: expect.stringMatching(/^In welke fase: /),
    });
    expect((await entryOf())?.files).toEqual([id]);
    expect(world.playground.files.slack.all()[0]?.name).toBe('picture.png');
  });

  it('goes when its message goes', async () => {
    await send(tom);
    await inContext(() => world.core.ledger.remove(['picture']));
    await world.ring();
    expect(fileIds()).toEqual([]);
    expect(world.playground.history.of(tom)).toEqual([]);
    expect(await entryOf()).toBeUndefined();
  });

  it('is taken back again and again, and its message stays known until the file is gone', async () => {
    await send(tom);
    world.playground.faults.inject(
      'slack',
      { kind: 'error', code: 'internal_error' },
      { method: 'files.delete' },
    );
    await inContext(() => world.core.ledger.remove(['picture']));
    await world.ring();
    expect(fileIds()).toHaveLength(1);
    expect(await entryOf()).toMatchObject({ task: 'remove' });
  });

  it('is replaced by the next, and the one before it goes', async () => {
    await send(tom);
    const before = fileIds();
    const entry = await entryOf();
    if (entry?.messageId === undefined) throw new Error('not sent');
    const reference = { conversation: entry.conversation, messageId: entry.messageId };
    const other = { ...view, stages: [{ stage: 'back', count: 7 } as const] };
    await inContext(() =>
      world.core.ledger.replace({ entry, reference }, { view: other, locale: 'nl' }, 'call'),
    );
    expect(fileIds()).toHaveLength(1);
    expect(fileIds()).not.toEqual(before);
    expect((await entryOf())?.files).toEqual(fileIds());
  });

  it('is left out where Slack takes no files', async () => {
    world.playground.faults.inject(
      'slack',
      { kind: 'error', code: 'file_uploads_disabled' },
      { method: 'files.getUploadURLExternal' },
    );
    expect(await send(tom)).toMatchObject({ outcome: { kind: 'done' } });
    expect(JSON.stringify(last(tom).blocks)).not.toContain('"image"');
  });
});

describe('a picture in Teams', () => {
  it('travels in the message itself, and at no address', async () => {
    expect(await send(fatima)).toMatchObject({ outcome: { kind: 'done' } });
    expect(last(fatima).attachments).toEqual([
      {
        contentType: 'image/png',
        contentUrl: expect.stringMatching(/^data:image\/png;base64,iVBOR/),
        name: expect.stringMatching(/^In welke fase: /),
      },
    ]);
  });

  it('is left out where the client refuses it', async () => {
    world.playground.faults.inject('teams', { kind: 'error', code: 'RequestEntityTooLarge', status: 413 });
    expect(await send(fatima)).toMatchObject({ outcome: { kind: 'done' } });
    expect(last(fatima).attachments).toBeUndefined();
    expect(last(fatima).card).toBeDefined();
  });
});
