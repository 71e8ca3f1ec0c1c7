import type { values as english } from '../en/values.ts';

/** Palabras que llegan como valores de un motivo. */
export const values: Readonly<Record<keyof typeof english, string>> = {
  'value.fore': 'proa',
  'value.aft': 'popa',
  'value.fore middle': 'mitad de proa, centro del bay',
  'value.aft middle': 'mitad de popa, centro del bay',
  'value.port': 'babor',
  'value.starboard': 'estribor',
  'value.deck': 'cubierta',
  'value.hold': 'bodega',
  'value.load': 'embarque',
  'value.discharge': 'descarga',
  'value.restow-off': 'reestiba, salida',
  'value.restow-on': 'reestiba, entrada',
  'value.securing': 'trincas y postes',
  'value.dangerous-goods': 'mercancías peligrosas',
  'value.reefers': 'tomacorrientes reefer',
  'value.out-of-gauge': 'fuera de medida',
  'value.stack-weight': 'peso de las pilas',
  'value.strength': 'resistencia de la nave',
  'value.visibility': 'visibilidad a proa',
};
