/** The chats the coach talks in. */
export const chats = ['teams', 'slack'] as const;
export type Chat = (typeof chats)[number];
