// A page server on this machine alone: serves folders under prefixes with headers of one's choice, answers routes with
// functions, and writes down every request.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.wav': 'audio/wav',
};

/** The route of every picture that has none of its own, where one is given. */
export const ANY_PICTURE = '*';

/**
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Handler
 */

/** Starts a server on a free port. */
export async function startServer() {
  /** @type {{prefix: string, folder: string, headers: Record<string, string>}[]} */
  const folders = [];
  /** @type {Map<string, Handler>} */
  const routes = new Map();
  /** @type {string[]} */
  const requests = [];

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // Browsers ask for icons when they please.
    if (pathname !== '/favicon.ico') requests.push(request.url ?? '/');
    const isPicture = request.headers['sec-fetch-dest'] === 'image';
    const route = routes.get(pathname) ?? (isPicture ? routes.get(ANY_PICTURE) : undefined);
    if (route !== undefined) {
      route(request, response);
      return;
    }
    void answerFile(folders, pathname, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    origin: `http://127.0.0.1:${port}`,
    /** Path and query of every request so far, in order. */
    requests,

    /**
     * Serves the files below `folder` at `prefix`, each with `headers`.
     * @param {string} prefix starts and ends with a slash
     * @param {string} folder
     * @param {Record<string, string>} [headers]
     */
    serveFolder(prefix, folder, headers = {}) {
      folders.push({ prefix, folder: path.resolve(folder), headers });
    },

    /**
     * Answers a path by a function, or with a body.
     * @param {string} pathname
     * @param {Handler | string | Buffer} answer
     * @param {Record<string, string>} [headers] of a body
     */
    route(pathname, answer, headers = { 'content-type': TYPES['.html'] }) {
      routes.set(
        pathname,
        typeof answer === 'function'
          ? answer
          : (_request, response) => {
              response.writeHead(200, headers).end(answer);
            },
      );
    },

    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} PageServer */

async function answerFile(folders, pathname, response) {
  const mount = folders.find(({ prefix }) => pathname.startsWith(prefix));
  try {
    if (mount === undefined) throw new Error('no such folder');
    const file = path.join(mount.folder, decodeURIComponent(pathname.slice(mount.prefix.length)));
    if (!file.startsWith(mount.folder + path.sep)) throw new Error('outside the folder');
    const body = await readFile(file);
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...mount.headers }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  }
}
