import type { Temporal } from 'temporal-polyfill';
import type { Stage } from '../leave/stage.js';
import type { AboutJourney } from './about-journey.js';

/** A tip or a legal date that is to come. */
export interface HomeDue extends AboutJourney {
  readonly employeeName: string;
  readonly what: string;
  readonly on: Temporal.PlainDate;
}

/** Whose journey is where. */
export interface HomeJourney extends AboutJourney {
  readonly employeeName: string;
  readonly stage: Stage;
  /** The next day on which something begins or ends; undefined where the plan names none. */
  readonly next: { readonly what: string; readonly on: Temporal.PlainDate } | undefined;
}

/** A tip that was read and not answered. */
export interface HomeOpen extends AboutJourney {
  readonly nudgeId: string;
  readonly employeeName: string;
  readonly title: string;
  /** The last day on which it still makes sense to act, and whether it has passed. */
  readonly until: Temporal.PlainDate;
  readonly isPast: boolean;
}

/** A command as a button, with what it is for. */
export interface HomeCommand {
  /** The command's id. */
  readonly command: string;
  readonly name: string;
  readonly summary: string;
}

interface Page {
  /** From one on. */
  readonly page: number;
  readonly pages: number;
}

/** What someone sees of everything that concerns them, by today's rights and facts. */
export interface Home {
  readonly firstName: string;
  /** Only to whoever is away, who sees nobody: who looks after their people meanwhile. */
  readonly away: readonly string[];
  readonly due: readonly HomeDue[];
  readonly journeys: readonly HomeJourney[];
  /** How many there are, shown or not. */
  readonly journeyCount: number;
  readonly open: readonly HomeOpen[];
  readonly openCount: number;
  /** What fits the reader's roles; where there is no room for all, the first ones and the last. */
  readonly actions: readonly HomeCommand[];
  /** How many pages all commands take. */
  readonly pages: number;
  /** Whose people it lists: the whole employer's, those the reader leads, or nobody's. */
  readonly follows: 'everyone' | 'team' | 'nobody';
}

export type HomeView =
  /** A message, of which the newest alone is kept up to date. */
  | (Home & { readonly kind: 'home'; readonly hasTab: boolean })
  /** The tab that Slack keeps for it. */
  | (Home & { readonly kind: 'home-tab' })
  /** Everyone, or every command, page by page. */
  | ({ readonly kind: 'home-people'; readonly journeys: readonly HomeJourney[] } & Page)
  | ({ readonly kind: 'home-commands'; readonly commands: readonly HomeCommand[] } & Page)
  /** In place of an overview that holds no more: a newer one stands below, or its reader may see nothing here. */
  | { readonly kind: 'home-over'; readonly reason: 'newer' | 'closed' };
