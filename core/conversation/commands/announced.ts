import { announcedFacts } from '../../journeys/announcement.js';
import { translator } from '../../language/messages.js';
import { currentSpeaker } from '../../people/context.js';
import { firstName } from '../../people/first-name.js';
import { ANNOUNCEMENT, announcedLine, nothingPending, pendingOf, pendingView } from '../announce/pending.js';
import { forgetAsked, tellManager } from '../announce/settle.js';
import { asFlow, type CommandContext, type FormCommand } from '../command.js';
import { reviewed, wrongBecause, type ReviewedChange } from '../flows/reviewed.js';
import { WHO } from '../reported.js';
import { journeyChange, type AskedJourney } from './journey.js';

interface Confirmed {
  readonly id: string;
  readonly asked: AskedJourney;
}

/** HR's form of a journey, filled in with what the manager told; whoever hands it in first has decided. */
const change: ReviewedChange<Confirmed, CommandContext> = {
  nothing: nothingPending,
  async understand(context, typed) {
    const pending = await pendingOf(context, typed);
    if (!pending) return {};
    const { role, ...days } = announcedFacts(pending.announcement);
    const [[day, date] = ['dueDate', '']] = Object.entries(days);
    return { [ANNOUNCEMENT]: typed, [WHO]: pending.employee.id, role, [day]: String(date) };
  },
  async form(context, values) {
    const { lines = [], ...form } = await journeyChange.form(context, values);
    const pending = await pendingOf(context, values[ANNOUNCEMENT] ?? '');
    const { locale } = currentSpeaker();
    return { ...form, lines: [...(pending ? [announcedLine(pending, locale)] : []), ...lines] };
  },
  async read(context, fields, values) {
    const id = values[ANNOUNCEMENT] ?? '';
    if (!(await pendingOf(context, id)))
      return wrongBecause(fields, values, 'role', translator(currentSpeaker().locale)('announced.gone'));
    const read = await journeyChange.read(context, fields, values);
    return read.ok === true ? { ok: true, value: { id, asked: read.value } } : read;
  },
  review: (context, { asked }) => journeyChange.review(context, asked),
  async apply(context, { id, asked }) {
    const taken = await context.announcements.take(id);
    if (!taken) return pendingView(context, true);
    const came = await journeyChange.apply(context, asked).catch(async (error: unknown) => {
      await context.announcements.insert(taken);
      throw error;
    });
    if ('kind' in came && came.kind === 'problem') {
      await context.announcements.insert(taken);
      return came;
    }
    const { employee } = asked;
    await forgetAsked(context, employee.id);
    await tellManager(context, { announcement: taken, employee }, (locale) => [
      translator(locale)('announced.told-yes', { name: firstName(employee) }),
    ]);
    return came;
  },
};

/** For HR: what managers told of their people, to be reported as journeys. */
export const announced: FormCommand = {
  id: 'announced',
  names: { nl: ['meldingen'], en: ['announcements'] },
  summary: {
    nl: 'Wat leidinggevenden meldden, en wat je ermee doet',
    en: 'What managers told, and what becomes of it',
  },
  roles: ['hr'],
  flow: asFlow(reviewed(change)),
};
