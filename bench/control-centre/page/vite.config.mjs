// One script that a page of the bench is given whole.
export default {
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'warn',
  build: {
    lib: { entry: 'main.ts', formats: ['iife'], name: 'bench', fileName: () => 'bench.js' },
    target: 'es2023',
    minify: true,
  },
};
