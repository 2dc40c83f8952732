import type { InputElement } from './inputs.js';
import type { Mrkdwn, PlainText } from './texts.js';

/**
 * The part of Slack's Block Kit that our cards become. Its shapes are Slack's own, so that a `Block[]` is what their
 * client library takes; arrays are mutable for that reason only.
 */
export type Block = HeaderBlock | SectionBlock | ContextBlock | DividerBlock | ActionsBlock | ImageBlock;

/** A modal has inputs too. */
export type ModalBlock = Block | InputBlock;

export interface HeaderBlock {
  type: 'header';
  text: PlainText;
}

/** Either a text or fields in two columns, never both empty. */
export interface SectionBlock {
  type: 'section';
  text?: Mrkdwn;
  fields?: Mrkdwn[];
  /** Beside the text. */
  accessory?: Button;
}

/** Small print. */
export interface ContextBlock {
  type: 'context';
  elements: Mrkdwn[];
}

export interface DividerBlock {
  type: 'divider';
}

/** A picture that was uploaded before. */
export interface ImageBlock {
  type: 'image';
  slack_file: { id: string };
  /** Says what it shows to who cannot see it. */
  alt_text: string;
}

export interface ActionsBlock {
  type: 'actions';
  elements: Button[];
}

export interface Button {
  type: 'button';
  /** Unique in the message; `cardActionId` matches it. */
  action_id: string;
  text: PlainText;
  /** A `CardAction` as JSON; none where it opens an address. */
  value?: string;
  /** Opens in the browser, besides telling the coach, who has nothing to do about it. */
  url?: string;
  style?: 'primary';
  accessibility_label?: string;
}

/** One field of a form. Slack marks the ones that are optional. */
export interface InputBlock {
  type: 'input';
  /** Unique in the modal; an error is told by it. */
  block_id: string;
  label: PlainText;
  optional: boolean;
  element: InputElement;
  hint?: PlainText;
}

export interface Modal {
  type: 'modal';
  callback_id: string;
  private_metadata: string;
  title: PlainText;
  submit?: PlainText;
  close: PlainText;
  /** Whether Slack tells when the reader closes it. */
  notify_on_close: boolean;
  blocks: ModalBlock[];
}
