import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Beside each larger text of the build stand its compressed forms: a crew's line is narrow, and the api need not do it each time. */
const compressed: Plugin = {
  name: 'leon-compressed',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const [fileName, part] of Object.entries(bundle)) {
      const text = Buffer.from(part.type === 'chunk' ? part.code : part.source);
      if (!/\.(?:js|css|svg|json|geojson)$/.test(fileName) || text.length < 2_000) continue;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
      this.emitFile({
        type: 'asset',
        fileName: `${fileName}.br`,
        source: brotliCompressSync(text, { params }),
      });
      this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(text, { level: 9 }) });
    }
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), compressed],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: address but images; every asset is a file of its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
