import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { anchorIds, type AnchorId, type Anchors } from '../leave/leave-plan.js';

/** A day relative to an anchor of the journey: the birth date plus six months less two weeks is `B+6m-2w`. */
export interface DayExpression {
  readonly anchor: AnchorId;
  readonly steps: readonly Temporal.Duration[];
}

const units = { d: 'days', w: 'weeks', m: 'months' } as const;
const pattern = new RegExp(`^(${anchorIds.join('|')})((?:[+-]\\d+[dwm])*)$`);

/** Reads `S-21d`, `B+6m-2w` and the like; one anchor, then steps in days, weeks or calendar months. */
export const dayExpressionSchema = z.string().transform((text, context): DayExpression => {
  const match = pattern.exec(text);
  const anchor = anchorIds.find((id) => id === match?.[1]);
  if (!match || !anchor) {
    context.addIssue({
      code: 'custom',
      message: `"${text}" is no day: write an anchor and steps, such as S-21d or B+6m-2w`,
    });
    return z.NEVER;
  }
  return { anchor, steps: [...(match[2] ?? '').matchAll(/([+-])(\d+)([dwm])/g)].map(toDuration) };
});

function toDuration([, sign, count, unit]: RegExpExecArray): Temporal.Duration {
  const name = units[unit === 'd' || unit === 'w' ? unit : 'm'];
  return Temporal.Duration.from({ [name]: Number(count) * (sign === '-' ? -1 : 1) });
}

/** As it is read: `S-21d`. */
export const writtenDay = ({ anchor, steps }: DayExpression): string =>
  anchor + steps.map(writtenStep).join('');

function writtenStep({ days, weeks, months }: Temporal.Duration): string {
  const [count, unit] = months !== 0 ? [months, 'm'] : weeks !== 0 ? [weeks, 'w'] : [days, 'd'];
  return `${count < 0 ? '-' : '+'}${Math.abs(count)}${unit}`;
}

/** The calendar day an expression names in this journey, or undefined where the journey has no such anchor. */
export function resolveDay(expression: DayExpression, anchors: Anchors): Temporal.PlainDate | undefined {
  return expression.steps.reduce((day, step) => day?.add(step), anchors[expression.anchor]);
}
