import type { ReceiptRepository } from '../../core/conversation/receipt.js';
import { gathering } from '../../core/gathering.js';
import { dateOf } from '../documents/due.js';
import type { Entities } from '../documents/entities.js';
import type { Receipt } from '../models/receipt.model.js';

export function receiptRepository(receipts: Entities<Receipt>): ReceiptRepository {
  const close = gathering<string, undefined>(
    () => receipts.collection,
    async (ids) => {
      await receipts.changeMany(ids.map((id) => ({ id, filter: {}, changes: { state: 'done' } })));
      return ids.map(() => undefined);
    },
  );
  return {
    async begin(eventId, at, abandonedBefore) {
      if ((await receipts.insertNew([{ id: eventId, at, state: 'seen' }])) === 1) return true;
      const abandoned = { state: 'seen', at: { $lt: dateOf(abandonedBefore) } };
      return (await receipts.change(eventId, abandoned, { state: 'again', at })) !== undefined;
    },
    done: close,
    forget: (eventIds) => receipts.remove(eventIds),
    async forgetBefore(at) {
      await receipts.model.deleteMany({ at: { $lt: dateOf(at) } });
    },
  };
}
