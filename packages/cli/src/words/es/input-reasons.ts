import type { inputReasons as english } from '../en/input-reasons.ts';
import { findingSentences } from '@estiba/messages/sentences';
import { siteReasons } from './site-reasons.ts';
import { voyageReasons } from './voyage-reasons.ts';

/** Lo hallado en los datos recibidos: mensajes, archivos de la escala, perfil de la nave. */
export const inputReasons: Readonly<Record<keyof typeof english, string>> = {
  ...findingSentences.es,
  ...siteReasons,
  ...voyageReasons,
  'call.no-slot': '{id} no está en ninguna posición del plano; no entra en el plan. Quizá no está a bordo, o se omitió su posición.',
  'call.slot-not-on-ship':
    '{id} está en {slot}, que la nave no tiene para un contenedor de {length}′. Quizá una cifra está mal, o el perfil es de otra nave.',
  'call.aboard-already': '{id} debe embarcarse pero ya está a bordo; queda donde está. Quizá es una remoción, o un número está mal.',
  'call.port-not-called':
    '{boxes} {boxes|contenedor|contenedores} a bordo para {pod}, donde la nave no recala; permanecen a bordo. Quizá falta ese puerto en la rotación.',
  'call.rotation-guessed':
    'El orden de los puertos siguientes es una suposición, primero el de más contenedores: {rotation}. Quizá convenga dar --rotation.',
  'call.ship-generated': 'No hay perfil de la nave: la representa una generada de {class} TEU.',
  'call.ship-inferred': 'No hay perfil de la nave: se dedujo uno de {boxes} contenedores de su plano ({teu} TEU).',
  'call.work-start-assumed': 'No se dice cuándo empiezan las operaciones; se tomó {start}.',
  'call.rolled': '{id} pasa a una nave posterior.',
  'yard.no-column': 'La lista del patio no tiene la columna {columns}; no se usó.',
  'yard.line': 'La línea {line} de la lista del patio no es una posición: "{text}". Quizá falta una columna.',
  'yard.taken': '{id} está en {position}, igual que la línea {first}; se apartó. Quizá un nivel está mal.',
  'yard.not-there': '{boxes} {boxes|contenedor|contenedores} de la lista de embarque no {boxes|está|están} en la lista del patio.',
  'infer.no-boxes':
    'Ningún contenedor de {plans} {plans|plano|planos} ({boxes} contenedores) tiene una posición posible. Quizá el plano es de otra nave o está cortado.',
  'iso6346.form': '{id} no es un número de contenedor (ISO 6346).',
  'iso6346.category': '{id} tiene la letra de categoría {category}, que ISO 6346 no conoce.',
  'iso6346.check-digit': 'El dígito de control de {id} es {given}, debería ser {expected}.',
  'profile.form': '{path}: {value}. {advice}',
  'profile.more': '… y {count} más.',
  'profile.ascending': '{path}: {value} está fuera de orden. {advice}',
  'profile.bay-order': '{path}: {value} está fuera de orden. {advice}',
  'profile.density': '{path}: {value} no es una densidad de agua de mar. {advice}',
  'profile.displacement': '{path}: {value} no concuerda con las secciones. {advice}',
  'profile.draft': '{path}: {value} no puede ser. {advice}',
  'profile.hold-missing': '{path}: no se nombra la bodega. {advice}',
  'profile.hold-unknown': '{path}: no existe la bodega {value}. {advice}',
  'profile.length': '{path}: {value} no puede ser. {advice}',
  'profile.lid-bay': '{path}: no existe el bay {value}. {advice}',
  'profile.lid-unknown': '{path}: no existe la tapa {value}. {advice}',
  'profile.lightship': '{path}: la nave vacía pesa {value} t. {advice}',
  'profile.limit': '{path}: {value} no es un límite que se pueda cumplir. {advice}',
  'profile.negative': '{path}: {value} es menor que 0. {advice}',
  'profile.no-use': '{path}: {value} no admite ningún contenedor. {advice}',
  'profile.odd-bay': '{path}: {value} no corresponde a un bay impar. {advice}',
  'profile.repeated': '{path}: {value} aparece dos veces. {advice}',
  'profile.row': '{path}: la fila {value} no corresponde a su banda. {advice}',
  'profile.span': '{path}: {value} no es un tramo. {advice}',
  'profile.stack-repeated': '{path}: {value} aparece dos veces. {advice}',
  'profile.stacks-overlap': '{path}: {value} se superpone a otra pila. {advice}',
  'profile.table': '{path}: {value} no corresponde a la tabla. {advice}',
  'profile.tank': '{path}: {value} no corresponde al tanque. {advice}',
  'profile.tier': '{path}: el nivel {value} no corresponde. {advice}',
  'profile.visibility': '{path}: {value} no puede ser. {advice}',
};
