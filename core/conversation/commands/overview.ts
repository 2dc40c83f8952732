import { z } from 'zod';
import { undeliveredOf } from '../../journeys/undelivered.js';
import { maySee } from '../../people/access.js';
import { byName } from '../../people/by-name.js';
import type { SpokenCommand } from '../command.js';
import { say } from '../intent.js';
import { currentReader, visibleJourneys } from '../plan-view.js';

/** For HR: how many journeys the coach follows, and what its readers have not seen. */
export const overview: SpokenCommand<string> = {
  id: 'overview',
  names: { nl: ['overzicht'], en: ['overview'] },
  summary: { nl: 'Wat ik volg, en wat niet is aangekomen', en: 'What I follow, and what did not arrive' },
  roles: ['hr'],
  isStarter: true,
  arguments: z.string(),
  async run(context) {
    const journeys = await visibleJourneys(context);
    const trails = await context.trails.getMany(journeys.map(({ journey }) => journey.id));
    const nudges = await context.nudges.getMany(trails.flatMap((trail) => trail.nudges));
    const reader = await currentReader(context);
    const undelivered = await undeliveredOf(context, nudges, reader);
    const withoutManager = (await context.employees.withoutManager())
      .filter((employee) => maySee(reader, employee))
      .sort(byName(reader.locale))
      .map(({ id, name }) => ({ employeeId: id, name }));
    return say({ kind: 'overview', journeys: journeys.length, withoutManager, undelivered });
  },
};
