import type { ImageBlock } from '../../cards/block-kit/blocks.js';
import { slackLimits } from '../../cards/limits.js';
import { pngOf } from '../../cards/pictures/png.js';
import type { SlackMessage } from '../../cards/block-kit/slack-message.js';
import { errorName } from '../../core/error-name.js';
import type { Log } from '../../core/log.js';
import type { SlackContent } from './content.js';
import type { FileUploads } from './file-uploads.js';

/** A message ready to be posted, and the files that it shows. */
interface Illustrated {
  readonly message: SlackMessage;
  readonly files: readonly string[];
}

/** Names nobody, and nothing of what it shows. */
const FILE_NAME = 'picture.png';

/** Puts pictures into Slack, where only the conversation that shows them can see them. */
export class Pictures {
  constructor(
    private readonly uploads: FileUploads,
    private readonly log: Log,
  ) {}

  /** The message with its picture under the title; without it where Slack does not take that. */
  async illustrate(token: string, { picture, ...message }: SlackContent): Promise<Illustrated> {
    if (picture === undefined || message.blocks.length >= slackLimits.blocks) return { message, files: [] };
    const { svg, alternative } = picture;
    try {
      const file = { name: FILE_NAME, mediaType: 'image/png', content: pngOf(svg) };
      const id = await this.uploads.upload(token, file);
      await this.uploads.complete(token, id, file);
      const image: ImageBlock = { type: 'image', slack_file: { id }, alt_text: alternative };
      const [title, ...rest] = message.blocks;
      return { message: { ...message, blocks: [...(title ? [title] : []), image, ...rest] }, files: [id] };
    } catch (error) {
      this.log.warn({ chat: 'slack', error: errorName(error) }, 'could not upload a picture');
      return { message, files: [] };
    }
  }

  /** Takes files away, and gives those that are still there. */
  async remove(token: string, files: readonly string[]): Promise<string[]> {
    const left: string[] = [];
    for (const file of files) {
      try {
        await this.uploads.remove(token, file);
      } catch (error) {
        this.log.warn({ chat: 'slack', error: errorName(error) }, 'could not take a picture away');
        left.push(file);
      }
    }
    return left;
  }
}
