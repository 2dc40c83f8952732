import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import { momentSchema } from '../moment.js';
import { currentSpeaker } from '../people/context.js';
import type { Subject } from '../people/subject.js';

const id = z.string().min(1);

/** A part of a file that someone handed over, kept until they have agreed to what it does. */
export const uploadPartSchema = z.strictObject({
  id,
  /** The file it is a part of. */
  upload: id,
  /** Who handed it over. */
  userId: id,
  /** The first is 0. */
  position: z.int().min(0),
  /** Compressed, in base64. */
  content: z.string(),
  since: momentSchema,
});
export type UploadPart = z.infer<typeof uploadPartSchema>;

/** Files between a preview and its confirmation; sealed at rest, dropped after a day. */
export interface UploadPartRepository {
  insert(part: UploadPart): Promise<void>;
  /** In their order. */
  ofUpload(upload: string): Promise<UploadPart[]>;
  removeUpload(upload: string): Promise<void>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<UploadPart[]>;
}

/** How much of the compressed file goes into one part, in bytes: what a store takes without trouble. */
const PART_BYTES = 192 * 1024;

interface UploadNeeds {
  readonly uploads: UploadPartRepository;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Keeps a file of the person who speaks; under which id. */
export async function keepUpload({ uploads, clock, newId }: UploadNeeds, file: Buffer): Promise<string> {
  const upload = newId();
  const packed = await promisify(deflateRaw)(file);
  for (let position = 0; position * PART_BYTES < packed.length; position += 1)
    await uploads.insert({
      id: newId(),
      upload,
      userId: currentSpeaker().user.id,
      position,
      content: packed.subarray(position * PART_BYTES, (position + 1) * PART_BYTES).toString('base64'),
      since: clock.now(),
    });
  return upload;
}

/** The file as it was; undefined where it is not there any more. */
export async function readUpload(
  { uploads }: Pick<UploadNeeds, 'uploads'>,
  upload: string,
): Promise<Buffer | undefined> {
  const parts = await uploads.ofUpload(upload);
  if (parts.length === 0) return undefined;
  return promisify(inflateRaw)(Buffer.concat(parts.map(({ content }) => Buffer.from(content, 'base64'))));
}
