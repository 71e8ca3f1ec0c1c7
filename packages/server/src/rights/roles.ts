/** What a person may be at the terminal. */
export const roles = ['viewer', 'planner', 'controller', 'engineer', 'administrator'] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
