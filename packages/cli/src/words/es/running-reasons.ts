/** Por qué el terminal en marcha rechazó, hizo o encontró algo, paquete por paquete. */
export const runningReasons = {} as const;
