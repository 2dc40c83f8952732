import type { Locale } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import type { CardAction } from '../core/messages/card-action.js';
import type {
  ActionSet,
  AdaptiveCard,
  CardButton,
  CardElement,
  Container,
  ExecuteAction,
  FactSet,
  OpenUrlAction,
  TextBlock,
} from './adaptive-card.js';
import { writeMarkdown, type RichText } from './markdown.js';
import { shorten } from './shorten.js';

/** What a view makes of a card; the envelope is the same for all. */
export type FormContent = Pick<AdaptiveCard, 'body' | 'actions'>;

/** What a view without inputs makes of a card. */
export interface CardContent extends FormContent {
  readonly body: readonly CardElement[];
}

/** The longest title: what Slack takes as a header, in UTF-16 units. */
const titleLimit = 150;
/** The longest text of a button: what Slack takes, in UTF-16 units. */
const buttonLimit = 75;

/** The card's title: what it is about, in one line. */
export const title = (text: string): TextBlock => ({
  ...paragraph(shorten(text, titleLimit)),
  style: 'heading',
  size: 'Large',
  weight: 'Bolder',
});

/** A heading inside the card. */
export const heading = (text: string): TextBlock => ({
  ...paragraph(text),
  style: 'heading',
  weight: 'Bolder',
});

export const paragraph = (text: RichText): TextBlock => ({
  type: 'TextBlock',
  text: writeMarkdown(text),
  wrap: true,
});

/** A line close under the one before it. */
export const line = (text: RichText): TextBlock => ({ ...paragraph(text), spacing: 'None' });

/** Small print. */
export const note = (text: RichText): TextBlock => ({ ...paragraph(text), isSubtle: true, spacing: 'Small' });

/** What is to be put right. */
export const warning = (text: RichText): TextBlock => ({
  ...paragraph(text),
  color: 'Attention',
  spacing: 'Small',
});

/** Things to do, in order. */
export const numbered = (items: readonly string[]): TextBlock => ({
  ...paragraph(''),
  text: items.map((item, index) => `${index + 1}. ${writeMarkdown(item)}`).join('\n'),
  spacing: 'None',
});

/** Words to say aloud. */
export const quote = (text: string): Container => ({
  type: 'Container',
  style: 'emphasis',
  items: [paragraph(`“${text}”`)],
});

/** Elements that belong together, under a line. */
export const section = (...items: readonly CardElement[]): Container => ({
  type: 'Container',
  separator: true,
  items,
});

/** An entry of a list that can be pressed as a whole. */
export const row = (lines: readonly CardElement[], action: ExecuteAction): Container => ({
  type: 'Container',
  items: lines,
  separator: true,
  selectAction: action,
});

export const facts = (...pairs: readonly (readonly [title: string, value: RichText])[]): FactSet => ({
  type: 'FactSet',
  facts: pairs.map(([name, value]) => ({ title: writeMarkdown(name), value: writeMarkdown(value) })),
});

export const buttons = (...actions: readonly CardButton[]): ActionSet => ({ type: 'ActionSet', actions });

/** A button that sends `action` back to the coach. */
export const button = (text: string, action: CardAction): ExecuteAction => ({
  type: 'Action.Execute',
  title: buttonTitle(text),
  verb: action.do,
  data: action,
});

/** The button that opens an address in the browser. */
export const linkButton = (text: string, url: string): OpenUrlAction => ({
  type: 'Action.OpenUrl',
  title: buttonTitle(text),
  url,
});

const buttonTitle = (text: string): string => shorten(text.replaceAll(/\s+/g, ' '), buttonLimit);

/** The button that shows a journey's plan. */
export const showPlanButton = (journeyId: string, locale: Locale, spoken?: Locale): ExecuteAction =>
  button(translator(locale)('action.show-plan'), showPlan(journeyId, spoken));

/** Shows a journey's plan; in another language than the reader's own where that was spoken. */
export const showPlan = (journeyId: string, spoken: Locale | undefined): CardAction => ({
  do: 'show-plan',
  journey: journeyId,
  ...spokenIn(spoken),
});

/** Has a button answer in the language that was spoken, where it is not the reader's own. */
export const spokenIn = (spoken: Locale | undefined): { readonly in?: Locale } =>
  spoken ? { in: spoken } : {};
