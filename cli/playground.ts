import { Command } from 'commander';
import { z } from 'zod';
import { readMessage } from '../demo/card-printer.js';
import { fail, print } from './output.js';

const answerSchema = z.union([
  z.object({
    message: z.object({
      text: z.string(),
      card: z.unknown().optional(),
      blocks: z.array(z.unknown()).default([]),
    }),
  }),
  z.object({ error: z.string() }),
]);

const DEMO = 'http://127.0.0.1:3978';

/** `coach say` and `coach press`: talk with a running demo from another terminal. */
export function playgroundCommands(): Command[] {
  return [
    new Command('say')
      .description('says something to the running demo, as one of its people')
      .argument('<person>', 'the beginning of a name, such as sanne')
      .argument('<words...>', 'what to say, such as: plan anna')
      .option('--url <url>', 'where the demo listens', DEMO)
      .action((person: string, words: string[], { url }: { url: string }) =>
        send(url, 'say', { person, text: words.join(' ') }),
      ),
    new Command('press')
      .description('presses a button on the last card that has it, as one of the people of the running demo')
      .argument('<person>', 'the beginning of a name, such as sanne')
      .argument('<button...>', 'what the button says, such as: Gedaan')
      .option('--url <url>', 'where the demo listens', DEMO)
      .action((person: string, words: string[], { url }: { url: string }) =>
        send(url, 'press', { person, button: words.join(' ') }),
      ),
  ];
}

async function send(
  url: string,
  what: 'say' | 'press',
  body: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await post(`${url}/playground/${what}`, body);
  if (answer && 'message' in answer) {
    print(readMessage(answer.message));
    return;
  }
  fail(
    answer?.error ??
      `No demo answers on ${url}. Start it with npm start in another terminal, or name its address with --url.`,
  );
}

/** Undefined where nothing answers there, or something else than the demo. */
async function post(
  url: string,
  body: Readonly<Record<string, string>>,
): Promise<z.infer<typeof answerSchema> | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answerSchema.safeParse(await response.json()).data;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
