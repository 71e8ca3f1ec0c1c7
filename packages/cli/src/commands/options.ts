import { type Command, InvalidArgumentError, Option } from 'commander';
import { type BaplieChoice, baplieVersions } from '../output/messages.ts';
import { type Lang, langs } from '@estiba/port/sentences';

/** A number within bounds, from an argument of the command line. */
export function numberBetween(least: number, most: number, isWhole = false): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most) || (isWhole && !Number.isInteger(value))) {
      throw new InvalidArgumentError(`It must be a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** A list separated by commas or blanks. */
export function listOf(text: string): string[] {
  return text.split(/[,\s]+/).filter((item) => item !== '');
}

/** A list of UN/LOCODEs, or `auto`. */
export function portsOf(text: string): string[] | 'auto' {
  if (text === 'auto') return 'auto';
  const ports = listOf(text.toUpperCase());
  const wrong = ports.find((port) => !/^[A-Z]{2}[A-Z2-9]{3}$/.test(port));
  if (wrong !== undefined || ports.length === 0) throw new InvalidArgumentError(`'${wrong ?? text}' is no UN/LOCODE such as CNSHA.`);
  return ports;
}

/** Options of every command that plans. */
export interface PlanningFlags {
  readonly out: string;
  readonly lang: Lang;
  readonly baplieVersion: BaplieChoice;
  readonly quiet?: boolean;
  readonly seconds?: number;
  readonly seed?: number;
  readonly effort?: number;
  readonly cranes?: number;
}

export function addPlanningOptions(command: Command, out: string): Command {
  return addLang(command)
    .option('--out <folder>', 'where the outputs go', out)
    .option('--seed <number>', 'same call, seed and effort: the same plan', numberBetween(0, 4_294_967_295, true))
    .option('--effort <number>', '0: the first valid plan, 1: a settled one, 3: three times the work', numberBetween(0, 100))
    .option('--seconds <number>', 'stop after this many seconds and keep the best plan', numberBetween(0.1, 86_400))
    .option('--cranes <number>', 'quay cranes', numberBetween(1, 20, true))
    .addOption(
      new Option('--baplie-version <version>', 'version of the departure plan').choices(Object.keys(baplieVersions)).default('2.2'),
    )
    .option('--quiet', 'show no progress');
}

export function addLang(command: Command): Command {
  return command.addOption(new Option('--lang <language>', 'language of the report and the console').choices([...langs]).default('en'));
}

/** Examples under the help of a command. */
export function addExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}
