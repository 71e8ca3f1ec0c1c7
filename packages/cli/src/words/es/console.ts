import type { consoleWords as english } from '../en/console.ts';

/** Lo que imprime el programa. */
export const consoleWords: Readonly<Record<keyof typeof english, string>> = {
  'progress.line': '{phase} · costo {cost} · incumplimientos {violations} · en tierra {leftOut} · {time}',
  'progress.left': 'faltan {seconds} s',
  'progress.elapsed': '{seconds} s hasta ahora',
  'progress.stopping': 'Deteniendo; se conserva el mejor plan hasta ahora. Pulse Ctrl-C otra vez para abandonarlo.',
  'progress.generating': 'Generando la escala: {class} TEU, {ports} puertos, al {fill} %, semilla {seed} …',
  'progress.checking': 'El verificador independiente lee el plan …',
  'phase.construct': 'construyendo',
  'phase.bound': 'acotando',
  'phase.improve': 'mejorando',
  'phase.polish': 'puliendo',
  'phase.sequence': 'secuenciando',
  'phase.yard': 'eligiendo contenedores en patio',
  'done.call': '{call}: {ship}, {port}, {arrival} contenedores a bordo, {loads} por embarcar',
  'done.moves': 'embarcados {loaded} · en tierra {leftOut} · descargados {discharged} · removidos {restowed} · permanecen {stays}',
  'done.cranes': 'grúas {hours} h (cota {bound} h) · remanejos en patio {digs} (en orden de lista {listOrder})',
  'done.condition': 'GM {gm} m ({minGm}–{maxGm}) · calado {aft}/{fore} m · asiento {trim} m · escora {list}° · lastre {ballast} t',
  'done.findings':
    '{count} {count|hallazgo|hallazgos} en los datos recibidos: {errors} {errors|error|errores}, {warnings} {warnings|advertencia|advertencias}; véase exceptions.csv',
  'done.written': 'Escrito en {folder}: {files}',
  'done.seconds': 'Planificado en {seconds} s.',
  'check.clean': 'Ninguna regla obligatoria incumplida: {boxes} contenedores a bordo.',
  'check.broken': '{count} {count|incumplimiento|incumplimientos} de reglas obligatorias.',
  'check.afloat':
    'No se verificaron flotación, estabilidad ni esfuerzos: no se sabe nada de los tanques. Con --afloat se verifica con los del perfil.',
  'convert.account': '{name}: {groups} grupos leídos, {boxes} contenedores, {setAside} apartados',
  'convert.none': 'Ningún mensaje de {name} tiene contenedores.',
  'show.summary':
    '{name}: {boxes} contenedores, {teu} TEU, {tonnes} t; {reefers} reefers conectados, {dangerous} con mercancías peligrosas, {gauge} sobredimensionados, {empties} vacíos',
  'show.boxes': '{boxes} {boxes|contenedor|contenedores}',
  'show.rows': 'filas',
  'show.tiers': 'niveles',
  'show.plugs': 'tomas',
  'show.particulars': 'eslora {loa} m, entre perpendiculares {lpp} m, manga {beam} m, puntal {depth} m, calado máximo {draft} m',
  'show.limits': 'GM {minGm} a {maxGm} m, asiento {minTrim} a {maxTrim} m, escora máxima {list}°',
  'vessel.sane': '{name}: perfil correcto, {teu} TEU, {bays} bays, {holds} bodegas, {plugs} tomacorrientes reefer.',
  'vessel.assumed': 'Supuesto:',
};
