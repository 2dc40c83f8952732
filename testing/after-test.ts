export { afterTest } from '@pro-parents-coach/embedded-store/testing/after-test';
