/** What someone holds in their hands, by the names the platforms give it. */
export const devices = ['windows', 'mac', 'linux', 'web', 'android', 'ios'] as const;
export type Device = (typeof devices)[number];

/** The device a platform names; undefined for any it does not, or that we do not know: nothing is guessed. */
export const deviceCalled = (name: string | undefined): Device | undefined =>
  devices.find((device) => device === name?.toLowerCase());
