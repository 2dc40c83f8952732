import type { Accent } from '../faults.js';

/** How the Bot Connector, and OneDrive, say no. */
export const teamsAccent: Accent = {
  refuse: (res, { code, status = 400 }) => void res.status(status).json({ error: { code, message: code } }),
  words: {
    blocked: { status: 403, code: 'MessageWritesBlocked' },
    gone: { status: 404, code: 'ConversationNotFound' },
    'cannot-delete': { status: 405, code: 'MethodNotAllowed' },
  },
  deletion: 'delete',
};
