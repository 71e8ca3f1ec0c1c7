/** The words a call and a plan are told in: containers, vessel profiles, slots, calls, plans. */
export * from '@estiba/port';
