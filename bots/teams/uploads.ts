import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Upload } from '../../core/conversation/intent.js';
import { download } from './download.js';

/** A file that was sent with a message. Its link needs no token; Teams does not tell its size. */
const fileSchema = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1),
  content: z.looseObject({ downloadUrl: z.url() }),
});

/** The files of a message. What else Teams attaches, such as a picture or the message as HTML, is none. */
export function uploadsIn({ attachments }: Activity, origins: readonly string[]): Upload[] {
  const all = z.array(z.unknown()).safeParse(attachments).data ?? [];
  return all.flatMap((attachment) => {
    const file = fileSchema.safeParse(attachment).data;
    if (!file) return [];
    return [{ name: file.name, size: 0, read: () => download(file.content.downloadUrl, origins) }];
  });
}
