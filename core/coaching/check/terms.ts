import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../language/locale.js';
import { textsOf } from '../milestone-text.js';
import type { Milestone } from '../milestone.js';
import { adviceIn } from './sentences.js';

const counts: Record<Locale, readonly string[]> = {
  nl: ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

const units = { dag: 'days', day: 'days', we: 'weeks', ma: 'months', mo: 'months' } as const;

/** A time before the leave: `drie weken van tevoren`, `two months before it starts`. */
const ahead: Record<Locale, RegExp> = {
  nl: /\b(\w+) (dag(?:en)?|we(?:ek|ken)|ma(?:and|anden)) (?:van tevoren|vooraf|eerder|vooruit|(?:van te)?voren|voor (?:de (?:start|eerste|ingang)|het (?:verlof|begin)|\{leaveStart\}))/iu,
  en: /\b(\w+) (days?|we(?:ek|eks)|mo(?:nth|nths)) (?:ahead|in advance|beforehand|earlier|before (?:the (?:start|first|leave)|it starts|\{leaveStart\}))/iu,
};

/** Where later is fine too. */
const soft: Record<Locale, RegExp> = {
  nl: /\b(liefst|zo mogelijk|als het kan|later kan)\b/iu,
  en: /\b(if possible|where possible|ideally|preferably|later is fine)\b/iu,
};

/** The longest notice that the words of a milestone ask for without an "if possible". */
export function noticeIn(milestone: Milestone): Temporal.Duration | undefined {
  const terms = textsOf(milestone).flatMap(({ locale, text }) =>
    adviceIn(text)
      .filter(({ sentence }) => !soft[locale].test(sentence))
      .flatMap(({ sentence }) => termIn(sentence, locale) ?? []),
  );
  const relativeTo = Temporal.PlainDate.from('2027-01-01');
  return terms.sort((a, b) => Temporal.Duration.compare(b, a, { relativeTo }))[0];
}

function termIn(sentence: string, locale: Locale): Temporal.Duration | undefined {
  const [, word = '', unit = ''] = ahead[locale].exec(sentence) ?? [];
  const count = Number(word) || counts[locale].indexOf(word.toLowerCase()) + 1;
  const name = Object.entries(units).find(([start]) => unit.toLowerCase().startsWith(start))?.[1];
  return count > 0 && name ? Temporal.Duration.from({ [name]: count }) : undefined;
}
