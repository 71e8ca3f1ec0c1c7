/** Name of the exception that tells a person why a call has no plan, or none that holds. */
export const planQuestion = (call: string): string => `plan:${call}`;
