import config from '../../jest.config.js';

const [[files, [, options]]] = Object.entries(config.transform);

/** The tests as they are, also those that take long, on texts that `transform.js` is given. */
export default {
  ...config,
  rootDir: '../..',
  testMatch: ['**/*.test.ts'],
  testEnvironment: '<rootDir>/testing/mutation/environment.js',
  testSequencer: '<rootDir>/testing/mutation/sequencer.js',
  transform: { [files]: ['<rootDir>/testing/mutation/transform.js', options] },
  testTimeout: 60_000,
};
