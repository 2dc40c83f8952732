import { z } from 'zod';
import { localeSchema } from '../language/locale.js';
import { timeZoneSchema } from './tenant.js';

export const chats = ['teams', 'slack'] as const;
export type Chat = (typeof chats)[number];

export const userRoles = ['manager', 'hr'] as const;
export type UserRole = (typeof userRoles)[number];

/** Someone who talks with the coach: a manager, or someone of HR. */
export const userSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Lower case; how a chat account is recognised as this person. */
  email: z.email().toLowerCase(),
  roles: z.array(z.enum(userRoles)).min(1),
  chat: z.enum(chats),
  /** The person's id in that chat, known from the first contact on: an Entra object id or a Slack user id. */
  chatUserId: z.string().min(1).optional(),
  locale: localeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
});
export type User = z.infer<typeof userSchema>;
