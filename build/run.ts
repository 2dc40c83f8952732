import { rm } from 'node:fs/promises';
import { createCatalogues } from '../core/coaching/catalogues.js';
import { keepSearch } from '../core/conversation/ask/search-of.js';
import { countryCodes } from '../core/countries/registry.js';
import { bundle } from './bundle.js';
import { built } from '../core/built.js';

// Parts of earlier builds are asked for by nobody any more.
await rm(built, { recursive: true, force: true });
await bundle();
// What every start would have to learn anew.
const catalogues = createCatalogues();
for (const country of countryCodes) keepSearch(catalogues, country);
