import type { Chat } from '../../core/people/chat.js';

/** Where everything of the page hangs but the page itself, which is at the root. */
export const PAGE_PATH = '/playground/page';

/** Where a file that lies with a chat can be had. */
export const filePath = (chat: Chat, id: string): string =>
  `${PAGE_PATH}/files/${chat}/${encodeURIComponent(id)}`;
