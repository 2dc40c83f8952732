import type { ReceiptRepository } from '../../core/conversation/receipt.js';
import type { Entities } from '../documents/entities.js';
import type { Receipt } from '../models/receipt.model.js';

export function receiptRepository(receipts: Entities<Receipt>): ReceiptRepository {
  return {
    remember: async (eventId, at) => (await receipts.insertNew([{ id: eventId, at }])) === 1,
    async forgetBefore(at) {
      await receipts.model.deleteMany({ at: { $lt: new Date(at.epochMilliseconds) } });
    },
  };
}
