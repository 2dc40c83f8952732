import type { CardButton, ExecuteAction } from '../adaptive-card.js';
import { slackLimits } from '../limits.js';
import { shorten } from '../shorten.js';
import type { ActionsBlock, Button, HeaderBlock, SectionBlock } from './blocks.js';
import type { Mrkdwn, PlainText } from './texts.js';

export const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });

export const plainText = (text: string, max: number): PlainText => ({
  type: 'plain_text',
  text: shorten(text, max),
  emoji: false,
});

export const section = (text: string): SectionBlock => ({ type: 'section', text: mrkdwn(text) });

/** A text with a button beside it. */
export const pressable = (text: string, action: ExecuteAction): SectionBlock => ({
  ...section(text),
  accessory: button(action),
});

export const header = (text: string): HeaderBlock => ({
  type: 'header',
  text: plainText(text, slackLimits.headerText),
});

/** Texts in two columns, in as many sections as they need. */
export const fieldSections = (texts: readonly string[]): SectionBlock[] =>
  inGroups(texts.map(mrkdwn), slackLimits.sectionFields).map((fields) => ({ type: 'section', fields }));

/** The actions as buttons, in as many blocks as they need. Their ids are given once the whole message is known. */
export const actionsBlocks = (actions: readonly CardButton[]): ActionsBlock[] =>
  inGroups(actions.map(button), slackLimits.actionElements).map((elements) => ({
    type: 'actions',
    elements,
  }));

const button = (action: CardButton): Button => ({
  type: 'button',
  action_id: '',
  text: plainText(action.title, slackLimits.buttonText),
  ...(action.type === 'Action.OpenUrl' ? { url: action.url } : { value: JSON.stringify(action.data) }),
  ...looksOf(action),
});

const looksOf = ({ style, tooltip }: CardButton): Pick<Button, 'style' | 'accessibility_label'> => ({
  ...(style && { style: 'primary' }),
  ...(tooltip && { accessibility_label: shorten(tooltip, slackLimits.buttonText) }),
});

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return items.length === 0 ? [] : [items.slice(0, size), ...inGroups(items.slice(size), size)];
}
