import type { KeptMessage } from '../../demo/platforms/chat-history.js';

/** The nudges that a message brings, by the ids its buttons carry. */
export function nudgesIn({ blocks, card }: KeptMessage): string[] {
  const values = JSON.stringify(blocks ?? card ?? '').matchAll(/\\?"nudge\\?":\\?"([^"\\]+)/g);
  return [...new Set([...values].flatMap(([, id]) => id ?? []))];
}
