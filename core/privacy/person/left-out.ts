import { categories, type DataSubject } from '../meaning.js';
import type { KeptField } from './kept-data.js';

/**
 * Why a field about someone is not in what they are given. `derived`: it is made of another field that is in it;
 * `shows-others`: it holds a text that may be about others too; `not-searchable`: what someone is handing in, sealed and gone
 * within a day, in which nobody can be looked up.
 */
export const leftOutReasons = ['derived', 'shows-others', 'not-searchable'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface LeftOut {
  readonly field: KeptField;
  readonly reason: LeftOutReason;
}

const reasons: Readonly<Record<string, LeftOutReason>> = {
  'auditEntries.content': 'shows-others',
  'sentMessages.content': 'shows-others',
  'waitingFiles.content': 'shows-others',
  'flows.state': 'not-searchable',
  'uploads.content': 'not-searchable',
};

const reasonFor = ({ collection, field, kept }: KeptField): LeftOutReason | undefined =>
  kept === 'hashed' ? 'derived' : reasons[`${collection}.${field}`];

/** The fields about someone that they are not given. */
export const leftOutOf = (fields: readonly KeptField[], kinds: readonly DataSubject[]): LeftOut[] =>
  about(fields, kinds).flatMap((field) => {
    const reason = reasonFor(field);
    return reason ? [{ field, reason }] : [];
  });

/** The fields about someone that they are given; what a document says of others stays behind. */
export const givenTo = (fields: readonly KeptField[], kinds: readonly DataSubject[]): KeptField[] =>
  about(fields, kinds).filter((field) => !reasonFor(field));

const about = (fields: readonly KeptField[], kinds: readonly DataSubject[]): KeptField[] =>
  fields.filter((field) => kinds.some((kind) => isAbout(field, kind)));

/** A request is about whoever made it, in whichever role. */
export const isAbout = ({ subject, category }: KeptField, kind: DataSubject): boolean =>
  subject === kind || (category === 'rights' && subject !== 'nobody');

/** What an employer is given: what it decides on, but for the keys by which that is found. */
export const givenToEmployer = (fields: readonly KeptField[]): KeptField[] =>
  fields.filter(({ kept, category }) => kept !== 'hashed' && categories[category].controller === 'employer');
