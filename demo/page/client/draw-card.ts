import {
  AdaptiveCard,
  Choice,
  ChoiceSetInput,
  ExecuteAction,
  HostConfig,
  OpenUrlAction,
  Strings,
  type Input,
} from 'adaptivecards';
import markdownIt from 'markdown-it';
import { hostConfig } from '../../drawing/host-config.js';
import { make } from './dom.js';
import { word } from './set-up.js';

/** What stands in the inputs of a card, by their ids. */
export type CardInputs = Readonly<Record<string, string>>;

export interface CardDeeds {
  /** By its title, or by its tooltip where it has one: that is what tells it from others of its title. */
  press(button: string, inputs: CardInputs): void;
  /** What fits what is typed into this input. */
  search(
    input: string,
    text: string,
    inputs: CardInputs,
  ): Promise<readonly { readonly title: string; readonly value: string }[]>;
}

const markdown = markdownIt();
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

Strings.defaults.overflowButtonTooltip = () => word('more');

const looks = new HostConfig(hostConfig);
// A list that filters is the browser's own, which can be reached by keys and is read aloud; the library's is not. It takes no `false`
// from a configuration.
Object.assign(looks.inputs, { allowDynamicallyFilteredChoiceSet: false });

/** A card as Teams draws it, by Microsoft's own library. */
export function drawCard(content: object, deeds: CardDeeds): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = looks;
  card.parse(content);
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) window.open(action.url, '_blank', 'noreferrer');
    if (action instanceof ExecuteAction) deeds.press(action.tooltip ?? action.title ?? '', inputsOf(card));
  };
  card.onInputValueChanged = (input) => {
    if (searches(content, input)) void offer(card, input, deeds);
  };
  const drawn = card.render();
  for (const input of card.getAllInputs()) label(input);
  return make('div', 'card', ...(drawn ? [drawn] : []));
}

const inputsOf = (card: AdaptiveCard): CardInputs =>
  Object.fromEntries(card.getAllInputs().map((input) => [input.id ?? '', String(input.value ?? '')]));

/** The library leaves the box of a list that filters without the label that stands above it. */
function label({ renderedElement }: Input): void {
  const box = renderedElement?.querySelector('input[list]');
  const above = renderedElement?.querySelector('label');
  if (box && above) box.setAttribute('aria-labelledby', above.id);
}

/** Whether Teams asks the coach what fits as one types. The library knows such inputs of later versions of cards only. */
const searches = (content: unknown, input: Input): input is ChoiceSetInput =>
  input instanceof ChoiceSetInput && hasQuery(content, input.id);

function hasQuery(content: unknown, id: string | undefined): boolean {
  if (typeof content !== 'object' || content === null) return false;
  if ('id' in content && content.id === id) return 'choices.data' in content;
  return Object.values(content).some((inner) => hasQuery(inner, id));
}

/** Puts what fits into the list. */
async function offer(card: AdaptiveCard, input: ChoiceSetInput, deeds: CardDeeds): Promise<void> {
  const box = input.renderedElement?.querySelector('input[list]');
  const list = input.renderedElement?.querySelector('datalist');
  if (!(box instanceof HTMLInputElement) || !list) return;
  const isChosen = input.choices.some(({ title }) => title === box.value);
  if (box.value === '' || isChosen) return;
  const found = await deeds.search(input.id ?? '', box.value, inputsOf(card));
  input.choices = found.map(({ title, value }) => new Choice(title, value));
  list.replaceChildren(...found.map(({ title }) => new Option(title, title)));
}
