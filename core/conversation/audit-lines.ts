import type { Temporal } from 'temporal-polyfill';
import type { DoneAt } from '../audit/entry.js';
import { formatDate, formatTime } from '../language/format-date.js';
import type { Locale } from '../language/locale.js';
import { nl, type MessageKey } from '../language/messages.nl.js';
import { translator } from '../language/messages.js';
import { currentTenant } from '../people/context.js';
import { employeeSubject, userSubject, type Subject } from '../people/subject.js';
import type { CommandContext } from './command.js';

/** Someone who can be in the trail, as the user or as the employee they are. */
export interface Named {
  readonly name: string;
  readonly subject: Subject;
  readonly pseudonym: string;
}

/** Everyone there is now, by the pseudonym under which they are in the trail. */
export async function everyoneNamed({
  users,
  employees,
  audit,
}: Pick<CommandContext, 'users' | 'employees' | 'audit'>): Promise<Map<string, Named>> {
  const people = [
    ...(await users.all()).map(({ id, name }) => ({ name, subject: userSubject(id) })),
    ...(await employees.names()).map(({ id, name }) => ({ name, subject: employeeSubject(id) })),
  ];
  const pseudonyms = await audit.pseudonymsOf(people.map(({ subject }) => subject));
  return new Map(
    people.flatMap((one, index) => {
      const pseudonym = pseudonyms[index];
      return pseudonym === undefined ? [] : [[pseudonym, { ...one, pseudonym }] as const];
    }),
  );
}

/** The words of a line of the trail, cell by cell. */
export interface Worded {
  readonly at: string;
  readonly who: string;
  readonly act: string;
  readonly what: string;
  readonly cause: string;
  readonly why: string;
  readonly about: readonly string[];
}

export function worded(done: DoneAt, everyone: ReadonlyMap<string, Named>, locale: Locale): Worded {
  const t = translator(locale);
  const nameOf = (pseudonym: string): string => everyone.get(pseudonym)?.name ?? t('audit.unknown-person');
  const { by, what = '' } = done;
  const key = `audit.what.${what}`;
  return {
    at: writtenMoment(done.at, locale),
    who: by.kind === 'person' ? nameOf(by.pseudonym) : t(`audit.${by.kind}`),
    act: t(`audit.act.${done.act}`),
    what: isKey(key) ? t(key) : what,
    cause: done.cause.name,
    why: done.why ?? '',
    about: [...new Set(done.about.map(nameOf))],
  };
}

type WhatKey = Extract<MessageKey, `audit.what.${string}`>;
const isKey = (key: string): key is WhatKey => key in nl;

function writtenMoment(at: Temporal.Instant, locale: Locale): string {
  const local = at.toZonedDateTimeISO(currentTenant().timeZone);
  const time = formatTime(local.toPlainTime());
  return `${formatDate(local.toPlainDate(), locale, 'tiny')} ${time}`;
}
