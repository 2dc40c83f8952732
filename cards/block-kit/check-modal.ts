import type { LimitViolation } from '../limits.js';
import type { Modal } from './blocks.js';
import { checkBlocks } from './check-block-kit.js';
import { check } from './check-sizes.js';

/** Every limit of Slack that a modal breaks; empty for one that Slack takes. */
export const checkModal = (modal: Modal): LimitViolation[] => [
  ...check('modal', {
    modalBlocks: modal.blocks.length,
    modalTitle: modal.title.text.length,
    callbackId: modal.callback_id.length,
    // Where nothing travels it is empty, which Slack takes.
    privateMetadata: modal.private_metadata.length || 1,
  }),
  ...check('modal.submit', { modalButton: modal.submit?.text.length ?? 1 }),
  ...check('modal.close', { modalButton: modal.close.text.length }),
  ...checkBlocks(modal.blocks),
  ...(modal.submit === undefined && modal.blocks.some(({ type }) => type === 'input')
    ? [{ path: 'modal', limit: 'a submit button for its inputs', actual: 0, allowed: 1 }]
    : []),
];
