import type { TruckKinematics } from '@estiba/port';

/** A battery that driving and standing empty and a charger fills, both steadily. */
export class TruckBattery {
  readonly #kinematics: TruckKinematics;
  #kilowattHours: number;
  #since: number;
  #isCharging = false;

  constructor(kinematics: TruckKinematics, now: number, share: number) {
    this.#kinematics = kinematics;
    this.#kilowattHours = share * kinematics.batteryKilowattHours;
    this.#since = now;
  }

  get isCharging(): boolean {
    return this.#isCharging;
  }

  /** Per cent of full. */
  charge(now: number): number {
    this.#pass(now);
    return Math.round((1000 * this.#kilowattHours) / this.#kinematics.batteryKilowattHours) / 10;
  }

  drive(metres: number, now: number): void {
    this.#pass(now);
    this.#add((-metres / 1000) * this.#kinematics.drivingKilowattHoursPerKilometre);
  }

  setCharging(isCharging: boolean, now: number): void {
    this.#pass(now);
    this.#isCharging = isCharging;
  }

  #pass(now: number): void {
    const { chargingKilowatts, standingKilowatts } = this.#kinematics;
    this.#add(((now - this.#since) / 3_600_000) * (this.#isCharging ? chargingKilowatts : -standingKilowatts));
    this.#since = now;
  }

  #add(kilowattHours: number): void {
    this.#kilowattHours = Math.min(this.#kinematics.batteryKilowattHours, Math.max(0, this.#kilowattHours + kilowattHours));
  }
}
