/** What a log may tell of an error: its message can hold personal data, its name cannot. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
