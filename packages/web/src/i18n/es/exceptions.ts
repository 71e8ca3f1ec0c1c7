import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('es');

export const exceptions: Messages['exceptions'] = {
  noWay: 'Por ahora no se puede hacer nada: antes debe cesar su causa.',
  takeWeight: (kg: number) => `Dar por buenos ${number(kg)} kg`,
  takeWeightEffect: 'El peso que midió la grúa pasa a ser la masa bruta verificada del contenedor.',
  title: 'Excepciones',
  about: 'Sobre',
  raised: 'Surgió',
  age: 'Antigüedad',
  minutes: (value) => `${number(value)} min`,
  takenBy: 'A cargo de',
  nobody: 'nadie',
  you: 'usted',
  take: 'Tomar',
  resolve: 'Resolver',
  empty: 'Nada espera a una persona.',
  emptyHint: 'Lo que el terminal no puede decidir por sí solo aparece aquí, lo más antiguo primero.',
  count: (open) => plural(open, { one: '# excepción abierta', other: '# excepciones abiertas' }),
  choose: '¿Cómo se resuelve?',
  retry: 'Hacerlo de nuevo',
  retryEffect: 'El paso se da otra vez. La máquina debe poder hacerlo.',
  done: 'Se terminó a mano',
  doneEffect: 'El paso cuenta como hecho: el contenedor ya debe estar donde el paso lo iba a poner.',
  cancel: 'Abandonar el trabajo',
  cancelEffect: 'El trabajo termina aquí; el contenedor queda donde está y se planifica de nuevo.',
  acknowledge: 'Visto',
  acknowledgeEffect: 'El aviso se archiva; nada más cambia.',
  echo: (id, how) => `Está por resolver ${id}: ${how}.`,
  sure: 'Sí, resolver',
  taken: (id) => `${id} está a su cargo.`,
  resolved: (id) => `${id} está resuelta.`,
  mayNot: 'Su rol puede mirar, pero no resolver.',
};
