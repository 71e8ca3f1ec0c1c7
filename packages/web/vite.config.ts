import { defineConfig } from 'vite';

/** One page; its parts carry their hash in the name, so that browsers may keep them for good. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  logLevel: 'warn',
});
