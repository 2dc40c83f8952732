/** Alarms whose moment is past, which a healthy coach rings within seconds. */
export interface Overdue {
  readonly tenants: number;
  /** For how long the one that waits longest has waited; 0 where none does. */
  readonly seconds: number;
}
