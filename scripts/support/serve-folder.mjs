// A small static server on this machine alone, for pages that `npm start` opens from disk.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/**
 * Serves the files below `folder` on a free port of the loopback interface.
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serveFolder(folder) {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    void answer(root, request.url, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(root, url, response) {
  try {
    const file = path.join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname));
    if (!file.startsWith(root + path.sep)) {
      throw new Error('outside the folder');
    }
    const body = await readFile(file);
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  }
}
