import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../../language/format-date.js';
import type { Locale } from '../../language/locale.js';
import { translator } from '../../language/messages.js';
import { MOST_FILE_BYTES, type OutgoingFile } from '../../messages/outgoing-file.js';
import type { View } from '../../messages/view.js';
import { KEPT_DAYS } from '../../people/agreement.js';
import { currentTenant, localeOf } from '../../people/context.js';
import type { User } from '../../people/user.js';
import type { Ending } from './ending.js';
import { TENANT_EXPORT } from '../person/export-tenant.js';
import { done, isOpen, later, type EndRun, type Step } from './needs.js';
import { everyoneOfHr } from './tell-hr.js';

/** HR is not told at night, and not kept waiting over a long weekend either. */
const WAITS_UNTIL_DAY = 5;

/** Gives the employer everything that is kept: as a file in the chat to everyone of HR, and to the operator. */
export const handBack: Step = async (run) => {
  const { world, ending, clock, day } = run;
  if (!isOpen(clock.now()) && day < WAITS_UNTIL_DAY) return later();
  const kept = await world.files.keepExport(ending.id, world.exportTenant());
  const isSmall = kept.bytes <= MOST_FILE_BYTES;
  const file = isSmall ? { ...TENANT_EXPORT, content: await world.files.readExport(ending.id) } : undefined;
  let handedTo = 0;
  for (const user of await everyoneOfHr(run)) if (await offer(run, user, file)) handedTo += 1;
  return done({ export: kept, handedTo });
};

/** The file stays with HR when the coach takes its messages back: it is theirs, so it is said to show nobody. */
async function offer(run: EndRun, user: User, file: OutgoingFile | undefined): Promise<boolean> {
  const isTold = await run.tell(user, (locale) => farewell(run.ending, file !== undefined, locale));
  const to = await run.conversations.get(user.id, user.chat);
  if (!isTold || !to || !file) return false;
  const outcome = await run.ledger.handOver({ to, file, locale: localeOf(user, currentTenant()), shows: [] });
  return outcome.kind === 'done' || outcome.kind === 'unknown';
}

function farewell({ name, until }: Ending, hasFile: boolean, locale: Locale): View {
  const t = translator(locale);
  const last = Temporal.PlainDate.from(until);
  const gone = formatDate(last.add({ days: KEPT_DAYS }), locale);
  return {
    kind: 'notice',
    title: t('retention.ended', { name, date: formatDate(last, locale) }),
    lines: [
      t(hasFile ? 'retention.ended-file' : 'retention.ended-large'),
      t('retention.ended-then', { date: gone }),
    ],
  };
}
