import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * `vite build web` writes `web/dist`, the whole interface: the server needs nothing else and the browser asks
 * nobody else.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  css: {
    preprocessorOptions: {
      // KERN's Sass uses the old if() function; its warnings are not ours to act on.
      scss: { quietDeps: true },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: addresses, so nothing may be inlined.
    assetsInlineLimit: 0,
    // Browsers of town halls are at most two years old (Edge and Firefox ESR update themselves).
    target: 'es2023',
    // Otherwise an inline script would be needed for browsers that we do not support anyway.
    modulePreload: { polyfill: false },
  },
})
