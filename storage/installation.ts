/** Owns what belongs to no tenant, such as the secrets of the chats. No tenant's id begins with a space. */
export const installationId = ' installation';
