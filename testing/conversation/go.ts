import type { Chat } from '../../core/people/chat.js';
import type { Speaker } from './chatter.js';
import { untilDone } from './until-done.js';
import type { Walk } from './walk.js';

/** Types a command and goes on as its walk says. */
export async function go(
  speaker: Speaker,
  typed: string,
  { answers = [], file }: Walk,
  chat: Chat,
): Promise<void> {
  await speaker.say(typed);
  await untilDone(speaker);
  if (file) await speaker.give({ ...file, mimeType: 'application/octet-stream', bytes: file.content });
  for (const values of answers) {
    const inChat = Object.entries(values).map(
      ([field, value]) => [field, typeof value === 'string' ? value : value[chat]] as const,
    );
    await speaker.handIn(Object.fromEntries(inChat));
    await untilDone(speaker);
  }
}
