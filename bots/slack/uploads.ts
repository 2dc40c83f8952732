import { z } from 'zod';
import type { Upload } from '../../core/conversation/intent.js';
import { errorName } from '../../core/error-name.js';
import { failure } from '../../core/problem.js';
import { fetchFile } from '../fetch-file.js';
import type { SlackApi, SlackNeeds } from './needs.js';

/** A file as Slack shows it; of one that came from another workspace only the id, and it has to be asked for the rest. */
export const fileSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
  permalink: z
    .url({ protocol: /^https$/ })
    .nullish()
    .catch(undefined),
});
export type SlackFile = z.infer<typeof fileSchema>;

const formFilesSchema = z.record(
  z.string(),
  z.record(z.string(), z.looseObject({ files: z.array(fileSchema).nullish() })),
);

/** The files in the inputs of a modal, from its `view.state.values`. */
export const filesIn = (values: unknown): SlackFile[] =>
  Object.values(formFilesSchema.safeParse(values).data ?? {})
    .flatMap((inputs) => Object.values(inputs))
    .flatMap(({ files }) => files ?? []);

type UploadNeeds = SlackApi & Pick<SlackNeeds, 'fileOrigins'>;

/** Files that someone handed over; each is fetched only when it is read. */
export const uploadsOf = (
  needs: UploadNeeds,
  workspaceId: string,
  files: readonly SlackFile[],
): Promise<Upload[]> => Promise.all(files.map((file) => uploadOf(needs, workspaceId, file)));

async function uploadOf(needs: UploadNeeds, workspaceId: string, file: SlackFile): Promise<Upload> {
  const { name, size, permalink, url_private_download: url } = await inFull(needs, workspaceId, file);
  return {
    name: name ?? '',
    size: size ?? 0,
    place: placeOf(permalink),
    read: async () =>
      url
        ? fetchFile({
            url,
            token: await needs.tokenOf(workspaceId),
            isAllowed: ({ origin }) => needs.fileOrigins.includes(origin),
          })
        : failure({ code: 'file-unreadable' }),
  };
}

async function inFull(
  { client, tokenOf, log }: SlackApi,
  workspaceId: string,
  file: SlackFile,
): Promise<SlackFile> {
  if (file.name && file.url_private_download) return file;
  try {
    const token = await tokenOf(workspaceId);
    return fileSchema.parse((await client.files.info({ token, file: file.id })).file);
  } catch (error) {
    log.warn({ chat: 'slack', error: errorName(error) }, 'could not ask what a file is');
    return file;
  }
}

/** A link that someone is asked to follow leads to Slack and nowhere else. */
function placeOf(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  const { hostname } = new URL(url);
  return hostname.endsWith('.slack.com') || hostname.endsWith('.slack-gov.com') ? url : undefined;
}
