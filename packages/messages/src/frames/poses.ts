import { refuse, type Result, succeed } from '@estiba/base';
import { broken } from './header.ts';
import type { Pose } from './words/message.ts';

/** Bytes of one machine: number (u16), x and y (i32, cm), heading (u16, parts of a turn), trolley and hoist (i16, cm), speed (u16, cm/s), age (u16, 16 ms). */
const POSE_BYTES = 20;
const TURN = 65_536;
const AGE_STEP = 16;

/** The body of a pose frame: the poses, one after the other. Numbers beyond their bytes become the nearest that fits. */
export function encodePoses(poses: readonly Pose[]): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(POSE_BYTES * poses.length);
  const view = new DataView(body.buffer);
  poses.forEach((pose, i) => {
    const at = POSE_BYTES * i;
    view.setUint16(at, pose.machine, true);
    view.setInt32(at + 2, pose.x * 100, true);
    view.setInt32(at + 6, pose.y * 100, true);
    view.setUint16(at + 10, Math.round((pose.heading / (2 * Math.PI)) * TURN) % TURN, true);
    view.setInt16(at + 12, clamp(pose.trolley * 100, -32_768, 32_767), true);
    view.setInt16(at + 14, clamp(pose.hoist * 100, -32_768, 32_767), true);
    view.setUint16(at + 16, clamp(pose.speed * 100, 0, 65_535), true);
    view.setUint16(at + 18, clamp(pose.age / AGE_STEP, 0, 65_535), true);
  });
  return body;
}

/** Reads what `encodePoses` wrote. `machines`: how many the hello named. */
export function decodePoses(body: Uint8Array, machines: number): Result<Pose[]> {
  if (body.length % POSE_BYTES !== 0) return refuse(broken('poses', body.length));
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const poses: Pose[] = [];
  for (let at = 0; at < body.length; at += POSE_BYTES) {
    const machine = view.getUint16(at, true);
    if (machine >= machines) return refuse(broken('machine', machine));
    poses.push({
      machine,
      x: view.getInt32(at + 2, true) / 100,
      y: view.getInt32(at + 6, true) / 100,
      heading: (view.getUint16(at + 10, true) / TURN) * 2 * Math.PI,
      trolley: view.getInt16(at + 12, true) / 100,
      hoist: view.getInt16(at + 14, true) / 100,
      speed: view.getUint16(at + 16, true) / 100,
      age: view.getUint16(at + 18, true) * AGE_STEP,
    });
  }
  return succeed(poses);
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, Math.round(value)));
