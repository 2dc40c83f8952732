import { Temporal } from 'temporal-polyfill';
import { failOnProblems, print } from './output.js';
import { readPlanInput } from './plan-input.js';
import { calculatePlan, toJson } from './plan-result.js';
import { planText } from './plan-text.js';

/** Prints what is asked for, or what is wrong with what was asked. */
export async function printPlan(options: Record<string, unknown>): Promise<void> {
  const { json, picture, ...asked } = options;
  const input = readPlanInput(asked, Temporal.Now.plainDateISO());
  if (!input.ok) {
    failOnProblems(input.problems);
    return;
  }
  const { locale, country, ...facts } = input.value;
  const result = calculatePlan(facts, country);
  if (typeof picture === 'string') {
    const { planPicture, writePicture } = await import('./plan-picture.js');
    const written = await writePicture(picture, planPicture(result, facts, locale));
    if (!written.ok) {
      failOnProblems(written.problems);
      return;
    }
  }
  print(json === true ? JSON.stringify(toJson(result), null, 2) : planText(result, facts, locale));
}
