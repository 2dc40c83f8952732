import { z } from 'zod';
import { compareIds } from '../compare-ids.js';
import type { Subject } from './subject.js';
import type { User } from './user.js';

const id = z.string().min(1);

/** Who of HR looks after the journeys of one team, and who does when they cannot. */
export const hrShareSchema = z.strictObject({
  id,
  team: z.string().min(1),
  responsibleId: id,
  substituteId: id,
});
export type HrShare = z.infer<typeof hrShareSchema>;

export interface HrShareRepository {
  all(): Promise<HrShare[]>;
  save(share: HrShare): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<HrShare[]>;
}

/**
 * HR in the order in which they are asked about a team: who is responsible, the substitute, then the others. Where nothing was
 * decided for the team, by name: the first is responsible, the next the substitute.
 */
export function inOrderOfShare(hr: readonly User[], share: HrShare | undefined): User[] {
  const rank = ({ id: userId }: User): number => {
    const place = [share?.responsibleId, share?.substituteId].indexOf(userId);
    return place < 0 ? 2 : place;
  };
  return hr.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl') || compareIds(a, b));
}
