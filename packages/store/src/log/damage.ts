/** What is stored contradicts itself: entries are missing or changed, or the Merkle tree has another root. */
export class LogDamaged extends Error {
  override readonly name = 'LogDamaged';
}
