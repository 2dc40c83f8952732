import { Command } from 'commander';
import { countryOption } from './country-option.js';

/** `coach catalogue check`: reads the data files as an editor would, and says what to mend. */
export function catalogueCommand(): Command {
  const check = new Command('check')
    .description('says what is wrong with milestones: their days, conditions, translations and words')
    .argument('[folder]', 'a folder of milestone files; the catalogue of the coach itself, if left out')
    .addOption(countryOption())
    .action(async (folder: string | undefined, options: { readonly country: string }) =>
      (await import('./catalogue-check.js')).checkFolder(folder, options),
    );
  return new Command('catalogue').description('what the coach says, and when').addCommand(check);
}
