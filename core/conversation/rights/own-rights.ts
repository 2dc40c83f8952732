import { createHash } from 'node:crypto';
import { formatDate } from '../../language/format-date.js';
import { translator, type Translator } from '../../language/messages.js';
import type { OutgoingFile } from '../../messages/outgoing-file.js';
import type { View } from '../../messages/view.js';
import { currentSpeaker } from '../../people/context.js';
import { ownEmployees } from '../../people/own-employees.js';
import type { Employee } from '../../people/employee.js';
import { kindOf, type OwnRight } from '../../privacy/requests/asked-right.js';
import { enter, enterClosed, type Asked } from '../../privacy/requests/register.js';
import { tellAll } from '../../privacy/requests/reminders.js';
import type { Deed, RightsRequest } from '../../privacy/requests/request.js';
import type { CommandContext } from '../command.js';
import type { WithFile } from '../flows/reviewed.js';
import { cameIn, complainTo } from './told.js';

/** What someone wants done about their own data, and what they say of it. */
export interface Wish {
  readonly right: OwnRight;
  readonly words?: string | undefined;
}

/**
 * Whether it can be done here and now; the rest is for the employer to decide. Of whoever is in the roster too the data is given
 * once HR has confirmed who asks, as of everyone in it, whatever is kept.
 */
export async function isDoneAtOnce(context: CommandContext, right: OwnRight): Promise<boolean> {
  const { rights } = context;
  switch (right) {
    case 'data':
      return rights.dataOf !== undefined && (await ownEmployee(context)) === undefined;
    case 'nudges':
    case 'resume':
      return rights.stopNudges !== undefined;
    case 'consent':
      return rights.withdrawConsent !== undefined;
    case 'reports':
      return rights.stopReports !== undefined;
    case 'correct':
    case 'erase':
    case 'restrict':
    case 'complain':
      return false;
  }
}

/** Who they are in the roster, where they are in it too. */
async function ownEmployee({ employees }: CommandContext): Promise<Employee | undefined> {
  return (await ownEmployees(employees, currentSpeaker().user))[0];
}

/** Does at once what can be, and puts the rest before HR. */
export async function carryOutWish(context: CommandContext, wish: Wish): Promise<View | WithFile> {
  const { user } = currentSpeaker();
  const userId = user.id;
  if (!(await isDoneAtOnce(context, wish.right))) return ask(context, wish);
  switch (wish.right) {
    case 'data':
      return giveData(context);
    case 'nudges':
      await context.rights.stopNudges?.(userId);
      return done(context, wish, 'nudges-stopped');
    case 'resume':
      await context.rights.resumeNudges?.(userId);
      return done(context, wish, 'nudges-resumed');
    case 'consent':
      await context.rights.withdrawConsent?.(userId);
      return done(context, wish, 'consent-withdrawn');
    default:
      await context.rights.stopReports?.(userId);
      return done(context, wish, 'reports-stopped');
  }
}

const ownAsked = ({ right, words }: Wish): Asked => ({
  kind: kindOf[right],
  requester: { kind: 'user', userId: currentSpeaker().user.id },
  via: 'chat',
  ...(right === 'data' && { state: 'unconfirmed' }),
  words,
});

/** The words of what is done here and now. */
export const atOnce = (right: OwnRight): 'nudges' | 'resume' | 'consent' | 'reports' =>
  right === 'nudges' || right === 'resume' || right === 'consent' ? right : 'reports';

async function done(context: CommandContext, wish: Wish, deed: Deed): Promise<View> {
  await enterClosed(context, ownAsked(wish), { deed });
  const t = translator(currentSpeaker().locale);
  return notice(t, [t(`my-data.done.${atOnce(wish.right)}`)]);
}

/** The file that someone is given is noted by its hash: what it held can be shown later, and is not kept. */
export const hashOf = ({ content }: OutgoingFile): string =>
  createHash('sha256').update(content).digest('hex');

async function giveData(context: CommandContext): Promise<View | WithFile> {
  const { user, locale } = currentSpeaker();
  const t = translator(locale);
  const file = await context.rights.dataOf?.({ kind: 'user', userId: user.id }, locale);
  if (!file) return ask(context, { right: 'data' });
  context.audit.note({ act: 'exported', what: 'own-data', about: [{ kind: 'user', userId: user.id }] });
  await enterClosed(context, ownAsked({ right: 'data' }), { deed: 'data-given', file: hashOf(file) });
  return { view: notice(t, [t('my-data.done.data')]), file };
}

async function ask(context: CommandContext, wish: Wish): Promise<View> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const lines = await entered(context, ownAsked(wish));
  return notice(
    t,
    wish.right === 'complain' ? [...lines, ...complainTo(context.privacyContact, locale)] : lines,
  );
}

/** Enters it, tells those who answer it, and says so. */
async function entered(context: CommandContext, asked: Asked): Promise<string[]> {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  const { request, isNew } = await enter(context, asked);
  if (isNew) await tellAll(context, request, (theirs) => cameIn(request, theirs));
  const due = t('my-data.due', { due: formatDate(request.dueOn, locale) });
  return [saidOf(t, request, isNew), due];
}

function saidOf(t: Translator, { kind }: RightsRequest, isNew: boolean): string {
  if (!isNew) return t('my-data.asked-before');
  return t(kind === 'complaint' ? 'my-data.complained' : 'my-data.asked');
}

const notice = (t: Translator, lines: readonly string[]): View => ({
  kind: 'notice',
  title: t('my-data.title'),
  lines,
});
