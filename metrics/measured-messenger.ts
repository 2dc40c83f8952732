import type { Counter, Histogram } from 'prom-client';
import type { Messenger } from '../core/messages/messenger.js';

export interface CallMeasures {
  readonly count: Counter<'chat' | 'call' | 'outcome'>;
  readonly seconds: Histogram<'chat' | 'call'>;
}

/** What a platform answers, whatever was asked. */
interface Answer {
  readonly kind: string;
  readonly why?: string;
  readonly reason?: string;
}

/** A messenger whose calls are counted by what came of them, and timed. */
export function measuredMessenger(messenger: Messenger, { count, seconds }: CallMeasures): Messenger {
  const { chat } = messenger;
  const measured = async <Outcome extends Answer>(
    call: string,
    answer: Promise<Outcome>,
  ): Promise<Outcome> => {
    const end = seconds.startTimer({ chat, call });
    let outcome = 'thrown';
    try {
      const answered = await answer;
      outcome = classOf(answered);
      return answered;
    } finally {
      end();
      count.inc({ chat, call, outcome });
    }
  };
  return {
    chat,
    replacesInAnswer: messenger.replacesInAnswer,
    asksBeforeFiles: messenger.asksBeforeFiles,
    render: (view, locale) => messenger.render(view, locale),
    reach: (user) => measured('reach', messenger.reach(user)),
    send: (to, id, content) => measured('send', messenger.send(to, id, content)),
    sendFile: (to, id, file, locale) => measured('send-file', messenger.sendFile(to, id, file, locale)),
    update: (reference, content) => measured('update', messenger.update(reference, content)),
    remove: (reference, locale) => measured('remove', messenger.remove(reference, locale)),
    find: (to, sought) => measured('find', messenger.find(to, sought)),
  };
}

/** `done`, `gone`, `unknown`, `retry_throttled`, `refused_blocked`, … */
const classOf = ({ kind, why, reason }: Answer): string =>
  [kind, why ?? reason].filter((part) => part !== undefined).join('_');
