import { errorName } from '../error-name.js';
import type { Locale } from '../language/locale.js';
import type { ConversationRepository } from '../messages/conversation.js';
import type { Choice } from '../messages/form.js';
import type { Messengers } from '../messages/messenger.js';
import type { View } from '../messages/view.js';
import { heardOf, leftUs, type HeardOfNeeds } from '../outbox/heard-of.js';
import type { Chat } from '../people/chat.js';
import { as, currentSpeaker, type Context } from '../people/context.js';
import { recognise, type ChatAccount, type Recognition } from '../people/recognise.js';
import type { TenantRepository } from '../people/tenant.js';
import type { UserRepository } from '../people/user.js';
import type { ProblemCode } from '../problem.js';
import { Unreadable } from '../unreadable.js';
import { statementView } from '../privacy/statement/statement-view.js';
import type { OperatorDetails } from '../privacy/operator.js';
import { commandIn } from './command-search.js';
import { getStarted } from './commands/get-started.js';
import { link } from './commands/link.js';
import { asksForStatement } from './commands/privacy.js';
import { answerConsent, type ConsentNeeds } from './file-consent.js';
import { answerEmployee, type EmployeeNeeds } from './employee-asks.js';
import { causeOf } from './cause-of.js';
import { followHome, lookAtHome, type HomeFollowing } from './home/look.js';
import type { Incoming, InAnswer } from './incoming.js';
import type { AskUsageNeeds } from './ask-usage.js';
import { lookAfterUse } from './look-after-use.js';
import { linkCodeIn, linkWorkspace, type LinkStores } from './link-workspace.js';
import { replace, type Intent, type Reply } from './intent.js';
import { remember } from './remember.js';
import { sendPatiently } from './send-patiently.js';
import { Progress, type ProgressNeeds, type ShowProgress } from './progress.js';
import type { Deliver } from './deliver-replies.js';

/** The core, as a chat adapter sees it. */
export interface Coach {
  /** Handles one event and answers it: messages are sent, and what the platform wants inside its request is handed back. Never rejects. */
  receive(incoming: Incoming): Promise<InAnswer>;
  /** What a field that is searched by typing offers. */
  suggest(account: ChatAccount, flow: string, field: string, typed: string): Promise<readonly Choice[]>;
  /** The app was removed for this person: the coach leaves them alone, and knows the conversation should they come back. */
  forget(account: ChatAccount): Promise<void>;
  /** Whether a text is a command that opens a form, whoever typed it: for a modal that has to be opened at once. */
  opensForm(text: string): boolean;
}

export interface CoachStores
  extends HomeFollowing, HeardOfNeeds, ProgressNeeds, ConsentNeeds, LinkStores, AskUsageNeeds, EmployeeNeeds {
  readonly ledger: ProgressNeeds['ledger'] &
    ConsentNeeds['ledger'] &
    AskUsageNeeds['ledger'] &
    EmployeeNeeds['ledger'];
  readonly journeys: AskUsageNeeds['journeys'] & EmployeeNeeds['journeys'];
  readonly tenants: TenantRepository;
  readonly users: Pick<UserRepository, 'findByChatUserId' | 'findByEmail' | 'link' | 'saveMany'> &
    EmployeeNeeds['users'];
  readonly conversations: ConversationRepository;
  readonly messengers: Messengers;
  /** Who runs this service, for the privacy statement. */
  readonly operator: OperatorDetails;
}

/** The conversation, the same for every chat: intents in, replies out. */
export interface Kernel {
  handle(intent: Intent, progress?: ShowProgress): Promise<readonly Reply[]>;
  suggest(flow: string, field: string, typed: string): Promise<readonly Choice[]>;
  opensForm(text: string): boolean;
}

