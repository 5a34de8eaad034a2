import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const apiAddress = process.env['QINGSHEN_API'] ?? 'http://127.0.0.1:8000'

// Vite reads its configuration from a default export; nothing else in the project has one.
export default defineConfig({
  plugins: [react()],
  // a worker loads what it needs in parts, as the page does
  worker: { format: 'es' },
  build: {
    target: ['chrome108', 'firefox115', 'safari16'],
    cssTarget: ['chrome108', 'firefox115', 'safari16'],
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { host: '127.0.0.1', proxy: { '/api': apiAddress } },
  preview: { host: '127.0.0.1', proxy: { '/api': apiAddress } },
})
