import type { Temporal } from 'temporal-polyfill';
import type { Journey } from './journeys/journey.js';
import type { Conversation } from './messages/messenger.js';
import type { NewNudge, Nudge, NudgePatch, NudgeState } from './outbox/nudge.js';
import type { Employee } from './people/employee.js';
import type { Tenant } from './people/tenant.js';
import type { Chat, User } from './people/user.js';

/** Tenants are found before anyone's context is known, so these calls need none. */
export interface TenantRepository {
  all(): Promise<Tenant[]>;
  get(id: string): Promise<Tenant | undefined>;
  /** The tenant that has linked this Entra tenant or Slack workspace. */
  findByWorkspace(chat: Chat, workspaceId: string): Promise<Tenant | undefined>;
  save(tenant: Tenant): Promise<void>;
}

/** All calls below run inside `inTenant` and see that tenant alone. `save` inserts or replaces by id. */
export interface UserRepository {
  get(id: string): Promise<User | undefined>;
  getMany(ids: readonly string[]): Promise<User[]>;
  withRole(role: User['roles'][number]): Promise<User[]>;
  findByEmail(email: string): Promise<User | undefined>;
  findByChatUserId(chat: Chat, chatUserId: string): Promise<User | undefined>;
  saveMany(users: readonly User[]): Promise<void>;
}

export interface EmployeeRepository {
  get(id: string): Promise<Employee | undefined>;
  getMany(ids: readonly string[]): Promise<Employee[]>;
  managedBy(userId: string): Promise<Employee[]>;
  findByPersonnelNumber(personnelNumber: string): Promise<Employee | undefined>;
  saveMany(employees: readonly Employee[]): Promise<void>;
}

export interface JourneyRepository {
  get(id: string): Promise<Journey | undefined>;
  all(): Promise<Journey[]>;
  ofEmployees(employeeIds: readonly string[]): Promise<Journey[]>;
  save(journey: Journey): Promise<void>;
}

/** What a nudge must still be for a change to be made; a nudge that moved on is left alone. */
export interface NudgeGuard {
  readonly states: readonly NudgeState[];
  /** The claim the caller holds. */
  readonly claim?: string;
}

/** The outbox. One nudge for a journey, milestone and recipient; a second one is ignored on insert. */
export interface NudgeRepository {
  get(id: string): Promise<Nudge | undefined>;
  ofJourney(journeyId: string): Promise<Nudge[]>;
  withState(recipientId: string, state: NudgeState): Promise<Nudge[]>;
  /** Those whose delivery failed or is uncertain, the whole tenant's. */
  undelivered(): Promise<Nudge[]>;
  insertMany(nudges: readonly NewNudge[]): Promise<void>;
  /** Changes one nudge where the guard holds, in one step. The nudge after the change, or undefined where it did not hold. */
  change(id: string, guard: NudgeGuard, patch: NudgePatch): Promise<Nudge | undefined>;
  /**
   * Leases up to `limit` nudges whose `nextAt` is at or before `now`, oldest first: sets their claim to `claim` and
   * their `nextAt` to `leaseUntil`. Two callers never hold the same nudge. Their state stays as it was.
   */
  claimDue(
    claim: string,
    now: Temporal.Instant,
    leaseUntil: Temporal.Instant,
    limit: number,
  ): Promise<Nudge[]>;
  /** Takes every claim back, as of `now`: for a process that knows that no other is at work. */
  releaseClaims(now: Temporal.Instant): Promise<void>;
  /** The earliest `nextAt` of the tenant, or undefined when nothing is left to do. */
  nextMoment(): Promise<Temporal.Instant | undefined>;
}

/** One conversation a user and chat. */
export interface ConversationRepository {
  get(userId: string, chat: Chat): Promise<Conversation | undefined>;
  save(conversation: Conversation): Promise<void>;
  remove(userId: string, chat: Chat): Promise<void>;
}

/** Events the chats delivered, kept a day, so that one delivered twice is handled once. Outside any tenant. */
export interface ReceiptRepository {
  /** True the first time this event is seen. */
  remember(eventId: string, at: Temporal.Instant): Promise<boolean>;
  forgetBefore(at: Temporal.Instant): Promise<void>;
}

/** Small secrets of a chat adapter (a Slack installation, an OAuth state), encrypted at rest. Outside any tenant. */
export interface SecretRepository {
  get(key: string): Promise<string | undefined>;
  put(key: string, secret: string): Promise<void>;
  /** Removes the secret and hands it out, once: of two callers one gets it. */
  take(key: string): Promise<string | undefined>;
}

/** Everything the core keeps. */
export interface Repositories {
  readonly tenants: TenantRepository;
  readonly users: UserRepository;
  readonly employees: EmployeeRepository;
  readonly journeys: JourneyRepository;
  readonly nudges: NudgeRepository;
  readonly conversations: ConversationRepository;
  readonly receipts: ReceiptRepository;
  readonly secrets: SecretRepository;
}

/** The operator's log. Messages and fields carry ids and codes, never personal data. */
export interface Log {
  debug(fields: Readonly<Record<string, unknown>>, message: string): void;
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Wraps and unwraps the data keys of tenants under a master key: from the environment, or a cloud KMS. */
export interface KeyProvider {
  /** Names the master key now in use, so that a wrapped key tells under which one it was wrapped. */
  readonly currentKeyId: string;
  wrap(dataKey: Buffer, tenantId: string): Promise<WrappedKey>;
  /** Throws where the master key is not at hand or the wrapped key was tampered with. */
  unwrap(wrapped: WrappedKey, tenantId: string): Promise<Buffer>;
}

export interface WrappedKey {
  readonly masterKeyId: string;
  readonly bytes: Buffer;
}
