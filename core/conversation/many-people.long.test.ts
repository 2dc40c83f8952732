import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkBlockKit } from '../../cards/block-kit/check-block-kit.js';
import { toModal } from '../../cards/block-kit/modal.js';
import { checkModal } from '../../cards/block-kit/check-modal.js';
import { toSlackMessage } from '../../cards/block-kit/slack-message.js';
import { checkAdaptiveCard } from '../../cards/check-adaptive-card.js';
import { renderCard } from '../../cards/render-card.js';
import type { CardAction } from '../messages/card-action.js';
import type { ListView } from '../messages/list-view.js';
import { commands } from './commands/registry.js';
import { intentOf, type Reply } from './intent.js';
import {
  employee,
  expecting,
  journeyOf,
  openTeamCoach,
  speakers,
  type TeamCoach,
} from './testing/team-coach.js';

const MANY = 80;
/** Enough for a row each; a list with several rows for each person is followed no further. */
const MOST_PAGES = 27;
const newcomers = Array.from({ length: MANY }, (_, at) => ({
  ...employee(`Noor van Wijngaarden-Oosterhout ${String.fromCharCode(65 + (at % 26))}`, 'fatima'),
  ...{
    id: `id-${String(at)}`,
    personnelNumber: `9${String(at).padStart(3, '0')}`,
    team: `Team ${String(at % 40)}`,
  },
}));

let coach: TeamCoach;
beforeAll(async () => {
  coach = await openTeamCoach();
  const { employees, journeys } = coach.needs;
  await coach.stored(async () => {
    await employees.saveMany(newcomers);
    for (const { id } of newcomers) await journeys.save(journeyOf(id, expecting));
  });
});
afterAll(() => coach.close());

/** What a platform would not take of an answer. */
function tooMuch(reply: Reply) {
  const view = 'view' in reply ? reply.view : reply.form;
  const message = checkBlockKit(toSlackMessage(view, 'nl').blocks);
  const modal = view.kind === 'form' ? checkModal(toModal(view, 'nl')) : [];
  return [...checkAdaptiveCard(renderCard(view, 'nl')), ...message, ...modal];
}

const asks = speakers.flatMap(({ role, by }) =>
  commands
    .filter(({ roles }) => roles.includes(role))
    .flatMap(({ names, about }) => [names.nl[0], ...(about ? [`${names.nl[0]} noor`] : [])])
    .map((text) => ({ role, by, text })),
);

describe('with eighty people', () => {
  it.each(asks)('"$text" fits into both chats for a $role', async ({ by, text }) => {
    for (const reply of await coach.handle(by, { kind: 'say', text })) expect(tooMuch(reply)).toEqual([]);
  });

  it.each(asks)('a list that "$text" brings a $role comes to its end, page by page', async ({ by, text }) => {
    let [reply] = await coach.handle(by, { kind: 'say', text });
    const first = listIn(reply);
    if (!first || !nextPage(first)) return;
    const shown = new Set<string>();
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const list = listIn(reply);
      if (!list) throw new Error('no list');
      for (const { about } of list.rows) shown.add(about.employeeId);
      expect(reply && tooMuch(reply)).toEqual([]);
      const next = nextPage(list);
      if (!next) {
        expect(newcomers.filter(({ id }) => !shown.has(id))).toEqual([]);
        return;
      }
      [reply] = await coach.handle(by, intentOf(next));
    }
    expect(shown.size).toBeGreaterThan(0);
  });
});

const listIn = (reply: Reply | undefined): ListView | undefined =>
  reply && 'view' in reply && reply.view.kind === 'list' ? reply.view : undefined;

const nextPage = ({ offers }: ListView): CardAction | undefined =>
  offers.find(({ text }) => text.startsWith('Toon meer'))?.action;
