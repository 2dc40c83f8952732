import type { Temporal } from 'temporal-polyfill';
import type { JourneyFacts } from '../leave/journey-facts.js';
import { later } from '../plain-date.js';
import type { Milestone } from './milestone.js';

/** The days after the news that belong to the person: nobody plans work in them, however little time is left. */
const workWaits = { days: 7 };

/** From when a milestone may come, where it would come on `from` for whoever told it in good time. */
export const sinceTheNews = (
  from: Temporal.PlainDate,
  { topic }: Milestone,
  { announcedOn }: JourneyFacts,
): Temporal.PlainDate => (topic === 'work' ? later(from, announcedOn.add(workWaits)) : from);
