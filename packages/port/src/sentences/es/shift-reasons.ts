import type { shiftReasons as english } from '../en/shift-reasons.ts';

/** Qué está mal en un problema de remociones en varios puertos o en un plan. */
export const shiftReasons: Readonly<Record<keyof typeof english, string>> = {
  'shifts.header':
    "La línea {line} debería decir '{wanted}: número', pero dice '{found}'. Quizá no sea un problema de remociones en varios puertos.",
  'shifts.lines':
    'Se esperan {wanted} líneas de contenedores, una por puerto, y llegaron {found}. Quizá el archivo esté cortado, o haya líneas repetidas.',
  'shifts.line-length': 'La línea {line} debería tener {wanted} números y tiene {found}. Quizá falte un puerto.',
  'shifts.number': "Línea {line}: '{value}' no es un número entero de contenedores. Quizá haya un dígito mal.",
  'shifts.row-length': 'Desde el puerto {origin} se esperan {wanted} cantidades y se dieron {found}. Quizá falte un puerto.',
  'shifts.count': "Del puerto {origin} al puerto {destination}: '{value}' no es una cantidad de contenedores. Quizá haya un dígito mal.",
  'shifts.backwards': '{boxes} contenedores vuelven del puerto {origin} al puerto {destination}. Quizá filas y columnas estén cambiadas.',
  'shifts.size': "'{value}' {field} no puede ser: se resuelve entre {least} y {most}. Quizá haya un dígito mal.",
  'shifts.overfull':
    'Tras el puerto {port} hay {boxes} contenedores a bordo de una nave de {cells} celdas. Quizá una cantidad esté mal o la nave sea mayor.',
  'shifts.plan-legs': 'No es un plan de {wanted} tramos. Quizá sea de otro problema.',
  'shifts.plan-columns': 'El tramo {leg} no lista {wanted} columnas de números de contenedor. Quizá el plan sea de otro problema.',
  'shifts.plan-high': 'Tramo {leg}: la columna {column} tiene {boxes} contenedores y solo caben {rows}.',
  'shifts.plan-no-box': 'Tramo {leg}: no existe el contenedor {box}.',
  'shifts.plan-astray': 'Tramo {leg}: el contenedor {box}, del puerto {from} al puerto {to}, está a bordo aunque no está en viaje.',
  'shifts.plan-twice': 'Tramo {leg}: el contenedor {box} está en dos lugares.',
  'shifts.plan-missing': 'Tramo {leg}: el contenedor {box} está en viaje y no está en ningún lugar.',
};
