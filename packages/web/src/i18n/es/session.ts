import type { Messages } from '../messages.ts';

export const session: Messages['session'] = {
  title: 'Iniciar sesión',
  user: 'Nombre de usuario',
  password: 'Contraseña',
  enter: 'Iniciar sesión',
  ended: 'Su sesión terminó. Inicie sesión de nuevo; volverá a donde estaba.',
  signedOut: 'Cerró la sesión.',
  unreachable: 'El servidor no responde. Tal vez esté reiniciando; esta página lo intenta por sí sola.',
  changeTitle: 'Elija su propia contraseña',
  changeWhy: 'La contraseña de un solo uso sirve para una cosa: elegir la suya.',
  current: 'Contraseña de un solo uso',
  next: 'Contraseña nueva',
  rule: 'Al menos 12 caracteres; lo mejor son unas palabras sin relación entre sí.',
  change: 'Elegir esta contraseña',
  show: 'Mostrar',
  hide: 'Ocultar',
};
