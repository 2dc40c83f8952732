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

/** Says or presses something in the running demo, and prints what it answers. */
export async function send(
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
