import { Command, Option } from 'commander';
import { locales } from '../core/language/locale.js';
import { employments } from '../core/leave/employment.js';
import { journeyRoles } from '../core/leave/journey-facts.js';
import { countryOption } from './country-option.js';

/** `coach plan`: what the law and the catalogue make of a due date, without a database. */
export function planCommand(): Command {
  return new Command('plan')
    .description('prints leave, deadlines and nudges for a due date, without a database')
    .addOption(
      new Option('--role <role>', 'how the employee becomes a parent')
        .choices(journeyRoles)
        .default('birthing-parent'),
    )
    .option('--due-date <date>', 'the due date, YYYY-MM-DD')
    .option('--placement-date <date>', 'adoption and foster care: the day the child comes')
    .option('--announced-on <date>', 'the day the employer was told; today, if left out')
    .option('--multiples', 'twins or more')
    .option('--leave-start <date>', 'the first day of leave; the earliest that the law allows, if left out')
    .option('--birth-date <date>', 'the day of birth; the due date, if left out')
    .option('--return-date <date>', 'the first day back at work, if it is agreed')
    .option('--hospital-days <days>', 'days the child was in hospital')
    .option('--weekly-hours <hours>', 'contract hours a week, for the hours of leave')
    .option('--contract-end <date>', 'the last day of a contract that ends')
    .option(
      '--override <date=day>',
      'a date HR sets by hand, such as leave-end=2027-06-30; may be given again',
      collect,
    )
    .addOption(
      new Option('--employment <kind>', 'how the employee works; employed, if left out').choices(employments),
    )
    .option('--other-employers', 'works for other employers too')
    .addOption(countryOption())
    .addOption(new Option('--locale <language>', 'the language of the text').choices(locales).default('en'))
    .option('--json', 'prints JSON')
    .option('--picture <file>', 'draws the plan as well, in a file that ends in .svg or .png')
    .action(async (options: Record<string, unknown>) => (await import('./plan-print.js')).printPlan(options));
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];
