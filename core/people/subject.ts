/**
 * Someone whose personal data the coach holds: a user who talks with it, or an employee whose journey it follows. What is
 * kept of a person is found and removed by this.
 */
export type Subject =
  | { readonly kind: 'user'; readonly userId: string }
  | { readonly kind: 'employee'; readonly employeeId: string };

export const userSubject = (userId: string): Subject => ({ kind: 'user', userId });
export const employeeSubject = (employeeId: string): Subject => ({ kind: 'employee', employeeId });
