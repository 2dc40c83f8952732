import { Command, Option } from 'commander';

// What a command does loads the store, which takes a second: only when it is asked for.

const tenantOption = (): Option => new Option('--tenant <id>', 'whose').makeOptionMandatory();

/** What went wrong with data, and what the employer has to know of it. */
export const breachCommands = (): Command[] => [
  new Command('add')
    .description(
      'records a breach, with what the law wants to be known of it, and says until when what has to be done',
    )
    .addOption(tenantOption())
    .requiredOption('--discovered <moment>', 'when we came to know of it, in UTC')
    .requiredOption('--nature <text>', 'what happened; name no people here or below')
    .requiredOption('--data <text>', 'which kinds of data it concerns')
    .requiredOption('--people <number>', 'about how many people it concerns')
    .requiredOption('--consequences <text>', 'what may come of it')
    .requiredOption('--measures <text>', 'what was done, or is proposed')
    .option('--within <hours>', 'within how many hours the agreement asks us to tell the employer', '24')
    .action(async (options: unknown) => (await import('./breach.js')).addBreach(options)),
  new Command('notify')
    .description('has the bot tell the privacy officer of the employer, or HR where there is none')
    .argument('<id>', 'the breach')
    .action(async (id: string) => (await import('./breach.js')).notifyOfBreach(id)),
  new Command('list')
    .description('lists the breaches of the last five years, and how the time stands')
    .action(async () => (await import('./breach.js')).listBreaches()),
];

/** What an authority was given. */
export const disclosureCommands = (): Command[] => [
  new Command('add')
    .description('records that data were given to an authority, as the law demanded')
    .addOption(tenantOption())
    .requiredOption('--on <day>', 'the day they were given')
    .requiredOption('--authority <text>', 'to whom; name no people here or below')
    .requiredOption('--ground <text>', 'the demand, and the law it rests on')
    .requiredOption('--data <text>', 'which kinds of data')
    .requiredOption('--employer <standing>', 'told, not-told, or forbidden where the law forbids to tell')
    .action(async (options: unknown) => (await import('./disclosure.js')).addDisclosure(options)),
  new Command('list')
    .description('lists the disclosures of the last five years')
    .action(async () => (await import('./disclosure.js')).listDisclosures()),
];
