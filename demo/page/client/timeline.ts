import type { ShownJourney } from '../shown.js';
import { journeys } from './ask.js';
import { make, the } from './dom.js';
import { word } from './set-up.js';

const whose = the('#timeline-whose', HTMLSelectElement);
const place = the('#timeline', HTMLElement);
/** What happens at once is looked at once. */
const SOON_MS = 400;

let waiting: number | undefined;

/** Draws the timeline again, a moment from now. */
export function refreshTimeline(): void {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => void refresh(), SOON_MS);
}

whose.addEventListener('change', refreshTimeline);

async function refresh(): Promise<void> {
  const all = await journeys();
  const chosen = all.find(({ id }) => id === whose.value) ?? all[0];
  whose.replaceChildren(...all.map(({ id, title }) => new Option(title, id, false, id === chosen?.id)));
  whose.disabled = all.length === 0;
  place.replaceChildren(chosen ? drawn(chosen) : make('p', '', word('no-journeys')));
}

function drawn({ nudges }: ShownJourney): HTMLElement {
  if (nudges.length === 0) return make('p', '', word('no-nudges'));
  const items = nudges.map(({ on, title, to, state, isPast }) =>
    make(
      'li',
      isPast ? 'past' : '',
      make('strong', '', on),
      ` ${title}`,
      make('br', ''),
      make('small', '', [to, state].filter(Boolean).join(' · ')),
    ),
  );
  return make('ol', 'timeline', ...items);
}
