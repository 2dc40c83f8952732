import { describe, expect, it } from '@jest/globals';
import { isServiceUrl } from './service-urls.js';

describe('the coach sends its token', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/emea/3f2504e0-4f89-41d3-9a0c-0305e82c3301/',
    'https://SMBA.trafficmanager.net:443/teams',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/gcch',
    'https://europe.api.botframework.com',
  ])('to %s', (url) => {
    expect(isServiceUrl(url, undefined)).toBe(true);
  });

  it.each([
    'https://elsewhere.example',
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/emea/',
    'https://smba.trafficmanager.net.elsewhere.example/',
    'https://evil.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net@elsewhere.example/',
    'https://user:word@smba.trafficmanager.net/',
    'https://elsewhere.example/?https://smba.trafficmanager.net',
    'https://elsewhere.example#.botframework.com',
    'https://notbotframework.com',
    'http://127.0.0.1:3978/playground/connector',
    'no address',
  ])('not to %s', (url) => {
    expect(isServiceUrl(url, undefined)).toBe(false);
  });
});

describe('in the playground it speaks to the playground alone', () => {
  const own = 'http://127.0.0.1:3978/playground/connector';
  it.each([
    [own, true],
    [`${own}/`, true],
    [`${own}/../../slack`, false],
    ['http://127.0.0.1:3978/playground/elsewhere', false],
    ['http://127.0.0.1:9999/playground/connector', false],
    ['https://smba.trafficmanager.net/emea/', false],
  ])('%s: %s', (url, isOwn) => {
    expect(isServiceUrl(url, own)).toBe(isOwn);
  });
});
