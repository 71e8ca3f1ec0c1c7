/** Why the running terminal refused, did or found something, package by package. */
export const runningReasons = {} as const;
