/** The journey that something tells of: with that it goes. */
export interface AboutJourney {
  readonly journeyId: string;
  readonly employeeId: string;
}
