import { describe, expect, it } from '@jest/globals';
import { createCatalogues } from '../../coaching/catalogues.js';
import { journeySchema } from '../../journeys/journey.js';
import type { JourneyFacts } from '../../leave/journey-facts.js';
import type { View } from '../../messages/view.js';
import { asJob } from '../../people/context.js';
import { employeeSchema } from '../../people/employee.js';
import { tenantSchema } from '../../people/tenant.js';
import { userSchema } from '../../people/user.js';
import { plainDateSchema } from '../../plain-date.js';
import { isTalk, prepareView } from './prepare.js';

const catalogues = createCatalogues();
const tenant = tenantSchema.parse({
  ...{ id: 'zorg', name: 'Zorg BV', country: 'NL', locale: 'en' },
  ...{ timeZone: 'Europe/Amsterdam', deliveryTime: '09:00' },
});
const fatima = userSchema.parse({
  ...{ id: 'fatima', name: 'Fatima', email: 'fatima@example.com', roles: ['manager'], chat: 'teams' },
});
const anna = employeeSchema.parse({
  ...{ id: 'anna', name: 'Anna de Vries', personnelNumber: '1', managerId: 'fatima', team: 'Team' },
  weeklyHours: 36,
});
const day = plainDateSchema.parse('2026-12-20');

function fullOf(milestoneId: string, facts: Partial<JourneyFacts> = {}) {
  const milestone = catalogues.find(tenant, milestoneId);
  if (!milestone) throw new Error(`no ${milestoneId}`);
  const nudge = {
    ...{ id: 'n', journeyId: 'j', milestoneId, recipientId: fatima.id, on: day, expiresOn: day, attempts: 1 },
    ...({ state: 'delivered', nextAt: undefined, claim: undefined, deliveryId: undefined } as const),
    ...{ sendingAt: undefined, deliveredAt: undefined, reason: undefined },
  };
  const told = {
    role: 'birthing-parent',
    dueDate: '2027-03-10',
    announcedOn: '2026-09-07',
    multiples: false,
  };
  const journey = journeySchema.parse({ id: 'j', employeeId: 'anna', facts: { ...told, ...facts } });
  return { nudge, journey, employee: anna, milestone };
}

const reader = { user: fatima, isAway: false, standsInFor: [] };
const helpFor = async (
  milestoneId: string,
  facts?: Partial<JourneyFacts>,
): Promise<Extract<View, { kind: 'prepare' }>> => {
  const view = await asJob(tenant, 'test', () =>
    Promise.resolve(prepareView(fullOf(milestoneId, facts), { ...reader, locale: 'en' })),
  );
  if (view.kind !== 'prepare') throw new Error('no help');
  return view;
};

describe('help to begin a talk', () => {
  it('has the words of the tip, the first name, and questions of its topic', async () => {
    const { nudge, firstName, questions } = await helpFor('talk-12-weeks');
    expect(firstName).toBe('Anna');
    expect(nudge.text.say).toMatch(/^What gives you energy/);
    expect(nudge.text.avoid).toContain('Anna');
    expect(questions).toEqual([
      'What do you need for that, from me or from the team?',
      'What is a good first step, and when shall we look at it again?',
    ]);
    expect((await helpFor('confidentiality')).questions).not.toEqual(questions);
  });

  it.each(['lossReportedOn', 'motherDiedOn', 'oneLivesReportedOn'] as const)(
    'asks what helps once there is grief: %s',
    async (event) => {
      const { questions } = await helpFor('after-loss-first-day', { [event]: '2026-12-10' });
      expect(questions[0]).toBe('What helps you now, and what does not?');
    },
  );

  it.each(['no-work', 'birth-wishes', 'loss', 'after-loss-month'])(
    'asks nothing where the tip leaves in peace, and plans no talk: %s',
    async (milestone) => {
      expect((await helpFor(milestone)).questions).toEqual([]);
      expect(isTalk(fullOf(milestone))).toBe(false);
    },
  );
});
