import { z } from 'zod';
import { localeSchema } from '../language/locale.js';
import { plainDateSchema } from '../plain-date.js';
import { addressSchema } from './address.js';
import { chats, type Chat } from './chat.js';
import type { Subject } from './subject.js';
import { timeOfDaySchema, timeZoneSchema } from './tenant.js';

/** What someone may be to the coach. A privacy officer answers for how personal data is kept, and sees nobody's journey. */
export const userRoles = ['manager', 'hr', 'privacy-officer'] as const;
export type UserRole = (typeof userRoles)[number];

/** A person's own wishes; what is not there follows the employer. */
export const settingsSchema = z.strictObject({
  locale: localeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  /** Local time from which cards may arrive on a working day. */
  deliveryTime: timeOfDaySchema.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Someone who talks with the coach: a manager, or someone of HR. */
export const userSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** What colleagues say, where the employer gave it. */
  firstName: z.string().min(1).optional(),
  /** How a chat account is recognised as this person, the first time. */
  email: addressSchema,
  /** Who this is at the employer, whatever becomes of the address. */
  personnelNumber: z.string().min(1).optional(),
  /** Where HR reaches someone whom the chat does not; shown to themselves and to HR alone. */
  phone: z.string().min(1).optional(),
  /** None where they were taken away: the coach does not talk with this person any more, but knows their account. */
  roles: z.array(z.enum(userRoles)),
  /** Roles that HR gave by hand and the roster does not know of; those it names and HR took away. See `roles.ts`. */
  given: z.array(z.enum(userRoles)).optional(),
  taken: z.array(z.enum(userRoles)).optional(),
  chat: z.enum(chats),
  /** The person's id in that chat, known from the first contact on: an Entra object id or a Slack user id. */
  chatUserId: z.string().min(1).optional(),
  locale: localeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  /** The day on which it was found that they left: no role, and no employee here. Taken away when they are back. */
  leftOn: plainDateSchema.optional(),
  /** What the person chose in the chat; it goes before the roster and the employer, and an import leaves it alone. */
  settings: settingsSchema.optional(),
  /** They objected to reports of what goes wrong in their calls. */
  errorReports: z.literal('objected').optional(),
  /** Whether they object to tips about others: then nobody of theirs comes to them, and someone else has them. */
  nudges: z.literal('objected').optional(),
});
export type User = z.infer<typeof userSchema>;

/** Runs inside a context and sees its tenant alone, as all repositories of a tenant's data do. `save` inserts or replaces by id. */
export interface UserRepository {
  get(id: string): Promise<User | undefined>;
  getMany(ids: readonly string[]): Promise<User[]>;
  /** Everyone, also those without a role. */
  all(): Promise<User[]>;
  /** Whether someone whom `getMany` left out is there, and only cannot be read. */
  isUnreadable(id: string): boolean;
  withRole(role: UserRole): Promise<User[]>;
  findByEmail(email: string): Promise<User | undefined>;
  /** Those who have one of these addresses, in no order. */
  findByEmails(emails: readonly string[]): Promise<User[]>;
  findByChatUserId(chat: Chat, chatUserId: string): Promise<User | undefined>;
  /** Notes whose account this is; undefined where the person has one by now. */
  link(id: string, account: { readonly chat: Chat; readonly chatUserId: string }): Promise<User | undefined>;
  /** Keeps a person's own wishes, and nothing else of them: an import may be at work on the rest. */
  keepSettings(id: string, settings: Settings): Promise<User | undefined>;
  /** Keeps whether someone objects to reports of errors, and nothing else of them. */
  keepErrorReports(id: string, objection: User['errorReports']): Promise<User | undefined>;
  /** Keeps whether someone objects to tips, and nothing else of them. */
  keepNudges(id: string, objection: User['nudges']): Promise<User | undefined>;
  /** Keeps what someone is, and nothing else of them: an import may be at work on the rest. */
  keepRoles(id: string, roles: Pick<User, 'roles' | 'given' | 'taken'>): Promise<User | undefined>;
  /** Keeps since when someone is found to have left, or that they are back, and nothing else of them. */
  keepLeft(id: string, leftOn: User['leftOn']): Promise<User | undefined>;
  /** Throws `KeyTaken` where someone else has such an address. */
  saveMany(users: readonly User[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  bySubject(subject: Subject): Promise<User[]>;
}
