/** The journey that something tells of: with that it goes. */
export interface AboutJourney {
  readonly journeyId: string;
  readonly employeeId: string;
}

/** What a view says of whom it is about. */
export const aboutOf = ({
  journey,
  employee,
}: {
  readonly journey: { readonly id: string };
  readonly employee: { readonly id: string };
}): AboutJourney => ({ journeyId: journey.id, employeeId: employee.id });
