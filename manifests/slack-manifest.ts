import { EVENTS_PATH, SLASH_COMMAND, slackEvents } from '../bots/slack/events.js';
import { REDIRECT_PATH, slackScopes } from '../bots/slack/oauth.js';
import { locales } from '../core/language/locale.js';
import { translator } from '../core/language/messages.js';
import { ACCENT, startersIn, type AppAddress } from './app.js';

/** The app's manifest for Slack, which has one language: where there is room, it speaks both. */
export function slackManifest({ url }: AppAddress) {
  const events = `${url}${EVENTS_PATH}`;
  const inEach = (key: 'manifest.full' | 'manifest.slash'): string[] =>
    locales.map((locale) => translator(locale)(key));
  const t = translator('en');
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: t('manifest.name'),
      description: t('manifest.short'),
      long_description: inEach('manifest.full').join('\n\n'),
      background_color: ACCENT,
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: t('manifest.name'), always_online: true },
      slash_commands: [
        {
          command: SLASH_COMMAND,
          url: events,
          description: inEach('manifest.slash').join(' · '),
          usage_hint: locales.map(hintIn).join(' · '),
          should_escape: false,
        },
      ],
    },
    oauth_config: {
      redirect_urls: [`${url}${REDIRECT_PATH}`],
      scopes: { bot: [...slackScopes].sort() },
    },
    settings: {
      event_subscriptions: { request_url: events, bot_events: [...slackEvents] },
      interactivity: { is_enabled: true, request_url: events, message_menu_options_url: events },
      org_deploy_enabled: true,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}

const hintIn = (locale: (typeof locales)[number]): string =>
  startersIn(locale)
    .map(({ title }) => title)
    .join(' | ');
