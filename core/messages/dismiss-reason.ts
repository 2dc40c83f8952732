import { z } from 'zod';

/** Why a tip is not relevant, where its reader says so. A closed set: nobody is asked for words, and none is about health. */
export const dismissReasons = ['already-done', 'does-not-fit', 'wrong-person', 'too-many'] as const;
export const dismissReasonSchema = z.enum(dismissReasons);
export type DismissReason = (typeof dismissReasons)[number];
