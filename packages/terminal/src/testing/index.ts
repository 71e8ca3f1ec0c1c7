/** A small terminal with perfect and imperfect machines, for tests of other packages. */
export { disturb } from './noise.ts';
export { smallCall } from './small-call.ts';
export { smallGround } from './words.ts';
