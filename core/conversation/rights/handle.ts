import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker, currentTenant, localeOf } from '../../people/context.js';
import type { Conversation } from '../../messages/conversation.js';
import {
  about,
  close,
  confirm,
  extend,
  hold,
  keepWithoutName,
  letGo,
} from '../../privacy/requests/register.js';
import type { Deed, Requester, RightsRequest } from '../../privacy/requests/request.js';
import type { PersonalRights } from '../../privacy/requests/rights.js';
import { writeTo } from '../../privacy/requests/requester.js';
import type { CommandContext } from '../command.js';
import type { WithFile } from '../flows/reviewed.js';
import { correct, type Corrected } from './correction.js';
import type { Waiting } from './open-requests.js';
import { hashOf } from './own-rights.js';
import type { HandlingStep } from './steps.js';

/** What whoever answers a request does about it. */
export interface Handling {
  readonly waiting: Waiting;
  readonly step: HandlingStep;
  readonly reason?: string | undefined;
  readonly corrected?: Corrected | undefined;
}

/** Does it, tells who asked, and says what came of it. */
export async function handle(context: CommandContext, handling: Handling): Promise<View | WithFile> {
  const { waiting, step, reason = '' } = handling;
  const { request } = waiting;
  switch (step) {
    case 'confirm':
      return confirmed(context, request);
    case 'extend': {
      const extended = await extend(context, request, reason);
      return extended ? told(context, extended, 'extended', reason) : overtaken();
    }
    case 'refuse':
      return closed(context, request, { deed: 'refused', note: reason }, 'refused', reason);
    case 'close':
      return closed(context, request, { deed: deedOf(request), note: reason }, 'done');
    default:
      return held(context, handling);
  }
}

const deedOf = ({ kind }: RightsRequest): Deed => (kind === 'explanation' ? 'explained' : 'answered');

/** What takes its time is done by one alone. */
async function held(context: CommandContext, handling: Handling): Promise<View | WithFile> {
  const request = await hold(context, handling.waiting.request, currentSpeaker().user.id);
  if (!request) return overtaken();
  const { requester } = request;
  switch (handling.step) {
    case 'give':
      return give(context, request);
    case 'correct':
      return corrected(context, request, handling);
    case 'erase':
      return erase(context, request, requester);
    case 'restrict':
      if (requester.kind === 'employee') await context.rights.restrict?.(requester.employeeId);
      return closed(context, request, { deed: 'restricted' }, 'done');
    default:
      if (requester.kind === 'user') await context.rights.stopNudges?.(requester.userId);
      return closed(context, request, { deed: 'nudges-stopped' }, 'done');
  }
}

async function corrected(
  context: CommandContext,
  request: RightsRequest,
  { corrected: what }: Handling,
): Promise<View> {
  const { requester } = request;
  if (requester.kind !== 'erased' && what && (await correct(context, requester, what)))
    return closed(context, request, { deed: 'corrected' }, 'done');
  await letGo(context, request);
  return notice(['requests.not-corrected']);
}

/** Once it is sure who asks for their data, they are given it where they asked. */
async function confirmed(context: CommandContext, request: RightsRequest): Promise<View> {
  const isData = request.kind === 'access' || request.kind === 'portability';
  const open = await confirm(context, request);
  if (!open) return overtaken();
  if (isData && (await handOverData(context, open))) return notice(['requests.given-there']);
  return told(context, open, 'confirmed');
}

/** False where it cannot be handed over in a chat: then HR gets it, to hand over in another way. */
async function handOverData(context: CommandContext, open: RightsRequest): Promise<boolean> {
  const place = await placeOf(context, open);
  const request = place && (await hold(context, open, currentSpeaker().user.id));
  const file = request && (await dataOf(context, request.requester, place.locale));
  if (!request || !file) return false;
  await writeTo(context, request, (locale) => toldView(['rights.told-data'], locale));
  const shows = (file.employeeIds ?? []).map((employeeId) => ({ employeeId }));
  const outcome = await context.ledger.handOver({ ...place, file, shows });
  if (outcome.kind !== 'done' && outcome.kind !== 'unknown') {
    await letGo(context, request);
    return false;
  }
  await closeWith(context, request, file);
  return true;
}

async function placeOf(
  { users, conversations }: CommandContext,
  { requester, reach }: RightsRequest,
): Promise<{ readonly to: Conversation; readonly locale: Locale } | undefined> {
  if (reach) return { to: reach.conversation, locale: reach.locale };
  const user = requester.kind === 'user' ? await users.get(requester.userId) : undefined;
  const to = user && (await conversations.get(user.id, user.chat));
  return to && { to, locale: localeOf(user, currentTenant()) };
}

