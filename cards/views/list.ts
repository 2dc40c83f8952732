import type { ListRow, ListView } from '../../core/messages/list-view.js';
import type { Offer } from '../../core/messages/offer.js';
import type { ExecuteAction } from '../adaptive-card.js';
import { button, buttons, line, paragraph, section, title, type CardContent } from '../elements.js';
import { teamsLimits } from '../limits.js';
import { bold } from '../markdown.js';
import { shorten } from '../shorten.js';

/** The most rows of a page, and the most lines of a row: what is read without scrolling long, and fits in every message. */
const MOST_ROWS = 8;
const MOST_LINES = 3;
/** The most buttons below the rows. */
const MOST_OFFERS = 3;

/** The rows that are shown, and the buttons that there is room for: those below go first. */
export function listSelection({ rows, offers }: ListView) {
  const below = offers.slice(0, MOST_OFFERS);
  let room = teamsLimits.actions - below.length;
  const shown = rows.slice(0, MOST_ROWS).map(({ offer, ...row }): ListRow => {
    const hasRoom = offer !== undefined && room > 0;
    if (hasRoom) room -= 1;
    return { ...row, ...(hasRoom && { offer }) };
  });
  return { shown, below };
}

/** A page of a list: each row under a line of its own, with its button. */
export function listCard(view: ListView): CardContent {
  const { shown, below } = listSelection(view);
  return {
    body: [title(view.title), paragraph(shorten(view.intro, 300)), ...shown.map(rowElement)],
    actions: below.map(offerButton),
  };
}

const rowElement = (row: ListRow) =>
  section(
    line([bold(shorten(row.title, 100))]),
    ...row.lines.slice(0, MOST_LINES).map((text) => line(shorten(text, 150))),
    ...(row.offer ? [buttons(offerButton(row.offer))] : []),
  );

const offerButton = ({ text, action, tooltip }: Offer): ExecuteAction => ({
  ...button(text, action),
  ...(tooltip !== undefined && { tooltip: shorten(tooltip, 250) }),
});
