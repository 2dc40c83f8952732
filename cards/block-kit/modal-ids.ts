import type { FlowPlace } from '../../core/messages/form.js';

/**
 * The ids of a form in a modal. The flow travels in `private_metadata` and nothing else does; the step is in `callback_id`, and
 * in the id of each block, because Slack keeps what was typed in a block of the same id when a view is updated.
 */
export const callbackIdOf = ({ step }: FlowPlace): string => `form-${step}`;

/** Matches the `callback_id` of every modal with a form. */
export const formCallbackId = /^form-(\d{1,9})$/;

export const blockIdOf = ({ step }: FlowPlace, field: string): string => `field-${step}-${field}`;

const blockId = /^field-\d{1,9}-(.{1,64})$/;

/** The field of a block; undefined for a block that is no field. */
export const fieldOf = (id: string): string | undefined => blockId.exec(id)?.[1];

/** The `action_id` of an input that Slack asks options for. */
export const searchActionId = 'search';
/** The `action_id` of every other input. */
export const inputActionId = 'value';
