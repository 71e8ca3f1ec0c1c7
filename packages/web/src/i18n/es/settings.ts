import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  title: 'Ajustes',
  here: 'Estos ajustes se guardan en este navegador.',
  language: 'Idioma',
  theme: 'Tema',
  system: 'Según el dispositivo',
  light: 'Claro',
  dark: 'Oscuro',
  room: 'Sala de control',
  roomHint: 'Oscuro y tenue, para salas oscuras de noche.',
  time: 'Horas',
  size: 'Tamaño de texto y botones',
  normal: 'Normal',
  large: 'Grande, para guantes y pantallas murales',
  you: 'Usted',
  signedInAs: (name, role) => `Sesión de ${name} (${role}).`,
  about: 'Sobre el servidor',
  site: 'Terminal portuario',
  entries: 'Entradas del registro',
};
