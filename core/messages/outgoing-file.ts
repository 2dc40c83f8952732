import { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import { momentSchema } from '../moment.js';
import type { Subject } from '../people/subject.js';
import { shownSchema } from './sent-message.js';

/** A file that the coach hands over in the chat, for its reader to download. */
export interface OutgoingFile {
  /** With its ending; it says what it is, and names nobody. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
  /** Whom it names, besides those whom the view names that it comes with. */
  readonly employeeIds?: readonly string[] | undefined;
  /** Which users it names, where its text does not say. */
  readonly userIds?: readonly string[] | undefined;
}

export const MEGABYTE = 1024 * 1024;

/** The largest file that is handed over, in bytes. */
export const MOST_FILE_BYTES = 5 * MEGABYTE;

/** How long a file waits for someone to agree to it. */
export const FILE_HOURS = 24;

const id = z.string().min(1);

/** A file that waits for its reader to agree to have it put with theirs. */
export const waitingFileSchema = z.strictObject({
  /** The delivery id of the message that asks for it. */
  id,
  userId: id,
  name: id,
  mediaType: id,
  /** In base64. */
  content: z.string(),
  shows: z.array(shownSchema),
  since: momentSchema,
});
export type WaitingFile = z.infer<typeof waitingFileSchema>;

/** Files that wait; sealed at rest, dropped after a day. */
export interface WaitingFileRepository {
  insert(file: WaitingFile): Promise<void>;
  /** Takes the file of this user out: of two who ask at once one gets it. */
  take(id: string, userId: string): Promise<WaitingFile | undefined>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<WaitingFile[]>;
}
