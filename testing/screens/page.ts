import { readFileSync } from 'node:fs';
import type { Chat } from '../../core/people/chat.js';
import type { Theme } from './theme.js';

const styleOf = (chat: Chat): string =>
  readFileSync(new URL(`../../demo/drawing/${chat}.css`, import.meta.url), 'utf8');
const styles: Readonly<Record<Chat, string>> = { teams: styleOf('teams'), slack: styleOf('slack') };

/** A page of its own with this on it, in the looks of a chat. */
export const pageOf = (chat: Chat, theme: Theme, lang: string, content: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pro Parents Coach</title><style>
:root { color-scheme: ${theme}; } * { overflow-wrap: anywhere; } body { margin: 0; padding: 12px 16px; } ${styles[chat]}
</style></head>
<body class="${chat}"><main>${content}</main></body></html>`;
