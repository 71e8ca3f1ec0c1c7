/** Times of the writer's lease, in milliseconds. */
export type LeaseTimes = {
  /** How long a lease runs unless renewed: that long after the death of the writer another takes over. */
  readonly leaseFor: number;
  /** How long the fate of an append whose answer was lost is looked into before it fails. */
  readonly patience: number;
};
