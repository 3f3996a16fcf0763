import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../dist/apps/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  // The server judges the Origin of a write, so development goes through the same origin.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: true } } },
});
