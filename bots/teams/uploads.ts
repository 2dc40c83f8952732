import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Upload } from '../../core/conversation/intent.js';
import { fetchFile } from '../fetch-file.js';
import { isFileHost } from './file-hosts.js';

/** A file that was sent with a message. Its link needs no token; Teams does not tell its size. */
const fileSchema = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1),
  contentUrl: z
    .url({ protocol: /^https$/ })
    .optional()
    .catch(undefined),
  content: z.looseObject({ downloadUrl: z.url() }),
});

/** The files of a message. What else Teams attaches, such as a picture or the message as HTML, is none. */
export function uploadsIn({ attachments }: Activity, origins: readonly string[]): Upload[] {
  const isAllowed = (url: URL): boolean => isFileHost(url) || origins.includes(url.origin);
  const all = z.array(z.unknown()).safeParse(attachments).data ?? [];
  return all.flatMap((attachment) => {
    const file = fileSchema.safeParse(attachment).data;
    if (!file) return [];
    const read = () => fetchFile({ url: file.content.downloadUrl, isAllowed });
    return [{ name: file.name, size: 0, place: placeOf(file.contentUrl), read }];
  });
}

/** A link that someone is asked to follow leads to Microsoft's cloud and nowhere else. */
const placeOf = (url: string | undefined): string | undefined =>
  url !== undefined && isFileHost(new URL(url)) ? url : undefined;
