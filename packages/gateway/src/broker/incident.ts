/** Something the broker refused, for the terminal's alarms: who, what, why. */
export interface BrokerIncident {
  readonly what: 'connection' | 'sign-in' | 'publish' | 'subscribe' | 'packet';
  readonly user: string | null;
  readonly detail: string;
}
