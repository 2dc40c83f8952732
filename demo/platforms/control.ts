import { json, Router, type Response } from 'express';
import { z } from 'zod';
import type { ChatHistory, KeptMessage } from './chat-history.js';
import type { PlaygroundPerson } from './person.js';
import type { Player } from './player.js';

const saySchema = z.object({ person: z.string().min(1), text: z.string().min(1) });
const pressSchema = z.object({ person: z.string().min(1), button: z.string().min(1) });

/** How long the coach is given to answer before the request does. */
const ANSWER_MS = 10_000;

/** Lets a command line or a page speak and press for the people of the playground; answers with what the coach shows then. */
export function control(history: ChatHistory, people: readonly PlaygroundPerson[], player: Player): Router {
  const router = Router();
  router.use(json());
  const find = (name: string): PlaygroundPerson | undefined =>
    people.find((person) => person.name.toLowerCase().startsWith(name.toLowerCase()));

  router.post('/say', async (request, response) => {
    const body = saySchema.safeParse(request.body);
    const person = body.success && find(body.data.person);
    if (!person) {
      refuse(response, `Say who speaks: ${namesOf(people)}.`);
      return;
    }
    await answered(response, history, person, () => player.say(person, body.data.text));
  });

  router.post('/press', async (request, response) => {
    const body = pressSchema.safeParse(request.body);
    const person = body.success && find(body.data.person);
    if (!person) {
      refuse(response, `Say who presses: ${namesOf(people)}.`);
      return;
    }
    const message = lastWith(history.of(person), body.data.button);
    if (!message) {
      refuse(response, `No card of ${person.name} has a button "${body.data.button}".`);
      return;
    }
    await answered(response, history, person, () => player.press(message, body.data.button));
  });
  return router;
}

async function answered(
  response: Response,
  history: ChatHistory,
  person: PlaygroundPerson,
  act: () => Promise<void>,
): Promise<void> {
  const answer = history.next(({ personId, from }) => personId === person.id && from === 'coach');
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

/** The newest message of the coach that shows a button with this title. */
function lastWith(messages: readonly KeptMessage[], button: string): KeptMessage | undefined {
  return messages.findLast(
    ({ from, card, blocks }) =>
      from === 'coach' && JSON.stringify([card, blocks]).includes(JSON.stringify(button)),
  );
}

const namesOf = (people: readonly PlaygroundPerson[]): string => people.map(({ name }) => name).join(', ');

function refuse(response: Response, error: string, status = 400): void {
  response.status(status).json({ error });
}
