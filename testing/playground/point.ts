import type { DemoCoach } from '../demo-coach.js';
import type { PlaygroundPerson } from '../../demo/platforms/person.js';
import type { ClientPlace } from './client.js';
import type { Window } from './window.js';

/** The coach, and Microsoft's client as one person has it. */
export interface Stage {
  readonly coach: DemoCoach;
  readonly person: PlaygroundPerson;
  readonly place: ClientPlace;
  readonly window: Window;
}

/** Something that has to work in Microsoft's client: rejects with what is wrong. */
export interface Point {
  readonly name: string;
  readonly act: (stage: Stage) => Promise<void>;
}
