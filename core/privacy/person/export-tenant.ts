import { todayIn, type Clock } from '../../clock.js';
import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import { MOST_FILE_BYTES, type OutgoingFile } from '../../messages/outgoing-file.js';
import { currentTenant } from '../../people/context.js';
import type { EmployeeRepository } from '../../people/employee.js';
import type { UserRepository } from '../../people/user.js';
import { archive } from './archive.js';
import type { CoverPage } from './cover-page.js';
import type { KeptData, KeptDocument, KeptField } from './kept-data.js';
import { collectionsOf, keptSection, pick } from './kept-section.js';
import { givenToEmployer } from './left-out.js';
import type { Row } from './section.js';
import { collectedUpTo } from './zip.js';

export interface TenantExportNeeds {
  readonly kept: KeptData;
  readonly clock: Clock;
}

export const TENANT_EXPORT = { name: 'all-data.zip', mediaType: 'application/zip' } as const;

/**
 * Everything of the tenant of the context, in pieces to be written as they come: of fifty thousand people no more is in memory
 * than one piece.
 */
export function exportTenant(needs: TenantExportNeeds, locale: Locale): AsyncGenerator<Uint8Array, void> {
  const { kept, clock } = needs;
  const fields = givenToEmployer(kept.fields);
  const made = todayIn(currentTenant().timeZone, clock);
  const sections = collectionsOf(fields).map((collection) => {
    const declared = fields.filter((field) => field.collection === collection);
    return keptSection(collection, declared, locale, () => rowsOf(kept.all(collection), declared));
  });
  return archive({
    locale,
    about: { made, employer: currentTenant().name },
    sections,
    cover: (all) => tenantCover(all, formatDate(made, locale), locale),
  });
}

export interface TenantFileNeeds extends TenantExportNeeds {
  readonly employees: Pick<EmployeeRepository, 'names'>;
  readonly users: Pick<UserRepository, 'all'>;
}

/** The same as a file for a chat; undefined where it is too large for one. It names everyone. */
export async function exportTenantFile(
  needs: TenantFileNeeds,
  locale: Locale,
): Promise<OutgoingFile | undefined> {
  const content = await collectedUpTo(MOST_FILE_BYTES, exportTenant(needs, locale));
  const employeeIds = (await needs.employees.names()).map(({ id }) => id);
  const userIds = (await needs.users.all()).map(({ id }) => id);
  return content && { ...TENANT_EXPORT, content, employeeIds, userIds };
}

async function* rowsOf(
  documents: AsyncIterable<KeptDocument>,
  fields: readonly KeptField[],
): AsyncGenerator<Row, void> {
  for await (const document of documents) yield pick(document, fields);
}

function tenantCover(sections: CoverPage['sections'], date: string, locale: Locale): CoverPage {
  const t = translator(locale);
  const employer = currentTenant().name;
  return {
    locale,
    title: t('export.tenant.title', { employer }),
    showsRows: false,
    sections,
    before: [
      {
        lines: [
          t('export.tenant.intro', { employer, coach: t('manifest.name'), date }),
          t('export.forms'),
          t('export.careful'),
        ],
      },
    ],
    after: [],
  };
}
