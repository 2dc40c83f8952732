import { usageEvents } from '../../../storage/models/usage-event.model.js';
import { people, written } from '../cast.js';
import type { Who } from '../cast.js';
import type { Year } from '../year.js';

/** Who may be followed, and who said no. Both do the same. */
const answers = { sanne: 'Ja, dat mag', kees: 'Nee' } as const;

/** Both managers tick off a tip, are asked once, and go on using the coach. */
export async function use(year: Year): Promise<void> {
  const { book } = year;
  book.note(10, 'nothing is recorded before anyone is asked', (await recorded(year)).length === 0);
  for (const who of ['sanne', 'kees'] as const) {
    await year.press(who, 'Openen: Eerste reactie', 'Openen: Eerste reactie', 'Gedaan');
    await year.press(who, 'Gedaan', 'Gedaan', 'Mag ik bijhouden');
    await year.press(who, 'Mag ik bijhouden', answers[who]);
    for (const text of ['plan', 'help', written.question]) await year.talk(who, text);
  }
  await year.passDays(1);
  const events = await recorded(year);
  const [sannes, keess] = [await idOf(year, 'sanne'), await idOf(year, 'kees')];
  book.note(
    3,
    `the use of who agreed is recorded (${events.length})`,
    events.some(({ userId }) => userId === sannes),
  );
  book.note(
    10,
    'nothing of who said no is recorded',
    events.every(({ userId }) => userId !== keess),
  );
  const told = JSON.stringify(events);
  const said = [...Object.values(people).map(({ name }) => name), ...Object.values(written)];
  book.note(
    10,
    'which command, when and on what: nobody, and nothing that was typed',
    !said.some((text) => told.includes(text)),
  );
}

/** Sanne changes her mind. */
export async function withdraw(year: Year): Promise<void> {
  const { book } = year;
  const ids = (await recorded(year)).map(({ id }) => id);
  const before = await year.bytes();
  const visible = ids.filter((id) => before.includes(id)).length;
  await year.talk('sanne', 'gebruiksgegevens stop');
  const after = await year.bytes();
  const left = ids.filter((id) => after.includes(id)).length;
  book.note(
    3,
    `withdrawn, the files hold none of ${ids.length} records (${visible} before, ${left} after)`,
    visible > 0 && left === 0,
  );
  await year.talk('sanne', 'plan');
  book.note(10, 'nothing is recorded from then on', (await recorded(year)).length === 0);
  book.note(15, 'consent is withdrawn by one command', left === 0);
}

interface Recorded {
  readonly id: string;
  readonly userId: unknown;
}

const recorded = ({ coach }: Year): Promise<Recorded[]> =>
  coach.asHr(async () => {
    const found: Recorded[] = [];
    for await (const event of coach.program.repositories.kept.all(usageEvents.collection))
      found.push({ ...event, id: String(event['id']), userId: event['userId'] });
    return found;
  });

const idOf = async ({ coach }: Year, who: Who): Promise<string | undefined> =>
  (await coach.asHr(() => coach.program.repositories.users.findByEmail(people[who].email)))?.id;
