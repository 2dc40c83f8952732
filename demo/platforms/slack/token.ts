/** The bot token that the playground's Slack gives out for a workspace. */
export const playgroundToken = (workspaceId: string): string => `xoxb-playground-${workspaceId}`;
