/** Por qué la transmisión en vivo o una repetición se negó. */
export const screenReasons = {
  'frame.version':
    'La trama tiene la versión {version}; este lado conoce la {ours}. Quizás la página es más antigua que el servidor: vuelva a cargarla.',
  'frame.broken': 'Una parte de la trama ({part}) no es lo que debe ser: {value}. Quizás algo en el camino cambia lo que se envía.',
  'frame.not-json': 'El mensaje no es un objeto JSON o es demasiado largo: {text}. Quizás otro programa habla en esta conexión.',
  'replay.empty': 'El registro está vacío: todavía no hay pasado. Quizás vuelva cuando la terminal haya trabajado.',
  'replay.none': 'No hay ninguna repetición en marcha. Quizás inicie una primero.',
  'replay.busy': 'Ya hay {most} repeticiones en marcha; más harían lenta la terminal. Quizás espere a que alguien termine una.',
  'replay.unreadable': 'No se puede mostrar el pasado: no se pudo leer el registro. Quizás verifique el registro.',
} as const;
