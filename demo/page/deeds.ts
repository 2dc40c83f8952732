import { z } from 'zod';
import type { DroppedFile } from '../platforms/files.js';
import type { KeptMessage } from '../platforms/chat-history.js';
import type { PlaygroundPerson } from '../platforms/person.js';
import type { Playground } from '../platforms/playground.js';
import type { FormValue } from '../platforms/slack/player.js';
import type { KeptView } from '../platforms/slack/views.js';

/** What someone does on the page, as one of the people: read from a body, then done. An object that comes of it is the answer. */
type Deed = (playground: Playground, person: PlaygroundPerson, body: unknown) => Promise<unknown>;

/** Something that is not there any more. */
export class Gone extends Error {}

const id = z.string().min(1).max(200);
const title = z.string().min(1).max(300);
const short = z.string().max(4000);

const fileSchema = z
  .strictObject({ name: z.string().min(1).max(255), type: z.string().max(255), base64: z.base64() })
  .transform(({ name, type, base64 }): DroppedFile => ({
    name,
    mimeType: type || 'application/octet-stream',
    bytes: Buffer.from(base64, 'base64'),
  }));
const inputsSchema = z.record(id, short).default({});
const typedSchema = z.record(
  id,
  z.union([short.transform((text) => (text === '' ? null : text)), z.array(short), z.array(fileSchema)]),
);

const slash = /^\/coach\b\s*/;

export const deeds = {
  /** Adds the app, or opens it for the first time. */
  install: deed(z.object({}), ({ player }, person) => player.install(person)),

  say: deed(z.object({ text: short.trim().min(1) }), ({ player, slack }, person, { text }) =>
    person.chat === 'slack' && slash.test(text)
      ? slack.command(person, '/coach', text.replace(slash, ''))
      : player.say(person, text),
  ),

  file: deed(z.object({ file: fileSchema }), ({ player }, person, { file }) => player.dropFile(person, file)),

  /** Presses a button of a message, with what stands in the inputs of its card. */
  press: deed(
    z.object({ message: id, button: title, inputs: inputsSchema }),
    (playground, person, { message, button, inputs }) => {
      const meant = messageOf(playground, person, message);
      return person.chat === 'teams'
        ? playground.teams.submitCard(meant, button, inputs)
        : playground.player.press(meant, button);
    },
  ),

  /** Types into an input of a card that searches. */
  search: deed(
    z.object({ message: id, input: id, text: short, inputs: inputsSchema }),
    async (playground, person, { message, input, text, inputs }) => ({
      found: await playground.teams.search(messageOf(playground, person, message), input, text, inputs),
    }),
  ),

  /** Agrees to a file that the coach wants to hand over, or does not. */
  consent: deed(z.object({ message: id, accept: z.boolean() }), (playground, person, { message, accept }) => {
    const meant = messageOf(playground, person, message);
    return accept ? playground.teams.acceptFile(meant) : playground.teams.declineFile(meant);
  }),

  home: deed(z.object({}), ({ slack }, person) => slack.openHome(person)),

  'press-in-view': deed(z.object({ view: id, button: title }), (playground, person, { view, button }) =>
    playground.slack.press(viewOf(playground, person, view), button),
  ),

  submit: deed(z.object({ view: id, values: typedSchema }), async (playground, person, { view, values }) => {
    viewOf(playground, person, view);
    playground.slack.fill(person, values satisfies Readonly<Record<string, FormValue>>);
    await playground.slack.submit(person);
  }),

  close: deed(z.object({ view: id }), async (playground, person, { view }) => {
    viewOf(playground, person, view);
    await playground.slack.closeView(person);
  }),

  /** Types into the search of an input of the modal. */
  suggest: deed(
    z.object({ view: id, block: id, text: short }),
    async (playground, person, { view, block, text }) => {
      viewOf(playground, person, view);
      const options = await playground.slack.suggest(person, block, text);
      return { found: options.map((option) => ({ title: option.text.text, value: option.value })) };
    },
  ),
} as const satisfies Readonly<Record<string, Deed>>;

function deed<Body>(
  schema: z.ZodType<Body>,
  act: (playground: Playground, person: PlaygroundPerson, body: Body) => Promise<unknown>,
): Deed {
  return async (playground, person, body) => act(playground, person, schema.parse(body));
}

function messageOf({ history }: Playground, person: PlaygroundPerson, messageId: string): KeptMessage {
  const message = history.of(person).find((one) => one.id === messageId);
  if (!message) throw new Gone('There is no such message');
  return message;
}

/** The modal that someone looks at, or their Home tab. */
function viewOf({ views }: Playground, person: PlaygroundPerson, viewId: string): KeptView {
  const view = [views.top(person), views.homeOf(person)].find((one) => one?.id === viewId);
  if (!view) throw new Gone('There is no such view');
  return view;
}
