import { locales } from '../../language/locale.js';
import type { UserRole } from '../../people/user.js';
import { commands } from '../commands/registry.js';

/** A word that calls a command, and which. */
export interface TypedName {
  readonly name: string;
  readonly command: string;
}

/** Every word by which someone of this role can call a command. */
export const namesFor = (role: UserRole): TypedName[] =>
  commands
    .filter(({ roles }) => roles.includes(role))
    .flatMap(({ id, names }) =>
      [...new Set(locales.flatMap((locale) => names[locale]))].map((name) => ({ name, command: id })),
    );

/** What stands around a command as people and chats write it. */
export const decorations: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  capitals: (text) => text.toUpperCase(),
  'a capital': (text) => text.charAt(0).toUpperCase() + text.slice(1),
  'bold in Slack': (text) => `*${text}*`,
  'bold in Teams': (text) => `**${text}**`,
  italics: (text) => `_${text}_`,
  code: (text) => `\`${text}\``,
  'a block of code': (text) => `\`\`\`${text}\`\`\``,
  'strike in Slack': (text) => `~${text}~`,
  'strike in Teams': (text) => `~~${text}~~`,
  'marks within marks': (text) => `*_"${text}"_*.`,
  HTML: (text) => `<p><b>${text}</b></p>`,
  'straight quotes': (text) => `"${text}"`,
  'curly quotes': (text) => `“${text}”`,
  'Dutch quotes': (text) => `„${text}”`,
  'single quotes': (text) => `'${text}'`,
  'curly single quotes': (text) => `‘${text}’`,
  'a mention in Slack before': (text) => `<@U0COACH1> ${text}`,
  'a mention in Slack behind': (text) => `${text} <@U0COACH1|coach>`,
  'a mention in Teams before': (text) => `<at>Pro Parents Coach</at> ${text}`,
  'a mention in Teams behind': (text) => `${text} <at>Pro Parents Coach</at>`,
  'a typed mention': (text) => `@Pro Parents Coach ${text}`,
  'the name of the coach': (text) => `Coach, ${text}`,
  'an emoji': (text) => `${text} 👨‍👩‍👧👍🏽`,
  'an emoji before': (text) => `👋 ${text}`,
  'an emoji as Slack spells it': (text) => `:wave::skin-tone-3: ${text} :+1:`,
  'a full stop': (text) => `${text}.`,
  'many marks': (text) => `${text}!!!`,
  'three dots': (text) => `${text}…`,
  'a question mark': (text) => `${text}?`,
  'a space that does not break': (text) => `\u00A0${text.replaceAll(' ', '\u00A0')}&nbsp;`,
  'double spaces': (text) => `  ${text.replaceAll(' ', '  ')}  `,
  'a line end': (text) => `${text}\r\n`,
  'no width': (text) => `\u200B${text}\uFEFF`,
  'a slash': (text) => `/${text}`,
  please: (text) => `please ${text}`,
  'please behind': (text) => `${text}, please!`,
  alsjeblieft: (text) => `${text} alsjeblieft`,
  graag: (text) => `Graag ${text}`,
  'a.u.b.': (text) => `${text} a.u.b.`,
  'a greeting': (text) => `hoi, ${text}`,
  'a greeting and a mention': (text) => `Good morning <@U0COACH1>, *${text}*`,
};

/** One slip of the finger in a text, of each kind, near its beginning and near its end. */
export function slipsIn(text: string): string[] {
  const places = [...new Set([1, text.length - 2])].filter((at) => at > 0);
  const slips = places.flatMap((at) => [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text.charAt(at) + text.slice(at),
    text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
    `${text.slice(0, at)}q${text.slice(at + 1)}`,
  ]);
  return [...new Set(slips)].filter((slip) => slip !== text);
}
