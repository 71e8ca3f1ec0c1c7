import { type Clock, reason, type Result, refuse, succeed } from '@estiba/base';
import { Compile } from 'typebox/compile';
import type { TextFile } from '../files/private-file.ts';
import type { Role } from '../rights/roles.ts';
import { oneTimePassword } from './one-time-password.ts';
import { type HashCost, hashPassword, isPassword, standardCost } from './password-hash.ts';
import { passwordFaults } from './password-policy.ts';
import { type User, UsersForm, userNamePattern } from './user.ts';

const form = Compile(UsersForm);
const nameForm = new RegExp(userNamePattern);

/**
 * The people who may sign in. They stand in a file of their own, not in the event log: the log is copied, proved and kept for good,
 * and a password hash must be none of that; and a file can be mended by the owner of the machine whatever store the log is on.
 */
export class Users {
  readonly #file: TextFile;
  readonly #wall: Clock;
  readonly #cost: HashCost;
  #users: ReadonlyMap<string, User> = new Map();
  /** Of the file as it was last read or written. */
  #stamp: string;
  /** What a name nobody bears is checked against, so that it takes as long as one that somebody does. */
  readonly #nobody: Promise<string>;

  /** Reads the file. Throws when it is there but cannot be understood: starting without users would open a first start again. */
  constructor(file: TextFile, wall: Clock, cost: HashCost = standardCost) {
    this.#file = file;
    this.#wall = wall;
    this.#cost = cost;
    this.#nobody = hashPassword(oneTimePassword(), cost);
    this.#stamp = file.stamp();
    this.#take(readUsers(file));
  }

  get(name: string): User | undefined {
    this.#refresh();
    return this.#users.get(name);
  }

  list(): readonly User[] {
    this.#refresh();
    return [...this.#users.values()];
  }

  /**
   * At the first start of a terminal: makes `administrator` and tells the one-time password. A start that failed before it was read must lock nobody
   * out: until the first administrator has chosen a password, each start gives a new one. Null after that.
   */
  async createFirst(): Promise<{ readonly name: string; readonly oneTimePassword: string } | null> {
    const name = 'administrator';
    this.#refresh();
    const isUntouched = this.#users.size === 1 && this.#users.get(name)?.mustChange === true;
    if (this.#users.size > 0 && !isUntouched) return null;
    const given = isUntouched ? await this.resetPassword(name) : await this.add(name, 'administrator');
    return given.ok ? { name, oneTimePassword: given.value } : null;
  }

  /** Is this the password of that user? Takes as long for a name nobody bears, and for a barred one. */
  async verify(name: string, password: string): Promise<User | null> {
    const user = this.get(name);
    const isRight = await isPassword(password, user?.password ?? (await this.#nobody));
    return user !== undefined && isRight && !user.isBarred ? user : null;
  }

  /** A new user and the one-time password to hand over. Refused with `user.name`, `user.exists`. */
  async add(name: string, role: Role): Promise<Result<string>> {
    if (!nameForm.test(name)) return refuse(reason('user.name', { name }));
    if (this.get(name) !== undefined) return refuse(reason('user.exists', { name }));
    const password = oneTimePassword();
    const hashed = await hashPassword(password, this.#cost);
    if (this.get(name) !== undefined) return refuse(reason('user.exists', { name }));
    const now = this.#wall.now();
    this.#put({ name, role, password: hashed, mustChange: true, isBarred: false, createdAt: now, changedAt: now });
    return succeed(password);
  }

  /** The user chooses a password. Refused with `password.wrong`, `password.same` or what the policy says. */
  async changePassword(name: string, current: string, next: string): Promise<Result<User>> {
    const user = await this.verify(name, current);
    if (user === null) return refuse(reason('password.wrong', {}));
    if (current.normalize('NFKC') === next.normalize('NFKC')) return refuse(reason('password.same', {}));
    const faults = passwordFaults(next, name);
    if (faults.length > 0) return refuse(...faults);
    return this.#change(name, { password: await hashPassword(next, this.#cost), mustChange: false });
  }

  /** A new one-time password for someone who lost theirs. Refused with `user.unknown`. */
  async resetPassword(name: string): Promise<Result<string>> {
    const password = oneTimePassword();
    const changed = this.#change(name, { password: await hashPassword(password, this.#cost), mustChange: true });
    return changed.ok ? succeed(password) : changed;
  }

  /** Refused with `user.unknown` and `user.last-administrator`. */
  setRole(name: string, role: Role): Result<User> {
    if (role !== 'administrator' && this.#isLastAdministrator(name)) return refuse(reason('user.last-administrator', { name }));
    return this.#change(name, { role });
  }

  /** A barred user keeps the name and cannot sign in. Refused with `user.unknown` and `user.last-administrator`. */
  setBarred(name: string, isBarred: boolean): Result<User> {
    if (isBarred && this.#isLastAdministrator(name)) return refuse(reason('user.last-administrator', { name }));
    return this.#change(name, { isBarred });
  }

  #isLastAdministrator(name: string): boolean {
    const active = this.list().filter((user) => user.role === 'administrator' && !user.isBarred);
    return active.length === 1 && active[0]!.name === name;
  }

  #change(name: string, change: Partial<User>): Result<User> {
    const user = this.get(name);
    if (user === undefined) return refuse(reason('user.unknown', { name }));
    return succeed(this.#put({ ...user, ...change, changedAt: this.#wall.now() }));
  }

  /** Written first, held after: what cannot be kept is not changed. */
  #put(user: User): User {
    const next = new Map(this.#users).set(user.name, user);
    this.#file.write(`${JSON.stringify({ form: 'estiba-users/1', users: [...next.values()] }, null, 2)}\n`);
    this.#users = next;
    this.#stamp = this.#file.stamp();
    return user;
  }

  /** Somebody else may have written the file: `estiba password`, or the server before this one took over. A damaged one is not believed. */
  #refresh(): void {
    const stamp = this.#file.stamp();
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    try {
      const users = readUsers(this.#file);
      if (users.length > 0) this.#take(users);
    } catch {
      // What was read before stands.
    }
  }

  #take(users: readonly User[]): void {
    this.#users = new Map(users.map((user) => [user.name, user]));
  }
}

function readUsers(file: TextFile): readonly User[] {
  const text = file.read();
  if (text === null) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`The users' file is no JSON (${(error as Error).message}). Maybe restore it from a backup.`, { cause: error });
  }
  if (form.Check(value)) return value.users;
  const [first] = form.Errors(value);
  throw new Error(
    `The users' file is not as it should be: ${first?.instancePath || '/'} ${first?.message ?? ''}. Maybe restore it from a backup.`,
  );
}
