import { z } from 'zod';
import { shownSchema } from '../../messages/sent-message.js';
import type { KeptDocument } from '../person/kept-data.js';

/** The ids of everyone and everything that a document may be about. */
export interface Living {
  readonly users: ReadonlySet<string>;
  readonly employees: ReadonlySet<string>;
  readonly journeys: ReadonlySet<string>;
}

/** By which names a document says whom or what it is about. */
const references: Readonly<Record<string, keyof Living>> = {
  userId: 'users',
  recipientId: 'users',
  managerId: 'users',
  standInId: 'users',
  responsibleId: 'users',
  substituteId: 'users',
  employeeId: 'employees',
  journeyId: 'journeys',
};

const shows = z.looseObject({ shows: z.array(shownSchema).default([]) });

/**
 * Whether a document is about someone, or a journey, that is not there any more. A message that a chat does not give back stays in
 * the ledger as long as it stands, to be taken back still: it is no orphan while it waits for that.
 */
export function isOrphan(document: KeptDocument, living: Living): boolean {
  if (document['state'] === 'standing' && document['task'] === 'remove') return false;
  return [document, ...(shows.safeParse(document).data?.shows ?? [])].some((one) =>
    isAboutNobody(one, living),
  );
}

const isAboutNobody = (one: Readonly<Record<string, unknown>>, living: Living): boolean =>
  Object.entries(references).some(([name, kind]) => {
    const id = one[name];
    return typeof id === 'string' && !living[kind].has(id);
  });
