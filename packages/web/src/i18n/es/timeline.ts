import { kitOf } from '../kit.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = kitOf('es');

/** Mirar el pasado. */
export const timeline: Messages['timeline'] = {
  title: 'Pasado del puerto',
  moment: 'Momento',
  go: 'Mostrar este momento',
  explain: 'Cualquier momento del registro, tal como fue. El pasado lleva un marco, lo dice, y no acepta órdenes.',
  notLive: 'PASADO, no en vivo',
  live: 'Volver al presente',
  play: 'Seguir',
  pause: 'Detener',
  speed: 'Velocidad',
  times: (factor: number) => `×${number(factor)}`,
  span: (first: string, last: string) => `El registro va de ${first} a ${last}.`,
  slider: 'Momento del pasado',
  ago: (minutes: number) => plural(minutes, { one: 'hace # minuto', other: 'hace # minutos' }),
  noCommands: 'Está viendo el pasado: aquí no se puede cambiar nada.',
  hint: 'El registro no guarda poses: las máquinas están en la última celda que informaron. Los planes son los del momento; lo que dijo de ellos el verificador no se guarda.',
};
