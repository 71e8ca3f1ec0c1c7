/** A backup that is cut off, garbled or none; the message names the place. */
export class BackupDamaged extends Error {
  override readonly name = 'BackupDamaged';
}
