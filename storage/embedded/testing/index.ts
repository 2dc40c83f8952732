export { openTestDatabase, type TestDatabase } from './database.js';
export { rawFiles } from './raw/raw-files.js';
export { writtenDocuments } from './raw/written-documents.js';
