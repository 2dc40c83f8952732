/**
 * All tests of this package; at the top of the repository they run with the product's, by their names.
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  injectGlobals: false,
  restoreMocks: true,
  // This ends what hangs; what is slow, on a busy machine, it lets be.
  testTimeout: 300_000,
  maxWorkers: 2,
};
