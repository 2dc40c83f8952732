import { z } from 'zod';
import type { SlackPlatform } from './platform.js';
import type { ResponsePlace } from './response-urls.js';

const responseSchema = z.object({
  text: z.string().default(''),
  blocks: z.array(z.unknown()).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
});

/** Shows what the coach answers to an interaction, by its response_url or as the answer to a slash command itself. */
export function respond({ history }: SlackPlatform, place: ResponsePlace, body: unknown): void {
  const { person, conversationId, message } = place;
  const { response_type, replace_original, delete_original, ...content } = responseSchema.parse(body);
  if (message && delete_original) history.delete(message);
  else if (message && replace_original) history.edit(message, content);
  else history.post(person, 'coach', content, { conversationId, ephemeral: response_type === 'ephemeral' });
}
