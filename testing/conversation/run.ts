import pLimit from 'p-limit';
import { commands } from '../../core/conversation/commands/registry.js';
import type { Command } from '../../core/conversation/command.js';
import { locales, type Locale } from '../../core/language/locale.js';
import { chats, type Chat } from '../../core/people/chat.js';
import { isDeepStrictEqual } from 'node:util';
import { setUp } from './set-up.js';
import { walkThrough } from './walk-through.js';
import { walkOf } from './walks/index.js';

/** One way through a command, and what is wrong with it. */
interface Walked {
  readonly name: string;
  readonly wrong: string | undefined;
}

/** Names of commands can be given, to walk those alone. */
const only = process.argv.slice(2);

/**
 * The set-up of an employer in each chat, with the same outcome, and every command there is, walked through in both chats and
 * both languages. Ends with one line, and with 1 where anything is not as it should be.
 */
async function run(): Promise<void> {
  const asked = commands.filter(({ id }) => only.length === 0 || only.includes(id));
  const limit = pLimit(2);
  const isSetUp = only.length > 0 || (await setsUpAlike());
  const walked = await Promise.all(
    asked.flatMap((command) =>
      chats.flatMap((chat) => locales.map((locale) => limit(() => walk(command, chat, locale)))),
    ),
  );
  const missing = walked.filter(({ wrong }) => wrong !== undefined).length + (isSetUp ? 0 : 1);
  const counts = `commands ${asked.length}, chats ${chats.length}, languages ${locales.length}, missing ${missing}`;
  const isOk = missing === 0 && asked.length > 0;
  process.stdout.write(`conversation ${isOk ? 'ok' : 'failed'}: ${counts}\n`);
  // What the platforms' clients leave open must not keep this from ending.
  process.exit(isOk ? 0 : 1);
}

/** From the link code to the first nudge, by talking only. */
async function setsUpAlike(): Promise<boolean> {
  try {
    const [one, ...others] = await Promise.all(chats.map(setUp));
    const isAlike = others.every((other) => isDeepStrictEqual(one, other)) && one?.firstCard !== '';
    process.stdout.write(
      `${isAlike ? 'ok    ' : 'FAILED'} set-up, from the link code to the first nudge: ${JSON.stringify(isAlike ? one : [one, ...others])}\n`,
    );
    return isAlike;
  } catch (error) {
    process.stdout.write(`FAILED set-up: ${String(error)}\n`);
    return false;
  }
}

async function walk(command: Command, chat: Chat, locale: Locale): Promise<Walked> {
  const path = await walkOf(command.id);
  const wrong = path ? await walkThrough(command, path, chat, locale) : 'nobody has told how to walk it';
  const name = `${command.id} · ${chat} · ${locale}`;
  process.stdout.write(`${wrong === undefined ? 'ok    ' : 'FAILED'} ${name}${wrong ? `: ${wrong}` : ''}\n`);
  return { name, wrong };
}

await run();
