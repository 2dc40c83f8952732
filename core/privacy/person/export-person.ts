import { todayIn, type Clock } from '../../clock.js';
import { fieldName } from '../../language/field-names.js';
import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import { currentTenant } from '../../people/context.js';
import type { Subject } from '../../people/subject.js';
import { archive } from './archive.js';
import type { CoverPage, Paragraph } from './cover-page.js';
import { journeySections, type JourneyNeeds } from './journey-sections.js';
import { titleOf } from './kept-section.js';
import { leftOutOf, leftOutReasons, type LeftOut } from './left-out.js';
import { personOf, subjectsOf, type PersonStores } from './person.js';
import { personSections, type KeptStores } from './person-sections.js';
import { collected } from './zip.js';

export type ExportNeeds = PersonStores & KeptStores & JourneyNeeds & { readonly clock: Clock };

/**
 * Everything that is kept of someone, in both roles where they have both, and nothing of anyone else: for them to read, and to
 * take elsewhere. In the language of whoever reads it.
 */
export async function exportPerson(
  needs: ExportNeeds,
  subject: Subject,
  locale: Locale,
): Promise<OutgoingFile> {
  const person = await personOf(needs, subject);
  const kinds = subjectsOf(person).map(({ kind }) => kind);
  const leftOut = leftOutOf(needs.kept.fields, kinds);
  const { employeeId } = person;
  const sections = [
    ...(await personSections(needs, person, locale)),
    ...(employeeId === undefined ? [] : await journeySections(needs, employeeId, locale)),
  ];
  const made = todayIn(currentTenant().timeZone, needs.clock);
  const about = {
    made,
    controller: currentTenant().name,
    leftOut: leftOut.map(({ field, reason }) => ({ field: `${field.collection}.${field.field}`, reason })),
  };
  const cover = (all: CoverPage['sections']) => personCover(all, leftOut, formatDate(made, locale), locale);
  return {
    name: 'personal-data.zip',
    mediaType: 'application/zip',
    content: await collected(archive({ locale, about, sections, cover })),
    employeeIds: employeeId === undefined ? [] : [employeeId],
  };
}

function personCover(
  sections: CoverPage['sections'],
  leftOut: readonly LeftOut[],
  date: string,
  locale: Locale,
): CoverPage {
  const t = translator(locale);
  const employer = currentTenant().name;
  const nothing = sections.filter(({ shape }) => shape.count === 0).map(({ section }) => section.title);
  return {
    locale,
    title: t('export.person.title'),
    showsRows: true,
    sections,
    before: [
      {
        lines: [
          t('export.person.intro', { employer, coach: t('manifest.name'), date }),
          t('export.controller', { employer }),
          t('export.forms'),
          t('export.careful'),
        ],
      },
    ],
    after: [
      ...(nothing.length > 0 ? [{ lines: [t('export.nothing', { kinds: nothing.join('; ') })] }] : []),
      leftOutIn(leftOut, locale),
      { heading: t('export.rights.title'), lines: [t('export.rights', { employer })] },
    ],
  };
}

function leftOutIn(leftOut: readonly LeftOut[], locale: Locale): Paragraph {
  const t = translator(locale);
  const reasons = leftOutReasons.flatMap((reason) => {
    const fields = leftOut
      .filter((one) => one.reason === reason)
      .map(
        ({ field }) =>
          `${titleOf(field.collection, locale)} (${fieldName(field.field.replace(/Hash$/, ''), locale)})`,
      );
    return fields.length > 0 ? [t(`export.left-out.${reason}`, { fields: fields.join(', ') })] : [];
  });
  return { heading: t('export.left-out'), lines: [t('export.left-out.others'), ...reasons] };
}