async function dataOf(
  { rights, audit }: CommandContext,
  requester: Requester,
  locale: Locale,
): Promise<OutgoingFile | undefined> {
  if (requester.kind === 'erased') return undefined;
  const file = await rights.dataOf?.(requester, locale);
  if (file) audit.note({ act: 'exported', what: 'personal-data', about: about(requester) });
  return file;
}

const closeWith = (context: CommandContext, request: RightsRequest, file: OutgoingFile) =>
  close(context, request, { deed: 'data-given', by: currentSpeaker().user.id, file: hashOf(file) });

/** HR hands it over in another way than by the chat. */
async function give(context: CommandContext, request: RightsRequest): Promise<View | WithFile> {
  const file = await dataOf(context, request.requester, currentSpeaker().locale);
  if (!file || !(await closeWith(context, request, file))) return overtaken();
  return { view: notice(['requests.given-file']), file };
}

/** Who asked is told before nobody knows any more where they were reached. What could not be reached is for HR to see to. */
async function erase(context: CommandContext, request: RightsRequest, requester: Requester): Promise<View> {
  if (requester.kind === 'erased' || !context.rights.erase) return overtaken();
  await writeTo(context, request, (locale) => toldView(['rights.told-erasing'], locale));
  const report = await context.rights.erase(requester);
  await context.requests.remove([request.id]);
  await keepWithoutName(context, request, { deed: 'erased', by: currentSpeaker().user.id });
  const view = notice(['requests.erased']);
  return { ...view, lines: [...view.lines, ...leftLines(report)] };
}

/** What is not gone, or not yet, and who can see to that. */
function leftLines({
  messages,
  theirs,
}: Awaited<ReturnType<NonNullable<PersonalRights['erase']>>>): string[] {
  const t = translator(currentSpeaker().locale);
  const { waiting, refused, unknown } = messages;
  return [
    ...(waiting > 0 ? [t('requests.erased-waiting', { count: waiting })] : []),
    ...(refused + unknown > 0 ? [t('requests.erased-left', { count: refused + unknown })] : []),
    ...theirs.map(({ what, people }) => t(`requests.erased-${what}`, { count: people })),
  ];
}

type Told = 'confirmed' | 'extended' | 'done' | 'refused';

async function closed(
  context: CommandContext,
  request: RightsRequest,
  outcome: { readonly deed: Deed; readonly note?: string },
  tell: Told,
  reason = '',
): Promise<View> {
  const isClosed = await close(context, request, { ...outcome, by: currentSpeaker().user.id });
  return isClosed ? told(context, request, tell, reason) : overtaken();
}

/** Writes to who asked; where that cannot be, HR reads the words to send. */
async function told(context: CommandContext, request: RightsRequest, tell: Told, reason = ''): Promise<View> {
  const viewIn = (locale: Locale) => tellView(request, tell, reason, locale);
  if (await writeTo(context, request, viewIn)) return notice([`requests.done.${tell}`, 'requests.told']);
  const view = notice([`requests.done.${tell}`, 'requests.tell-yourself']);
  return { ...view, lines: [...view.lines, ...viewIn(currentSpeaker().locale).lines] };
}

function tellView(
  { kind, dueOn }: RightsRequest,
  tell: Told,
  reason: string,
  locale: Locale,
): ReturnType<typeof notice> {
  const t = translator(locale);
  const said = { kind: t(`rights.kind.${kind}`), due: formatDate(dueOn, locale), reason };
  const isRefused = tell === 'refused';
  const lines = [t(`rights.told-${tell}`, said), ...(isRefused ? [t('rights.told-complain')] : [])];
  return { kind: 'notice', title: t('rights.told-title'), lines, isPersonal: true };
}

type PlainKey =
  | 'rights.told-data'
  | 'rights.told-erasing'
  | 'requests.told'
  | 'requests.tell-yourself'
  | 'requests.overtaken'
  | 'requests.erased'
  | 'requests.given-file'
  | 'requests.given-there'
  | 'requests.not-corrected'
  | `requests.done.${Told}`;

function toldView(keys: readonly PlainKey[], locale: Locale): Extract<View, { kind: 'notice' }> {
  const t = translator(locale);
  return { kind: 'notice', title: t('rights.told-title'), lines: keys.map((key) => t(key)) };
}

function notice(keys: readonly PlainKey[]): Extract<View, { kind: 'notice' }> {
  const t = translator(currentSpeaker().locale);
  return { kind: 'notice', title: t('requests.title'), lines: keys.map((key) => t(key)) };
}

/** Someone else was at it at the same moment. */
const overtaken = (): View => notice(['requests.overtaken']);
