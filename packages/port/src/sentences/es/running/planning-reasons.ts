/** Why a call is planned anew, or cannot be. */
export const planningReasons = {
  'plan.asked-for': '{by} pidió un plan nuevo.',
  'plan.awaited': 'Se espera un plan nuevo de la escala {call}; nada se empieza según el anterior.',
  'plan.box-gone': '{box} ya no está aquí para embarcarse: {at}.',
  'plan.box-held': '{box} tiene bloqueo ({hold}) y su línea no ha empezado.',
  'plan.box-released': '{box} quedaba en tierra y ya puede embarcarse.',
  'plan.crane-back': '{crane} puede volver a trabajar.',
  'plan.crane-out': '{crane} lleva {minutes} {minutes|minuto|minutos} sin trabajar y le queda trabajo ({why}).',
  'plan.lists-came': '{by} entregó las listas de la escala.',
  'plan.cranes-changed': '{by} dio a la escala otras grúas: {cranes}.',
  'plan.failed': 'La escala {call} no pudo planificarse: {problem} Quizá convenga cambiar sus grúas o su lista y pedir otro plan.',
  'plan.outdated':
    'El plan {plan} se hizo para la escala {call} en su revisión {basis}; ahora va por la {revision}. Quizá convenga pedir otro plan.',
} as const;
