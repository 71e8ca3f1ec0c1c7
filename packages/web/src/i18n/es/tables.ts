import { kitOf } from '../kit.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = kitOf('es');

/** Naves, muelle y amarraderos como tablas. */
export const tables: Messages['tables'] = {
  shownAs: 'Mostrar como',
  drawing: 'Dibujo',
  table: 'Tabla',
  place: 'Celda',
  type: 'Tipo',
  pod: 'POD',
  weight: 'Peso [kg]',
  work: 'Trabajo',
  colour: 'El color dice',
  marks: 'Marcas',
  stackLeft: 'Queda en la pila',
  emptyShip: 'Aquí no hay nada ni llega nada.',
  crane: 'Grúa',
  kind: 'Trabajo',
  lines: 'Líneas',
  start: 'Planificado desde',
  end: 'Planificado hasta',
  state: 'Estado',
  against: 'Lo que se opone',
  metres: 'Metros de muelle',
  to: 'Hasta',
  from: 'Desde',
  shipSummary: (aboard: number, come: number, leave: number) =>
    `${plural(aboard, { one: '# contenedor a bordo', other: '# contenedores a bordo' })}; ${plural(come, { one: 'llega # contenedor', other: 'llegan # contenedores' })}, ${plural(leave, { one: 'sale #', other: 'salen #' })}. La tabla lo dice todo en palabras.`,
  quaySummary: (cranes: number, lines: number, done: number) =>
    `${plural(cranes, { one: '# grúa', other: '# grúas' })}, ${plural(lines, { one: '# línea', other: '# líneas' })}, ${number(done)} hechas. La tabla lo dice todo en palabras.`,
  berthSummary: (there: number, expected: number) =>
    `${plural(there, { one: '# nave está aquí', other: '# naves están aquí' })}, ${plural(expected, { one: 'se espera #', other: 'se esperan #' })}. La tabla lo dice todo en palabras.`,
};
