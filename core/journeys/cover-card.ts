import { z } from 'zod';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';

/** The most characters of each text: what a card shows of one in full, and what someone reads in a minute. */
export const mostCharacters = { work: 500, standIn: 120, firstWeek: 500 } as const;

const id = z.string().min(1);
const text = (most: number) => z.string().trim().max(most);

/** What was agreed, in the manager's own words; an empty text is one that nobody wrote yet. */
export const agreedSchema = z.strictObject({
  /** Who takes over which work. */
  work: text(mostCharacters.work),
  /** Whom the team turns to meanwhile. */
  standIn: text(mostCharacters.standIn),
  /** What holds in the first week back. */
  firstWeek: text(mostCharacters.firstWeek),
});
export type Agreed = z.infer<typeof agreedSchema>;
export const agreedParts = ['work', 'standIn', 'firstWeek'] as const satisfies readonly (keyof Agreed)[];

/** Cover and return of one journey. It goes with the journey, and is about work alone: no word of health belongs in it. */
export const coverCardSchema = z.strictObject({
  id,
  /** Another with every change, at random: whoever finds the one they read may write. */
  version: id,
  /** At most one card a journey: the store lets no two have the same. */
  journeyId: id,
  employeeId: id,
  ...agreedSchema.shape,
  /** The user who wrote last; undefined once they were erased. */
  by: id.optional(),
  at: momentSchema,
});
export type CoverCard = z.infer<typeof coverCardSchema>;

/** What may change in a card; `by` given as undefined is taken away. */
export type CoverPatch = Partial<Agreed & Pick<CoverCard, 'by' | 'at'>>;

export interface CoverCardRepository {
  ofJourney(journeyId: string): Promise<CoverCard | undefined>;
  ofJourneys(journeyIds: readonly string[]): Promise<CoverCard[]>;
  /** False where the journey has a card already. */
  insert(card: CoverCard): Promise<boolean>;
  /** Changes a card that is still as it was read, in one step; undefined where it is not. */
  change(read: CoverCard, patch: CoverPatch): Promise<CoverCard | undefined>;
  /** Removes a card that is still as it was read; false where it is not. */
  take(read: CoverCard): Promise<boolean>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<CoverCard[]>;
}

/** Whether the first week back was talked over: what every journey should have two weeks before it. */
export const isReturnAgreed = (card: CoverCard | undefined): boolean =>
  card !== undefined && card.firstWeek !== '';
