// Jest's transformer: TypeScript to an ES module by the esbuild that also bundles the extension. Types are not checked.
import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';

const OPTIONS = { loader: 'ts', format: 'esm', target: 'es2022', sourcemap: 'inline' };

function process(source, file) {
  return { code: transformSync(source, { ...OPTIONS, sourcefile: file }).code };
}

function getCacheKey(source, file) {
  const key = JSON.stringify([version, OPTIONS, file, source]);
  return createHash('sha256').update(key).digest('hex');
}

export default { process, getCacheKey };
