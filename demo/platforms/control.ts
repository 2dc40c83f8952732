import { json, Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { buttonNamed } from './buttons.js';
import type { ChatHistory, KeptMessage } from './chat-history.js';
import type { PlaygroundPerson } from './person.js';
import type { Player } from './player.js';
import type { SlackPlayer } from './slack/player.js';
import { asMessage, isReady, pressInModal } from './slack/view-as-message.js';
import type { SlackViews } from './slack/views.js';

const saySchema = z.object({ person: z.string().min(1), text: z.string().min(1) });
const commandSchema = z.object({ person: z.string().min(1), text: z.string() });
const pressSchema = z.object({ person: z.string().min(1), button: z.string().min(1) });

/** How long the coach is given to answer before the request does. */
const ANSWER_MS = 10_000;

export interface Controlled {
  readonly history: ChatHistory;
  readonly people: readonly PlaygroundPerson[];
  readonly player: Player;
  readonly slack: SlackPlayer;
  readonly views: SlackViews;
}

/**
 * Lets a command line or a page speak, press and type `/coach` for the people of the playground; answers with what the
 * coach shows then.
 */
export function control(controlled: Controlled): Router {
  const { history, player, slack } = controlled;
  return Router()
    .use(json())
    .post(
      '/say',
      route(controlled, saySchema, (person, { text }) => player.say(person, text)),
    )
    .post(
      '/press',
      route(controlled, pressSchema, async (person, { button }) => {
        const modal = controlled.views.top(person);
        if (modal && (await pressInModal(slack, person, modal, button))) return;
        const meant = lastWith(history.of(person), button);
        if (!meant) throw new Impossible(`No card of ${person.name} has a button "${button}".`);
        await player.press(...meant);
      }),
    )
    .post(
      '/command',
      route(controlled, commandSchema, (person, { text }) => {
        if (person.chat !== 'slack') throw new Impossible(`${person.name} is in Teams, which has no /coach.`);
        return slack.command(person, '/coach', text);
      }),
    );
}

/** Something that a person cannot do; its message says why. */
class Impossible extends Error {}

function route<Body extends { readonly person: string }>(
  controlled: Controlled,
  schema: z.ZodType<Body>,
  act: (person: PlaygroundPerson, body: Body) => Promise<void>,
) {
  return async (req: Request, res: Response): Promise<void> => {
    const body = schema.safeParse(req.body).data;
    const person = body && personNamed(controlled.people, body.person);
    if (!person) {
      refuse(res, `Say who: ${controlled.people.map(({ name }) => name).join(', ')}.`);
      return;
    }
    try {
      await answered(res, controlled, person, () => act(person, body));
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      refuse(res, error.message);
    }
  };
}

const personNamed = (people: readonly PlaygroundPerson[], start: string): PlaygroundPerson | undefined =>
  people.find(({ name }) => name.toLowerCase().startsWith(start.toLowerCase()));

async function answered(
  response: Response,
  { history, views }: Controlled,
  person: PlaygroundPerson,
  act: () => Promise<void>,
): Promise<void> {
  const answer = Promise.race([
    history.next(({ personId, from }) => personId === person.id && from === 'coach'),
    views.next((view) => view.personId === person.id && isReady(view)).then(asMessage),
  ]);
  await act();
  const late = AbortSignal.timeout(ANSWER_MS);
  const message = await Promise.race([
    answer,
    new Promise<undefined>((resolve) => {
      late.addEventListener('abort', () => resolve(undefined));
    }),
  ]);
  if (message) response.json({ message });
  else refuse(response, 'The coach did not answer.', 504);
}

/** The newest message of the coach with a button whose title begins so, and that title. */
function lastWith(messages: readonly KeptMessage[], start: string): [KeptMessage, string] | undefined {
  for (const message of messages.toReversed()) {
    const button = message.from === 'coach' ? buttonNamed(message, start) : undefined;
    if (button !== undefined) return [message, button];
  }
  return undefined;
}

function refuse(response: Response, error: string, status = 400): void {
  response.status(status).json({ error });
}
