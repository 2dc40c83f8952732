import type { WebClient } from '@slack/web-api';
import type { Conversation } from '../../core/messages/conversation.js';
import type { FileOutcome } from '../../core/messages/messenger.js';
import type { OutgoingFile } from '../../core/messages/outgoing-file.js';
import { sendBytes } from '../send-bytes.js';
import { codeOf } from './outcome.js';

/** Codes that say nothing of the message and all of the file: what the workspace does not allow, and what is too much for it. */
const unwelcome: Readonly<Record<string, 'not-allowed' | 'too-large'>> = {
  missing_scope: 'not-allowed',
  file_uploads_disabled: 'not-allowed',
  file_uploads_except_images_disabled: 'not-allowed',
  file_type_not_allowed: 'not-allowed',
  file_upload_size_restricted: 'too-large',
};

export function unwelcomeIn(error: unknown): FileOutcome | undefined {
  const why = unwelcome[codeOf(error) ?? ''];
  return why && { kind: 'unwelcome', why };
}

/** Whether a message is known by the file in it: a timestamp is made of digits. */
export const isFileId = (messageId: string): boolean => /^F[A-Z0-9]+$/.test(messageId);

/** Files on their way into Slack: uploaded first, where nobody sees them, and then shared. Rejects as Slack's client does. */
export class FileUploads {
  constructor(
    private readonly client: WebClient,
    private readonly origins: readonly string[],
  ) {}

  /** Gives Slack's id of the file. */
  async upload(token: string, { name, content }: OutgoingFile): Promise<string> {
    const place = { token, filename: name, length: content.length };
    const { upload_url: url, file_id: id } = await this.client.files.getUploadURLExternal(place);
    if (url === undefined || id === undefined) throw new Error('Slack gave no place for a file');
    const isAllowed = ({ origin }: URL): boolean => this.origins.includes(origin);
    if (!(await sendBytes({ url, isAllowed, method: 'POST', content })))
      throw new Error('Slack did not take a file');
    return id;
  }

  /** Puts it into a conversation; without one it stays unseen, until a message shows it. */
  async complete(token: string, id: string, { name }: OutgoingFile, to?: Conversation): Promise<void> {
    const files: [{ id: string; title: string }] = [{ id, title: name }];
    const channel = to && { channel_id: to.conversationId };
    await this.client.files.completeUploadExternal({ token, files, ...channel });
  }

  /** One that is gone already is no trouble. */
  async remove(token: string, file: string): Promise<void> {
    try {
      await this.client.files.delete({ token, file });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

const isGone = (error: unknown): boolean => ['file_not_found', 'file_deleted'].includes(codeOf(error) ?? '');
