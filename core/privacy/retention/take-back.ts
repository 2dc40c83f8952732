import { batchesOf } from '../../batches.js';
import { FILE_VIEW } from '../../outbox/ledger/hand-over.js';
import { tellsOfSomeone, type SentMessage } from '../../messages/sent-message.js';
import type { Evidence } from './ending.js';
import { done, later, type EndRun, type Step } from './needs.js';

/** Until this day a message that could not be taken back is tried again. */
const TRIED_UNTIL_DAY = 25;
/** How many messages are read at once. */
const BATCH = 500;

/** Takes back whatever stands in the chats, files of ours too; a platform that refuses is asked again until day 25. */
export const takeBack: Step = async (run) => {
  const { ending, day } = run;
  await settleUnknown(run);
  const before = await standing(run);
  const stock = ending.evidence.messages === undefined ? await stockOf(run, before) : {};
  for (const batch of batchesOf(before, BATCH)) await run.ledger.remove(batch);
  const left = await workOff(run, before.length);
  return left > 0 && day < TRIED_UNTIL_DAY ? later(stock) : done(stock);
};

/** What a chat can be asked about is asked; what waits to be sent, and shows someone, is not sent any more. */
async function settleUnknown({ messages, ledger }: EndRun): Promise<void> {
  await ledger.lookUp(await messages.idsIn('unknown', 'sending'));
  const waiting = await inBatches(messages, await messages.idsIn('sending'));
  const unsent = waiting.filter((one) => one.task === 'send' && tellsOfSomeone(one));
  await messages.remove(unsent.map(({ id }) => id));
}

const standing = ({ messages }: Pick<EndRun, 'messages'>): Promise<string[]> => messages.idsIn('standing');

/** What there is before anything of it goes. */
async function stockOf({ messages }: EndRun, ids: readonly string[]): Promise<Evidence> {
  const files = (await inBatches(messages, ids)).filter(isAcceptedFile);
  const unknown = await messages.idsIn('unknown');
  return { messages: ids.length + unknown.length, acceptedFiles: files.length };
}

/** In Teams a file lies with the files of whoever accepted it, where nobody else can take it away. */
const isAcceptedFile = ({ view, conversation }: SentMessage): boolean =>
  view === FILE_VIEW && conversation.chat === 'teams';

/** Turn after turn, as long as that leads anywhere; how many are left. */
async function workOff(run: EndRun, before: number): Promise<number> {
  await run.ledger.workOff();
  const left = (await standing(run)).length;
  return left > 0 && left < before ? workOff(run, left) : left;
}

export async function inBatches(
  messages: Pick<EndRun['messages'], 'getMany'>,
  ids: readonly string[],
): Promise<SentMessage[]> {
  const found: SentMessage[] = [];
  for (const batch of batchesOf(ids, BATCH)) found.push(...(await messages.getMany(batch)));
  return found;
}
