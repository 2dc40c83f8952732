/** Milliseconds from the end of a ring to the next, where something is due still: what keeps failing must not keep ringing. */
const SHORTEST = 1000;
const AFTER_A_FAILURE = 60_000;
const LONGEST = 3_600_000;

/** How long the alarm of each tenant rests after it rang: longer with each failure in a row. Kept in memory. */
export class Rests {
  private readonly failures = new Map<string, number>();

  /** Rings, and remembers how it went. */
  async around(tenantId: string, ring: () => Promise<void>): Promise<void> {
    const before = this.failures.get(tenantId) ?? 0;
    this.failures.set(tenantId, before + 1);
    await ring();
    this.failures.delete(tenantId);
  }

  after(tenantId: string): number {
    const failures = this.failures.get(tenantId);
    return failures === undefined ? SHORTEST : Math.min(LONGEST, AFTER_A_FAILURE * 2 ** (failures - 1));
  }
}
