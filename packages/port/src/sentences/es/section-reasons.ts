import type { sectionReasons as english } from '../en/section-reasons.ts';

/** Lo que falla en una sección de bay (asignación de celdas) o en un plan para ella. */
export const sectionReasons: Readonly<Record<keyof typeof english, string>> = {
  'section.line-length': 'La línea {line} debe tener {wanted} números y tiene {found}. Quizá falte una columna.',
  'section.number': "Línea {line}: '{value}' no es un número. Quizá haya un dígito mal.",
  'section.part': "Línea {line}: '{found}' no pertenece a ninguna parte de una sección de bay. Quizá el archivo sea de otra clase.",
  'section.part-twice': 'Línea {line}: la parte {part} viene otra vez. Quizá se unieron dos archivos, o una línea está repetida.',
  'section.part-missing': 'Falta la parte {part}. Quizá el archivo esté cortado.',
  'section.lines': '{part} debe tener {wanted} entradas y tiene {found}. Quizá falte una línea, o esté repetida.',
  'section.cells': 'Se esperan {wanted} celdas, las mismas en cada pila, y llegaron {found}. Quizá los tamaños estén mal.',
  'section.cell-order':
    'Línea {line}: una celda de la pila {found} donde toca una de la pila {wanted}. Quizá las líneas estén desordenadas.',
  'section.size': "No puede haber '{value}' en {field}: se resuelve entre {least} y {most}. Quizá haya un dígito mal.",
  'section.box-length': "Un contenedor mide '{value}' pies, no 20 ni 40. Quizá dos columnas estén cambiadas.",
  'section.loaded-place':
    'El contenedor {box} a bordo está en la pila {stack}, altura {tier}, donde no hay tal celda. Quizá pila y altura estén cambiadas.',
  'section.loaded-taken':
    'El contenedor {box} a bordo está en la pila {stack}, altura {tier}, donde hay otro. Quizá una línea esté repetida.',
  'section.plan-form': 'Esto no es un plan para {wanted} contenedores. Quizá sea de otra sección.',
  'section.plan-place': 'El contenedor {box} no puede ir en la pila {stack}, altura {tier}: ninguna celda allí lo admite.',
  'section.plan-no-plug': 'El reefer {box} no tiene enchufe en la pila {stack}, altura {tier}.',
  'section.plan-taken': 'El contenedor {box} está donde hay otro: pila {stack}, altura {tier}.',
  'section.plan-under': 'El contenedor {box} queda debajo de uno que está a bordo: pila {stack}, altura {tier}.',
  'section.plan-hanging': 'El contenedor {box} queda en el aire: pila {stack}, altura {tier}.',
  'section.plan-on-forty': 'El contenedor de 20′ {box} está sobre uno de 40′: pila {stack}, altura {tier}.',
  'section.plan-high': 'La pila {stack} mide {height} m; caben {most} m.',
  'section.plan-heavy': 'La pila {stack} pesa {weight} kg; se permiten {most} kg.',
  'section.plan-segregation':
    'Mercancías peligrosas de las categorías {one} (pila {stack}) y {other} (pila {otherStack}) están demasiado cerca.',
};
