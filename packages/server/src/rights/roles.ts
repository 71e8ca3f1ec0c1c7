/** What a person may be at the terminal. */
export const roles = ['viewer', 'planner', 'controller', 'engineer', 'administrator'] as const;
export type Role = (typeof roles)[number];
