import type { Attachment } from 'botbuilder';
import { z } from 'zod';
import type { OutgoingFile } from '../../core/messages/outgoing-file.js';

/** Where Teams wants a file that someone agreed to, and how it is found there. */
const uploadInfoSchema = z.looseObject({
  name: z.string().min(1),
  uploadUrl: z.url(),
  contentUrl: z.url(),
  uniqueId: z.string().min(1),
  fileType: z.string().nullish(),
});
export type UploadInfo = z.infer<typeof uploadInfoSchema>;

const contextSchema = z.looseObject({ file: z.string().min(1) });

/** What someone answered on a consent card of ours. */
export const consentSchema = z.discriminatedUnion('action', [
  z.looseObject({ action: z.literal('accept'), context: contextSchema, uploadInfo: uploadInfoSchema }),
  z.looseObject({ action: z.literal('decline'), context: contextSchema }),
]);

/** Asks whether a file may be put with the reader's own; `file` comes back with the answer. */
export function consentCard(file: string, { name, content }: OutgoingFile, description: string): Attachment {
  const context = { file };
  return {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: {
      description,
      sizeInBytes: content.length,
      acceptContext: context,
      declineContext: context,
    },
  };
}

/** Shows a file that lies with its reader's own. */
export const infoCard = ({ name, contentUrl, uniqueId, fileType }: UploadInfo): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.info',
  name,
  contentUrl,
  content: { uniqueId, fileType: fileType ?? '' },
});
