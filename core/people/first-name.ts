/** What colleagues call someone: the first word of the name. */
export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;