export function createCoach(stores: CoachStores, kernel: Kernel, deliver: Deliver): Coach {
  return {
    opensForm: (text) => kernel.opensForm(text),
    receive: (incoming) =>
      orTell(stores, incoming, async () => {
        const whom = await recognise(stores, incoming.account);
        if (whom.kind !== 'known') return welcome(stores, kernel, deliver, incoming, whom);
        return as(contextOf(whom, incoming.intent), () =>
          orTell(stores, incoming, () => answer(stores, kernel, deliver, incoming)),
        );
      }),
    async suggest(account, flow, field, typed) {
      const whom = await recognise(stores, account);
      if (whom.kind !== 'known') return [];
      const cause = { kind: 'form', name: 'suggest' } as const;
      return as({ tenant: whom.tenant, actor: { kind: 'person', user: whom.user }, cause }, () =>
        kernel.suggest(flow, field, typed),
      );
    },
    async forget(account) {
      const whom = await recognise(stores, account);
      if (whom.kind !== 'known') return;
      const cause = { kind: 'event', name: 'removed' } as const;
      await as({ tenant: whom.tenant, actor: { kind: 'person', user: whom.user }, cause }, () =>
        leftUs(stores, { userId: whom.user.id, chat: account.chat }),
      );
    },
  };
}

type Unknown = Exclude<Recognition['kind'], 'known' | 'employee'>;
type NotKnown = Exclude<Recognition, { readonly kind: 'known' }>;

/** An employee reads what this is to them; a code makes HR of an employee too. */
async function welcome(
  stores: CoachStores,
  kernel: Kernel,
  deliver: Deliver,
  incoming: Incoming,
  whom: NotKnown,
): Promise<InAnswer> {
  if (whom.kind !== 'employee') return welcomeStranger(stores, kernel, deliver, incoming, whom.kind);
  const { intent } = incoming;
  const isForAnyone =
    intent.kind === 'say' && (codeIn(incoming) !== undefined || asksForStatement(intent.text));
  if (isForAnyone) return welcomeStranger(stores, kernel, deliver, incoming, 'unknown-person');
  const answer = await answerEmployee(stores, whom, incoming);
  return answer ? tell(stores, incoming, answer.view, answer.locale) : { kind: 'nothing' };
}

const codeIn = ({ intent }: Incoming): string | undefined =>
  intent.kind === 'say' ? linkCodeIn(intent.text) : undefined;

/** Whoever meets a fault is told so. Where it is known who that is, the fault is logged as one of their call. */
async function orTell(
  stores: CoachStores,
  incoming: Incoming,
  work: () => Promise<InAnswer>,
): Promise<InAnswer> {
  try {
    return await work();
  } catch (error) {
    const { chat } = incoming.account;
    stores.log.error({ chat, error: errorName(error) }, 'could not answer', error);
    return tell(stores, incoming, viewOf(error));
  }
}

/** Whoever types a code that holds links the workspace, and goes on as HR with the first steps; all others read what is missing. */
async function welcomeStranger(
  stores: CoachStores,
  kernel: Kernel,
  deliver: Deliver,
  incoming: Incoming,
  kind: Unknown,
): Promise<InAnswer> {
  const { intent, account } = incoming;
  if (intent.kind === 'say' && asksForStatement(intent.text))
    return tell(stores, incoming, statementView(await incoming.locale(), stores.operator));
  const code = codeIn(incoming);
  if (intent.kind !== 'say' || code === undefined || kind === 'other-account')
    return tell(stores, incoming, strangerView(incoming, kind));
  const expected = await stores.tenants.findByWorkspace(account.chat, account.workspaceId);
  const linked = await linkWorkspace(stores, account, code, expected);
  const [problem] = linked.ok ? [] : linked.problems;
  if (problem) return tell(stores, incoming, { kind: 'stranger', problem, brief: true });
  const whom = await recognise(stores, account);
  if (whom.kind !== 'known') return tell(stores, incoming, strangerView(incoming, 'unknown-person'));
  const typed = commandIn([link], intent.text);
  const action = { do: 'command', command: getStarted.id, in: typed?.language } as const;
  const begin = { kind: 'press', action } as const;
  const asHr = { ...incoming, intent: begin };
  return as(contextOf(whom, begin), () => orTell(stores, asHr, () => answer(stores, kernel, deliver, asHr)));
}

