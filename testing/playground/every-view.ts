import { renderCard } from '../../cards/render-card.js';
import { allSamples } from '../../cards/testing/sample-views.js';
import { locales } from '../../core/language/locale.js';
import { conversationIdOf } from '../../demo/platforms/person.js';
import type { Stage } from './point.js';

/** Has the client draw every view there is, in both languages, as if the coach had sent them. */
export async function drawEveryView({ window, place, person }: Stage): Promise<void> {
  const conversation = encodeURIComponent(conversationIdOf(person));
  for (const locale of locales)
    for (const view of allSamples(locale)) {
      const { length } = await window.cards();
      const content = renderCard(view, locale);
      const { status } = await fetch(`${place.connectorUrl}/v3/conversations/${conversation}/activities`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          type: 'message',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
        }),
      });
      if (status !== 201) throw new Error(`The card of ${view.kind} is answered with ${status}`);
      await window.showsCards(length + 1, `the card of ${view.kind} in ${locale}`);
    }
}
