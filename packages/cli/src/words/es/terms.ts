import type { terms as english } from '../en/terms.ts';

/** Nombres de los términos del puntaje y de sus unidades. */
export const terms: Readonly<Record<keyof typeof english, string>> = {
  'term.left-out': 'contenedores que quedan en tierra',
  'term.restows-here': 'remociones aquí',
  'term.restows-later': 'remociones en puertos siguientes',
  'term.lid-moves': 'tapas abiertas, aquí y después',
  'term.crane-spread': 'trabajo de grúas que no se puede repartir',
  'term.twin-lifts': '20′ sin pareja para izaje doble',
  'term.mixed-stacks': 'pilas con más de un puerto',
  'term.reefer-waste': 'tomacorrientes usados por quien no los necesita',
  'term.ballast': 'lastre a bordo',
  'term.changes': 'posiciones que cambian respecto del plan anterior',
  'term.heavy-on-light': 'pesado sobre liviano en cubierta',
  'unit.boxes': 'contenedores',
  'unit.lids': 'tapas',
  'unit.moves': 'movimientos',
  'unit.stacks': 'pilas',
  'unit.plugs': 'tomacorrientes',
  'unit.t': 't',
};
