/** Por qué la transmisión en vivo o una repetición se negó. */
export const screenReasons = {
  'frame.version':
    'La trama tiene la versión {version}; este lado conoce la {ours}. Quizá la página sea más antigua que el servidor: vuelva a cargarla.',
  'frame.broken': 'Una parte de la trama ({part}) no es lo que debe ser: {value}. Quizá algo en el camino cambie lo que se envía.',
  'frame.not-json': 'El mensaje no es un objeto JSON o es demasiado largo: {text}. Quizá otro programa hable por esta conexión.',
  'replay.empty': 'El registro está vacío: todavía no hay pasado. Quizá convenga volver cuando el terminal haya trabajado.',
  'replay.none': 'No hay ninguna repetición en marcha. Quizá haya que iniciar una primero.',
  'replay.busy': 'Ya hay {most} repeticiones en marcha; más harían lento el terminal. Quizá convenga esperar a que alguien termine una.',
  'replay.unreadable': 'No se puede mostrar el pasado: no se pudo leer el registro. Quizá haya que verificar el registro.',
} as const;
