import { z } from 'zod';
import type { AdaptiveCard } from '../cards/adaptive-card.js';
import type { ModalBlock } from '../cards/block-kit/blocks.js';
import type { MessageContent } from './platforms/chat-history.js';

// What comes back over HTTP is what the coach sent; that it is a card at all is all there is to check.
const cardSchema = z.custom<AdaptiveCard>(
  (value) => z.object({ type: z.literal('AdaptiveCard') }).safeParse(value).success,
);
const blocksSchema = z.custom<readonly ModalBlock[]>(
  (value) =>
    z
      .array(z.object({ type: z.string() }))
      .min(1)
      .safeParse(value).success,
);

/** The card of a message, where it shows one. */
export const cardOf = ({ card }: Pick<MessageContent, 'card'>): AdaptiveCard | undefined =>
  cardSchema.safeParse(card).data;

/** The blocks of a message or a view, where it shows any. */
export const blocksOf = ({ blocks }: Pick<MessageContent, 'blocks'>): readonly ModalBlock[] | undefined =>
  blocksSchema.safeParse(blocks).data;
