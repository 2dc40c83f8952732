import { Temporal } from 'temporal-polyfill';

/** How long a tenant has for its messages, and for its nudges, before others get their turn: the alarm rings again for the rest. */
export const TURN = Temporal.Duration.from({ seconds: 20 });

/** How long something is left alone after a fault of ours over it. */
export const AFTER_A_FAULT = Temporal.Duration.from({ minutes: 15 });
