import { z } from 'zod';
import type { KeptFile } from '../files.js';
import { anyMember, fromJson, personInChannel, type SlackCall, type SlackMethods } from './call.js';
import { fileObject } from './file-object.js';
import { newFileId } from './platform.js';
import { SlackRefusal } from './refusal.js';

/** The account under which the coach brings files. */
const COACH = 'UCOACH';

const placeSchema = z.object({ filename: z.string().min(1), length: z.coerce.number().int().positive() });
const filesSchema = fromJson.pipe(z.array(z.object({ id: z.string() })).min(1));

export const fileMethods: SlackMethods = {
  'files.info': (call) => ({ file: fileObject(fileWith(call, call.form['file'] ?? ''), call.slack.url) }),

  'files.getUploadURLExternal': (call) => {
    const { workspaceId } = anyMember(call);
    const place = placeSchema.safeParse(call.form);
    if (!place.success) throw new SlackRefusal('invalid_arguments');
    const file = call.slack.files.add(
      newFileId(call.slack),
      { workspaceId, ownerId: COACH },
      { name: place.data.filename, mimeType: 'application/octet-stream', bytes: new Uint8Array() },
    );
    return { upload_url: `${call.slack.url}/upload/v1/${file.id}/${file.secret}`, file_id: file.id };
  },

  /** Shares the files in a channel, where one is named. */
  'files.completeUploadExternal': (call) => {
    const files = filesSchema.parse(call.form['files']).map(({ id }) => uploaded(fileWith(call, id)));
    const objects = files.map((file) => fileObject(file, call.slack.url));
    const { channel_id: channel, initial_comment: text = '' } = call.form;
    if (channel !== undefined)
      call.slack.history.post(personInChannel(call, channel), 'coach', { text, files: objects });
    return { files: objects };
  },

  /** With the file goes the message that showed nothing else. */
  'files.delete': (call) => {
    const file = fileWith(call, call.form['file'] ?? '');
    if (file.ownerId !== COACH) throw new SlackRefusal('cant_delete_file');
    call.slack.files.delete(file);
    for (const message of call.slack.history.all())
      if (message.state !== 'deleted' && message.files?.some((one) => idOf(one) === file.id))
        call.slack.history.delete(message);
    return {};
  },
};

const idOf = (file: unknown): string | undefined =>
  z.looseObject({ id: z.string() }).safeParse(file).data?.id;

function fileWith(call: SlackCall, id: string): KeptFile {
  const { workspaceId } = anyMember(call);
  const file = call.slack.files.get(id);
  if (file?.workspaceId !== workspaceId) throw new SlackRefusal('file_not_found');
  return file;
}

function uploaded(file: KeptFile): KeptFile {
  if (file.bytes.length === 0) throw new SlackRefusal('file_not_found');
  return file;
}
