import type { ScriptWord, SetUp, ShownPerson } from '../shown.js';
import { the } from './dom.js';

/** What the page carries for its script; the same server wrote both. */
export const setUp = JSON.parse(the('#set-up', HTMLScriptElement).text) as SetUp;

export const word = (which: ScriptWord): string => setUp.words[which];

export const personWith = (id: string): ShownPerson | undefined =>
  setUp.people.find((person) => person.id === id);

const days = new Intl.DateTimeFormat(setUp.lang, {
  timeZone: setUp.timeZone,
  ...{
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
});

/** A moment as the page says it, where the example employer is. */
export const sayMoment = (at: string | number): string => days.format(new Date(at));
