import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '../language/locale.js';
import { AtEnd } from './at-end.js';
import { Met } from './met.js';
import type { Subject } from './subject.js';
import type { Tenant } from './tenant.js';
import type { User } from './user.js';

/** Who does something: a person in a chat, a job of ours, or whoever operates the service. */
export type Actor =
  | { readonly kind: 'person'; readonly user: User }
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'operator' };

export const causeKinds = ['command', 'press', 'form', 'file', 'event', 'import', 'job'] as const;

/** Why something is done: which command, press, form, import or job. Its name is one of ours, never what someone typed. */
export interface Cause {
  readonly kind: (typeof causeKinds)[number];
  readonly name: string;
}

/** On whose behalf, by whom and why a call runs. Tenancy and the log read it; nobody passes a tenant beside it. */
export interface Context {
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly cause: Cause;
  /** The language in which is spoken just now, where it is not the speaker's own. */
  readonly locale?: Locale | undefined;
}

/** A context, what waits for the end of the outermost call of its tenant, and who was met in it. */
interface Call {
  readonly whom: Context;
  readonly atEnd: AtEnd;
  readonly met: Met;
}

const calls = new AsyncLocalStorage<Call>();

/**
 * Does `work` in a context: every query inside sees the documents of that tenant alone. What was put off meanwhile is done when
 * the outermost call for the tenant ends, also where that throws.
 */
export async function as<T>(whom: Context, work: () => Promise<T>): Promise<T> {
  const outer = calls.getStore();
  if (outer?.whom.tenant.id === whom.tenant.id) return calls.run({ ...outer, whom }, work);
  const atEnd = new AtEnd();
  return calls.run({ whom, atEnd, met: new Met() }, async () => {
    try {
      return await work();
    } finally {
      await atEnd.over();
    }
  });
}

/** The end of the outermost call of this tenant, to put work off to. */
export const endOfCall = (): AtEnd => currentCall().atEnd;

/** Notes that something of someone was read or stored in this call. */
export function meet(subject: Subject, name: string): void {
  calls.getStore()?.met.add(subject, name);
}

/** Those of whom something was read or stored in this call, and whose full names stand in a text. */
export const namedIn = (text: string): Subject[] => calls.getStore()?.met.namedIn(text) ?? [];

/** Does `work` as one of our own jobs. */
export const asJob = <T>(tenant: Tenant, name: string, work: () => Promise<T>): Promise<T> =>
  as({ tenant, actor: { kind: 'job', name }, cause: { kind: 'job', name } }, work);

/** Does `work` on the word of whoever operates the service. */
export const asOperator = <T>(tenant: Tenant, command: string, work: () => Promise<T>): Promise<T> =>
  as({ tenant, actor: { kind: 'operator' }, cause: { kind: 'command', name: command } }, work);

/** Does `work` in the context of this call, but for a reason that is known better by now, or for the tenant as it has become. */
export function asBefore<T>(changes: Partial<Context>, work: () => Promise<T>): Promise<T> {
  return as({ ...currentContext(), ...changes }, work);
}

/** The context this call runs in. Throws outside one: that is a fault of the program. */
export const currentContext = (): Context => currentCall().whom;

function currentCall(): Call {
  const current = calls.getStore();
  if (current === undefined)
    throw new Error("A tenant's data was asked for outside a context: wrap the call in as({ tenant, … })");
  return current;
}

/** The context for a line of the log, which may be written anywhere. */
export const contextIfAny = (): Context | undefined => calls.getStore()?.whom;

export const currentTenant = (): Tenant => currentContext().tenant;

export const currentTenantId = (): string => currentTenant().id;

/** The person who speaks, and in which language they are answered. Throws where a job or the operator is at work. */
export function currentSpeaker(): { readonly user: User; readonly locale: Locale } {
  const { actor, tenant, locale } = currentContext();
  if (actor.kind !== 'person') throw new Error('A person was asked for where none speaks');
  return { user: actor.user, locale: locale ?? localeOf(actor.user, tenant) };
}

/** Whether who speaks is of HR. */
export const speaksForHr = (): boolean => currentSpeaker().user.roles.includes('hr');

/** The language a user reads: their own choice, else the employer's. */
export const localeOf = (user: User, { locale }: Pick<Tenant, 'locale'>): Locale =>
  user.settings?.locale ?? user.locale ?? locale;
