/** Lo que cambia después de dicho por primera vez, y por qué no puede: lugar y hora de las escalas, listas de embarque, colas, contenedores confundidos. */
export const changeReasons = {
  'box.named-twice': '{box} se nombra dos veces.',
  'box.not-listed': '{box} no está en la lista de embarque.',
  'box.on-other-list': '{box} está en la lista de embarque de la escala {call}. Quizá convenga anularlo allí primero.',
  'box.other-length': '{box} mide {length}′ y {other} {wanted}′: ninguno cabe en el lugar del otro.',
  'call.goes-before': 'La escala {call} saldría antes de llegar.',
  'call.in-the-past': 'Eso fue hace {minutes} {minutes|minuto|minutos}: a la escala {call} no se le puede dar una hora pasada.',
  'call.moved-meanwhile':
    'Entretanto alguien dio a la escala {call} otro lugar u otra hora: su proa va en {bow} m. Quizá convenga mirar de nuevo y repetir.',
  'crane.all-stand':
    '{crane} tiene líneas empezadas en el bay {bay} de la escala {call}, y desde hace {minutes} {minutes|minuto|minutos} ninguna máquina hace nada por esa escala. Quizá convenga ver qué contenedor espera cada línea y pedir un plan nuevo.',
  'crane.no-truck-place':
    '{crane} tiene líneas en el bay {bay} de la escala {call}, en el metro {metre} del muelle, y ahí no hay lugar para un camión. Quizá convenga dar el bay a otra grúa o atracar la nave en otro lugar.',
  'crane.no-yard-place':
    '{crane} está parada: el patio no tiene lugar para {boxes} de la escala {call}, bay {bay}. Quizá convenga despejar bloques.',
  'exception.crane-goes-on': '{crane} continúa.',
  'plan.boxes-exchanged': '{by} encontró {one} y {other} cada uno en el lugar del otro.',
  'plan.call-moved': '{by} dio a la escala otro lugar u otra hora.',
  'plan.list-changed': '{by} cambió la lista de embarque: {added} añadidos, {cancelled} anulados.',
  'queue.not-paused': 'La cola de {crane} en la escala {call} no está en pausa.',
  'queue.paused': 'La cola de {crane} en la escala {call} está en pausa: no se empieza ninguna línea más. Quizá convenga reanudarla.',
  'queue.paused-by-person': 'Una persona la puso en pausa.',
} as const;
