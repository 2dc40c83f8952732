import config from './jest.config.js';

/** These are about the embedded store and its files, and start it whatever `MONGODB_URI` says. */
const ofTheEmbeddedStore = [
  'storage/embedded/(?!(agenda|commands|model)\\.long)',
  'storage/erasure/erased\\.long',
  'storage/repositories/lookups\\.test',
  'storage/transfer/store-access\\.test',
  'testing/(consent|end-and-kill)\\.long',
  'cli/operator/(storage|import|registers|tenant-export)\\.long',
];

/** All tests on the database that `MONGODB_URI` names, those that take long too: `npm run test:mongodb`. */
export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/', ...ofTheEmbeddedStore.map((path) => `<rootDir>/${path}`)],
  setupFilesAfterEnv: [...config.setupFilesAfterEnv, '<rootDir>/storage/testing/expected-failures.ts'],
};
