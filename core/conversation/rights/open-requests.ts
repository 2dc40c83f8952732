import { formatDate } from '../../language/format-date.js';
import { translator } from '../../language/messages.js';
import type { Choice } from '../../messages/form.js';
import { currentSpeaker } from '../../people/context.js';
import type { RightsRequest } from '../../privacy/requests/request.js';
import { isOwn, requesterOf, type KnownRequester } from '../../privacy/requests/requester.js';
import { isBefore } from '../../plain-date.js';
import { awayIfSo } from '../away.js';
import type { CommandContext } from '../command.js';
import { todayOf } from '../reported.js';

/** An open request, and who asks. */
export interface Waiting {
  readonly request: RightsRequest;
  readonly asker: KnownRequester | undefined;
}

/** So many are listed and offered, the soonest due first. */
const MOST_SHOWN = 25;

/** What waits for an answer and is for the person who speaks to answer: nothing of their own, and nothing while they are away. */
export async function openRequests(context: CommandContext): Promise<Waiting[]> {
  if (await awayIfSo(context)) return [];
  const open = (await context.requests.all()).filter(({ state }) => state !== 'closed');
  const waiting = await Promise.all(
    open.map(async (request) => ({ request, asker: await requesterOf(context, request) })),
  );
  return waiting
    .filter(({ asker }) => !isOwn(currentSpeaker().user, asker))
    .sort((a, b) => compare(a.request, b.request));
}

const compare = (a: RightsRequest, b: RightsRequest): number =>
  `${a.dueOn.toString()}${a.id}`.localeCompare(`${b.dueOn.toString()}${b.id}`);

export const employeeIdsOf = (waiting: readonly Waiting[]): string[] => [
  ...new Set(waiting.slice(0, MOST_SHOWN).flatMap(({ asker }) => asker?.employee?.id ?? [])),
];

/** The list, a line each. */
export function listLines(context: CommandContext, waiting: readonly Waiting[]): string[] {
  const { locale } = currentSpeaker();
  const t = translator(locale);
  if (waiting.length === 0) return [t('requests.none')];
  const today = todayOf(context);
  const lines = waiting.slice(0, MOST_SHOWN).map((one) => {
    const said = { label: labelOf(one), due: formatDate(one.request.dueOn, locale) };
    const late = isBefore(one.request.dueOn, today)
      ? t('requests.line-late', said)
      : t('requests.line', said);
    return one.request.state === 'unconfirmed' ? `${late} ${t('requests.unconfirmed')}` : late;
  });
  const more = waiting.length - lines.length;
  return [...lines, ...(more > 0 ? [t('requests.more', { count: more })] : [])];
}

export const requestChoices = (waiting: readonly Waiting[]): Choice[] =>
  waiting.slice(0, MOST_SHOWN).map((one) => ({ value: one.request.id, label: labelOf(one) }));

/** `Access · Anna Visser`. */
export function labelOf({ request, asker }: Waiting): string {
  const t = translator(currentSpeaker().locale);
  return [t(`rights.kind.${request.kind}`), asker?.name ?? t('requests.nobody')].join(' · ');
}
