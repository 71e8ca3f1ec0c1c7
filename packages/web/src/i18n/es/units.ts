import type { Messages } from '../messages.ts';
import { kitOf } from '../kit.ts';

const { plural, number } = kitOf('es');

export const units: Messages['units'] = {
  title: 'Contenedores',
  find: 'Número del contenedor, o una parte',
  hint: 'Cuatro letras, siete cifras; basta cualquier parte.',
  count: (found, all) => `${number(found)} de ${plural(all, { one: '# contenedor', other: '# contenedores' })}`,
  shown: (shown) => `Se muestran los primeros ${number(shown)}.`,
  empty: 'Ningún contenedor coincide.',
  unit: 'Contenedor',
  place: 'Lugar',
  pod: 'POD',
  type: 'Tipo',
  line: 'Línea naviera',
  weight: 'Peso',
  kg: (value) => `${number(value)} kg`,
  temperature: (value) => `${number(value)} °C`,
  setPoint: 'Temperatura de consigna',
  imdg: 'Clase IMO',
  marks: 'Marcas',
  history: 'Historia',
  when: 'Cuándo',
  event: 'Evento',
  what: 'Detalle',
  actor: 'Por',
  entry: 'Entrada',
  proof: 'Prueba',
  showProof: 'Mostrar la prueba',
  proofIs: (seq, size) =>
    `La entrada ${number(seq)} está en el registro de ${plural(size, { one: '# entrada', other: '# entradas' })} (RFC 6962).`,
  proofHolds: 'Está en el registro: esta página lo comprobó por sí misma.',
  proofFails: 'La prueba no se sostiene: el registro no es el que dice el servidor.',
  entryItself: 'La entrada, tal como se le calcula el hash',
  path: 'Hashes desde la entrada hasta la raíz',
  root: 'Raíz',
  unknown: (id) => `El contenedor ${id} no está aquí y el registro nunca supo de él.`,
  gone: 'Salió del terminal.',
};
