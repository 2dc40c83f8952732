import { namesOf } from '../../countries/registry.js';
import { AGREED_RETURN, type SheetRow } from '../../journeys/deadline-sheet.js';
import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import { citation } from '../../leave/citation.js';
import { currentSpeaker } from '../../people/context.js';

/** What a row is about, in the language of who speaks. */
export function whatOf({ id, country }: SheetRow): string {
  const { locale } = currentSpeaker();
  return id === AGREED_RETURN
    ? translator(locale)('deadlines.agreed-return')
    : (namesOf({ country }, locale).deadlines[id] ?? id);
}

/** E.g. `WAZO 3:11`; nothing for good practice. */
export const citationOf = ({ source }: SheetRow): string => (source ? citation(source) : '');

/** A row as a sentence or two: where it stands, when, whose, what, who acts, and by which article. */
export function rowLine(row: SheetRow): string {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  return t('deadlines.row', {
    standing: t(`deadlines.standing.${row.standing}`),
    date: formatDate(row.on, locale),
    name: row.employee.name,
    what: whatOf(row),
    by: t(`deadlines.by.${row.by}`),
    source: row.source ? t('deadlines.source', { citation: citationOf(row) }) : t('deadlines.practice'),
  });
}