type Known = Extract<Recognition, { readonly kind: 'known' }>;

const contextOf = ({ tenant, user }: Known, intent: Incoming['intent']): Context => ({
  tenant,
  actor: { kind: 'person', user },
  cause: causeOf(intent),
});

async function answer(
  stores: CoachStores,
  kernel: Kernel,
  deliver: Deliver,
  incoming: Incoming,
): Promise<InAnswer> {
  const { user } = currentSpeaker();
  const { intent, account } = incoming;
  const conversation = incoming.conversationWith(user.id);
  if (intent.kind === 'look') return lookAtHome(stores, kernel, deliver, incoming);
  const isNews = await remember(stores, conversation);
  if (intent.kind === 'arrive' && !isNews) return { kind: 'nothing' };
  if (intent.kind === 'consent') {
    await answerConsent(stores, incoming, conversation, intent);
    return { kind: 'nothing' };
  }
  const progress = new Progress(
    stores,
    conversation,
    incoming.surface === 'card' ? incoming.pressed : undefined,
  );
  // What is handed over may be much.
  if (intent.kind === 'submit' || intent.kind === 'file') progress.showWorking();
  const replies = await repliesTo(stores, kernel, { intent, chat: account.chat }, progress);
  const answered = await deliver(incoming, conversation, replies, await progress.end());
  await heardOf(stores, { userId: user.id, chat: account.chat });
  await lookAfterUse(stores, conversation, { intent, replies, device: incoming.device });
  await followHome(stores, incoming, replies);
  return answered;
}

/** Where someone saw how far it had come, they see there that it went wrong. */
async function repliesTo(
  { log }: CoachStores,
  kernel: Kernel,
  { intent, chat }: { readonly intent: Intent; readonly chat: Chat },
  progress: Progress,
): Promise<readonly Reply[]> {
  try {
    return await kernel.handle(intent, progress.show);
  } catch (error) {
    if ((await progress.end()) === undefined) throw error;
    log.error({ chat, error: errorName(error) }, 'could not answer', error);
    return replace(viewOf(error));
  }
}

const viewOf = (error: unknown): Told => ({
  kind: 'problem',
  problem: { code: error instanceof Unreadable ? 'unreadable' : 'failed' },
});

type Told = Extract<View, { kind: 'stranger' | 'problem' | 'notice' }>;

/** Whoever writes to the coach or installs it reads what it is and what is missing; whoever presses an old button, the latter. */
const strangerView = ({ intent, account }: Incoming, code: ProblemCode): Told => ({
  kind: 'stranger',
  problem: { code, facts: { workspace: account.workspaceId, chat: account.chat } },
  brief: intent.kind !== 'say' && intent.kind !== 'arrive' && intent.kind !== 'look',
});

/** To someone whom the coach does not know, or when it failed: a person never meets silence. */
async function tell(stores: CoachStores, incoming: Incoming, view: Told, spoken?: Locale): Promise<InAnswer> {
  if (incoming.surface === 'closed') return { kind: 'nothing' };
  const locale = spoken ?? (await incoming.locale());
  if (isShownInPlace(incoming)) return { kind: 'notice', view, locale };
  const outcome = await sendPatiently(stores, incoming, { view, locale });
  if (outcome !== 'done') stores.log.warn({ problem: codeOf(view), outcome }, 'an answer could not be given');
  return { kind: 'nothing', sent: { view, locale } };
}

/** Where what is shown stands: who only looks is sent nothing. */
const isShownInPlace = ({ surface, intent }: Incoming): boolean =>
  surface === 'modal' || intent.kind === 'look';

const codeOf = (view: Told): ProblemCode | undefined =>
  view.kind === 'notice' ? undefined : view.problem.code;
