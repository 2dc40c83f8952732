import type { NudgeRepository } from '../../outbox/nudge.js';
import type { TrailRepository } from '../../outbox/trail.js';
import type { Locale } from '../../language/locale.js';
import type { Subject } from '../../people/subject.js';
import type { KeptData, KeptField } from './kept-data.js';
import { collectionsOf, keptSection, pick } from './kept-section.js';
import { givenTo, isAbout } from './left-out.js';
import { subjectsOf, type Person } from './person.js';
import { each, type Row, type Section } from './section.js';
import { withoutOthers, type Own } from './without-others.js';

export interface KeptStores {
  readonly kept: KeptData;
  readonly trails: Pick<TrailRepository, 'bySubject'>;
  readonly nudges: Pick<NudgeRepository, 'bySubject'>;
}

/** What every collection holds of someone, and nothing of anyone else. */
export async function personSections(stores: KeptStores, person: Person, locale: Locale): Promise<Section[]> {
  const subjects = subjectsOf(person);
  const own = await ownOf(stores, person, subjects);
  const fields = givenTo(
    stores.kept.fields,
    subjects.map(({ kind }) => kind),
  );
  return Promise.all(
    collectionsOf(fields).map(async (collection) => {
      const declared = fields.filter((field) => field.collection === collection);
      const rows = await rowsOf(stores, subjects, declared, own);
      return keptSection(collection, declared, locale, () => each(rows));
    }),
  );
}

/** A document about someone in both roles is one row. */
async function rowsOf(
  { kept }: KeptStores,
  subjects: readonly Subject[],
  fields: readonly KeptField[],
  own: Own,
): Promise<Row[]> {
  const rows = new Map<unknown, Row>();
  for (const subject of subjects) {
    const theirs = fields.filter((field) => isAbout(field, subject.kind));
    for (const collection of collectionsOf(theirs))
      for (const document of await kept.of(collection, subject)) {
        const row = pick(document, theirs, (field, value) => withoutOthers(field, value, own));
        rows.set(document['id'], { ...rows.get(document['id']), ...row });
      }
  }
  return [...rows.values()].filter((row) => Object.keys(row).length > 0);
}

async function ownOf(
  { trails, nudges }: KeptStores,
  { employeeId, userId }: Person,
  subjects: readonly Subject[],
): Promise<Own> {
  const ids = await Promise.all(
    subjects.map(async (subject) => [
      ...(await trails.bySubject(subject)).flatMap((trail) => trail.nudges),
      ...(await nudges.bySubject(subject)).map(({ id }) => id),
    ]),
  );
  return {
    people: new Set([employeeId, userId].filter((id) => id !== undefined)),
    nudges: new Set(ids.flat()),
  };
}
