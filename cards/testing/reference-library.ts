import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { teamsLimits } from '../limits.js';

// The package's entry is for browsers; this file is the same library in a form that Node can load.
const library = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/** A card as Microsoft's own library reads it: what it complained of, and what it made of the JSON. */
export function readCard(card: object): { complaints: string[]; json: unknown } {
  // The library tests `lang` with a global expression, which remembers where it stopped and fails on every second card.
  const { regEx } = library.CardElement.langProperty;
  if (regEx) regEx.lastIndex = 0;
  const context = new library.SerializationContext(
    searches(card) ? library.Versions.v1_6 : library.Versions.v1_5,
  );
  const parsed = new library.AdaptiveCard();
  // As Teams has it; the library's own default is 5.
  parsed.hostConfig = new library.HostConfig({ actions: { maxActions: teamsLimits.actions } });
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  const complaints = [...events, ...parsed.validateProperties().validationEvents];
  return {
    complaints: complaints.map(({ message }) => message),
    // The library writes down the version it was asked to read.
    json: { ...Object(parsed.toJSON(context)), version: '1.5' } as unknown,
  };
}

/** The search in a list came with 1.6; Teams has it whatever version a card names. */
const searches = (card: object): boolean => JSON.stringify(card).includes('"choices.data":');
