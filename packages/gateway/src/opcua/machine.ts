/** A crane that is reached over OPC UA: one entry of `opcua.json`. */
export interface OpcuaMachine {
  /** Its name in the site. */
  readonly id: string;
  readonly kind: 'sts' | 'armg' | 'lasher';
  /** `opc.tcp://host:port/path` */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** SHA-256 of the one certificate it may show, in hex. */
  readonly thumbprint: string;
}
