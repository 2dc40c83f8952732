/** Waits that long for real: the workers are other processes, on clocks of their own. */
export const realPause = (milliseconds: number): Promise<void> =>
  // eslint-disable-next-line no-restricted-globals -- real time is meant: nothing tells when another process gets on
  new Promise((resolve) => setTimeout(resolve, milliseconds));
