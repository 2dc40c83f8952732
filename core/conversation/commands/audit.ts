import { z } from 'zod';
import type { AuditPeriod, DoneAt } from '../../audit/entry.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { csvFile } from '../../messages/csv-file.js';
import { currentSpeaker } from '../../people/context.js';
import { folded } from '../../people/fold.js';
import { isBefore } from '../../plain-date.js';
import { everyoneNamed, worded, type Named, type Worded } from '../audit-lines.js';
import type { CommandContext, SpokenCommand } from '../command.js';
import { say, type Reply } from '../intent.js';
import { todayOf } from '../reported.js';
import { dateAtEnd } from '../typed-date.js';

/** So many lines on a card; the file has all. */
const PAGE = 12;
/** Of how many days it tells, where none was typed. */
const DAYS = 30;

/** For HR and the privacy officer: who did what to whose data, by page, person and period; as a card or a file. */
export const auditTrail: SpokenCommand<string> = {
  id: 'audit',
  names: { nl: ['logboek', 'wie deed wat'], en: ['audit', 'audit trail'] },
  summary: { nl: 'Wie deed wat met wiens gegevens', en: 'Who did what with whose data' },
  roles: ['hr', 'privacy-officer'],
  arguments: z.string(),
  async run(context, typed) {
    const asked = understood(context, typed);
    const everyone = await everyoneNamed(context);
    const about = [...everyone.values()].filter(({ name }) => folded(name).includes(folded(asked.name)));
    const all = await context.audit.read(asked.period);
    const found = asked.name === '' ? all : all.filter(isAbout(about));
    context.audit.note({ act: 'viewed', what: 'audit', about: asked.name === '' ? [] : subjectsOf(about) });
    return asked.isFile ? asFile(found, everyone) : asCard(found, everyone, asked);
  },
};

interface Asked {
  readonly name: string;
  readonly period: AuditPeriod;
  readonly page: number;
  readonly isFile: boolean;
}

/** A name, one day or two, a page, and whether it is to be a file, in this order; each can be left out. */
function understood(context: CommandContext, typed: string): Asked {
  const today = todayOf(context);
  const file = /\bcsv$/i;
  const page = /(?:^|\s)(\d{1,3})$/;
  const paged = typed.replace(file, '').trim();
  const last = dateAtEnd(paged.replace(page, '').trim(), today);
  const first = dateAtEnd(last.rest, today);
  const until = last.date ?? today;
  const from = first.date ?? last.date ?? until.subtract({ days: DAYS });
  return {
    name: first.rest.trim(),
    period: isBefore(until, from) ? { from: until, until: from } : { from, until },
    page: Math.max(1, Number(page.exec(paged)?.[1] ?? 1)),
    isFile: file.test(typed),
  };
}

function isAbout(people: readonly Named[]): (done: DoneAt) => boolean {
  const wanted = new Set(people.map(({ pseudonym }) => pseudonym));
  return ({ by, about }) =>
    about.some((one) => wanted.has(one)) || (by.kind === 'person' && wanted.has(by.pseudonym));
}

const subjectsOf = (people: readonly Named[]) => people.map(({ subject }) => subject);

/** The employees whom these lines name. */
const employeesIn = (lines: readonly DoneAt[], everyone: ReadonlyMap<string, Named>): string[] => [
  ...new Set(
    lines
      .flatMap(({ about }) => about)
      .flatMap((pseudonym) => {
        const subject = everyone.get(pseudonym)?.subject;
        return subject?.kind === 'employee' ? [subject.employeeId] : [];
      }),
  ),
];

function asCard(
  found: readonly DoneAt[],
  everyone: ReadonlyMap<string, Named>,
  { name, period, page: asked }: Asked,
): Reply[] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(asked, pages);
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  const [from, until] = [period.from, period.until].map((day) => formatDate(day, locale));
  const next = page + 1;
  return say({
    kind: 'notice',
    title: t('audit.title'),
    lines: [
      ...(name === '' ? [] : [t('audit.about', { name })]),
      t('audit.period', { from: from ?? '', until: until ?? '' }),
      ...(shown.length === 0 ? [t('audit.none')] : shown.map((one) => lineOf(worded(one, everyone, locale)))),
      page < pages ? t('audit.page', { page, pages, next }) : t('audit.last-page', { page, pages }),
      t('audit.how'),
    ],
    employeeIds: employeesIn(shown, everyone),
  });
}

function lineOf({ at, who, act, what, cause, about }: Worded): string {
  const t = translator(currentSpeaker().locale);
  const [first, ...others] = about;
  const said = { at, who, act, what, cause };
  if (first === undefined) return t('audit.line', said);
  const people = others.length === 0 ? first : t('audit.others', { first, count: others.length });
  return t('audit.line-about', { ...said, people });
}

function asFile(found: readonly DoneAt[], everyone: ReadonlyMap<string, Named>): Reply[] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const head = (['at', 'who', 'act', 'what', 'cause', 'why', 'about'] as const).map((one) => t(`csv.${one}`));
  const rows = found.map((one) => {
    const { who, act, what, cause, why, about } = worded(one, everyone, locale);
    return [one.at.toString({ smallestUnit: 'second' }), who, act, what, cause, why, about.join(', ')];
  });
  const file = csvFile('audit', [head, ...rows], locale, employeesIn(found, everyone));
  const view = { kind: 'notice', title: t('audit.title'), lines: [t('audit.csv-ready')] } as const;
  return [{ kind: 'message', view, file }];
}
