import { describe, expect, it } from '@jest/globals';
import { chats } from '../people/chat.js';
import { LATE_SECONDS, platformLimits } from './platform-limits.js';

describe.each(chats)('what the coach asks of %s', (chat) => {
  const { inTenant, inConversation } = platformLimits[chat];
  it.each([
    ['tenant', inTenant],
    ['conversation', inConversation],
  ])(
    'is never more than it takes in one %s, in any window, also where some calls come late',
    (_where, { taken, asked }) => {
      for (const { calls, seconds } of taken)
        expect(asked.burst + asked.perSecond * (seconds + LATE_SECONDS)).toBeLessThanOrEqual(calls);
    },
  );
});
