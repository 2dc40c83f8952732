import { locales } from '../language/locale.js';
import { translator } from '../language/messages.js';
import { cleaned } from '../people/fold.js';

/**
 * A text without what stands around its words and says nothing: marks of bold, italics and code, quotes, the coach's own name,
 * emoji, politeness and the marks at its end; of these a question mark stays. A text of nothing else stays as it is; a question mark
 * or the coach's name alone asks what it can do.
 */
export function asMeant(text: string): string {
  const typed = withoutTags(text)
    .replace(emoji, ' ')
    .replace(/[“”„«»"]/g, ' ')
    .replace(/[‘’]/g, "'");
  const words = cleaned(bare(bare(typed.replace(marks, ' ')).replace(ownName, ' ')));
  if (/[\p{L}\p{N}]/u.test(words)) return words;
  return text.includes('?') || isOwnNameAlone(text) ? '?' : text.trim();
}

/** As Slack, Teams and HTML write what is marked, a mention, a link or a space that does not break. */
const withoutTags = (text: string): string =>
  text
    .replace(/&nbsp;/gi, ' ')
    .replace(/<\/?(?:at|p|div|span|b|strong|i|em|s|u|strike|code|pre|br)(?:\s[^<>]*)?\/?>/gi, ' ')
    .replace(/<@[^>|]+\|([^>]*)>/g, ' $1 ')
    .replace(/<@[^>]+>/g, ' ')
    .replace(/<[^<>|\s]+\|([^<>]*)>/g, '$1');

/** As signs, and as Slack spells them. */
const emoji =
  /(?<![\p{L}\p{N}]):(?:[+-]1|100|[a-z][a-z0-9_+'-]*):(?![\p{L}\p{N}])|[#*0-9]\uFE0F?\u20E3|[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;

/** What a chat writes for bold, italics, strike and code, at the edges of words: inside of one it is of the word. */
const marks = /(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu;

/** The coach's name as people call it, in front or behind, with or without its sign. */
const name = translator(locales[0])('form.coach').toLowerCase().replaceAll(' ', '\\s+');
const called = `@?${name}|@[\\p{L}\\p{N}_-]*coach|coach`;
const ownName = new RegExp(
  `^(?:${called})(?![\\p{L}\\p{N}])[\\s,.:;!-]*|(?:[\\s,]|^)@?(?:${called})$|(?<![\\p{L}\\p{N}.])@(?=\\p{L})`,
  'giu',
);

const isOwnNameAlone = (text: string): boolean =>
  /\p{L}/u.test(text.replace(emoji, ' ')) &&
  !/[^\s\p{P}\p{S}]/u.test(bare(withoutTags(text)).replace(ownName, ''));

const politeness =
  'please|pls|plz|alsjeblieft|alstublieft|alsjeblief|a\\.?u\\.?b\\.?|svp|s\\.v\\.p\\.?|graag|even';
const before = new RegExp(`^(?:${politeness})(?=[\\s,.:;!])[\\s,.:;!]+(?=\\S)`, 'iu');
const behind = new RegExp(`(?<=\\S)[\\s,]+(?:${politeness})$`, 'iu');

/** Without the marks, quotes and kind words at both ends, however many there are. */
function bare(text: string): string {
  const next = text
    .trim()
    .replace(/^[\s'.,;:!…-]+(?=.*[\p{L}\p{N}])/u, '')
    .replace(/[\s'.,;:!…?-]+$/u, (end) => (end.includes('?') ? '?' : ''))
    .replace(before, '')
    .replace(behind, '');
  return next === text ? next : bare(next);
}
