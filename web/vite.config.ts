import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Whoever starts the build, tests too: React's development build is twice the size and slower.
process.env.NODE_ENV = 'production';

/**
 * Builds the workbench into `web/dist`, which the server serves as files.
 *
 * Nothing is inlined into the page, neither scripts nor styles nor data addresses of fonts, because the server's
 * Content-Security-Policy allows only files of its own.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    chunkSizeWarningLimit: 400,
  },
});
