import { todayIn } from '../../core/clock.js';
import { demoTenant } from '../../demo/demo-tenant.js';
import { signAsSlack } from '../../demo/platforms/slack/sign-as-slack.js';
import type { DemoCoach } from '../demo-coach.js';
import type { Recorded } from './record.js';
import type { Tally } from './tally.js';

/**
 * Sends what Sanne and Kees pressed once more, as if somebody else had: a manager of another team, and somebody of an employer that
 * nobody knows. Nothing of a journey may come back, and the audit trail has to tell of it.
 */
export async function pressForOthers(
  coach: DemoCoach,
  real: readonly Recorded[],
  tally: Tally,
): Promise<void> {
  const { playground, program, clock } = coach;
  const today = todayIn(demoTenant.timeZone, clock);
  const refusals = async (): Promise<number> => {
    const done = await coach.asHr(() => program.repositories.audit.read({ from: today, until: today }));
    return done.filter(({ act }) => act === 'refused').length;
  };
  const names = await coach.asHr(async () =>
    (await program.repositories.employees.all()).map(({ name }) => name),
  );
  const presses = real.filter(({ body }) => decodeURIComponent(body.replaceAll('+', ' ')).includes('"nudge'));
  const before = await refusals();
  for (const { door, contentType, body } of presses) {
    const owner = coach.person(door === 'teams' ? 'Sanne' : 'Kees');
    const others = playground.people.filter(
      (one) => one.chat === door && one.id !== owner.id && !ofHr.some((name) => one.name.startsWith(name)),
    );
    for (const other of others) {
      await press('another team', body.replaceAll(owner.id, other.id), door, contentType, other.id);
    }
    const elsewhere = { [demoTenant.teamsTenantId]: UNKNOWN_TENANT, [demoTenant.slackTeamId]: 'T0NOBODY' };
    await press('another employer', replaceAll(body, elsewhere), door, contentType, owner.id);
  }
  const noted = (await refusals()) - before;
  tally.count('presses for others', 'tried', presses.length > 0 ? undefined : 'no press was recorded');
  tally.count(
    'presses for others',
    'in the audit trail',
    noted > 0 ? undefined : 'none is in the audit trail',
  );

  async function press(
    whose: string,
    body: string,
    door: Recorded['door'],
    contentType: string,
    readerId: string,
  ) {
    const seconds = Math.floor(clock.now().epochMilliseconds / 1000);
    const seen = playground.history.all().length;
    const response = await fetch(`${program.url}${door === 'teams' ? '/api/messages' : '/slack/events'}`, {
      method: 'POST',
      headers: { 'Content-Type': contentType, ...signAsSlack(body, playground.signingSecret, seconds) },
      body,
    });
    const sent = playground.history
      .all()
      .slice(seen)
      .filter(({ from, personId }) => from === 'coach' && personId === readerId);
    const shown = (await response.text()) + JSON.stringify(sent);
    const leaked = names.find((name) => shown.includes(name));
    tally.count(`presses of ${whose}`, response.status, leaked && `shows ${leaked}`);
  }
}

/** They see every journey. */
const ofHr = ['Hanneke ', 'Ravi '];
const UNKNOWN_TENANT = '00000000-0000-4000-8000-000000000000';

const replaceAll = (text: string, replacements: Readonly<Record<string, string>>): string =>
  Object.entries(replacements).reduce((result, [from, to]) => result.replaceAll(from, to), text);
