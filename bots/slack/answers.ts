import { answersBetween, type Answer, type Meaning } from '../answer.js';

const said = (means: Meaning, ...codes: readonly string[]): Answer[] =>
  codes.map((code) => ({ by: 'platform', code, means }));

/** What each answer of Slack means, whatever was asked of it. A code that is not here is never final. */
export const slackAnswers: readonly Answer[] = [
  { by: 'platform', status: [429, 429], means: 'throttled' },
  ...said('throttled', 'ratelimited', 'rate_limited', 'message_limit_exceeded'),
  // The conversation, or the message in it; another conversation may be opened, and that says what is the matter.
  ...said(
    'gone',
    'channel_not_found',
    'is_archived',
    'message_not_found',
    'not_in_channel',
    'file_not_found',
    'file_deleted',
  ),
  // Said of the person, when a conversation is opened.
  ...said('person-gone', 'user_disabled', 'user_not_found'),
  ...said('blocked', 'cannot_dm_bot', 'messages_tab_disabled', 'restricted_action', 'user_not_visible'),
  // Said of the token, also where it speaks of an account: the bot's own.
  ...said(
    'not-authorised',
    'access_denied',
    'accesslimited',
    'account_inactive',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'invalid_auth',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
    'two_factor_setup_required',
  ),
  // Said of this message.
  ...said(
    'rejected',
    'block_mismatch',
    'cant_delete_file',
    'cant_delete_message',
    'cant_update_message',
    'compliance_exports_prevent_deletion',
    'edit_window_closed',
    'invalid_arguments',
    'invalid_blocks',
    'invalid_blocks_format',
    'invalid_metadata_format',
    'invalid_metadata_schema',
    'metadata_too_large',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
    'not_enabled',
    'view_too_large',
  ),
  // Slack says of these that the call may have been carried out all the same.
  ...said('unknown', 'fatal_error', 'internal_error', 'service_unavailable'),
  // A code that nobody knows yet says at least that nothing was done.
  { by: 'platform', means: 'unavailable' },
  // The workspace has no installation of the app.
  { by: 'sign-in', means: 'not-installed' },
  ...answersBetween,
];
