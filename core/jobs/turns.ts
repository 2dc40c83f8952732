/** Milliseconds from the end of a turn to the next, where something is due still: what keeps failing must not keep ringing. */
const SHORTEST = 1000;
const AFTER_A_FAILURE = 60_000;
const LONGEST = 3_600_000;

/** Whose alarm rings now in this process, and how long it rests after that. Kept in memory. */
export class Turns {
  private readonly underWay = new Set<string>();
  private readonly failures = new Map<string, number>();

  get count(): number {
    return this.underWay.size;
  }

  /**
   * Rings, unless it rings already: who is woken often while a platform hangs must not take the place of others. What came
   * meanwhile is seen when the alarm is set at the end.
   */
  async take(tenantId: string, ring: () => Promise<void>): Promise<void> {
    if (this.underWay.has(tenantId)) return;
    this.underWay.add(tenantId);
    try {
      await ring();
      this.failures.delete(tenantId);
    } catch (error) {
      this.failures.set(tenantId, (this.failures.get(tenantId) ?? 0) + 1);
      throw error;
    } finally {
      this.underWay.delete(tenantId);
    }
  }

  /** How long to rest after a turn, in milliseconds: longer with each failure in a row. Undefined where another one is under way. */
  restOf(tenantId: string): number | undefined {
    if (this.underWay.has(tenantId)) return undefined;
    const failures = this.failures.get(tenantId);
    return failures === undefined ? SHORTEST : Math.min(LONGEST, AFTER_A_FAILURE * 2 ** (failures - 1));
  }
}
