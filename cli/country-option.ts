import { Option } from 'commander';
import { countryCodes } from '../core/countries/registry.js';

/** `--country`: whose law; that of the first country that was built in, if left out. */
export const countryOption = (): Option =>
  new Option('--country <code>', 'whose leave law holds').choices(countryCodes).default(countryCodes[0]);
