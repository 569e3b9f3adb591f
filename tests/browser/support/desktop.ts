// A screen of its own with a window manager, so that real keys and clicks reach a real window. Linux only.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const PROGRAMS = ['Xvfb', 'openbox', 'xdotool'];
const SCREEN = '1280x900x24';

export interface Desktop {
  /** For the programs that should appear on it. */
  env: Record<string, string | undefined>;
  /** Runs an xdotool command; gives what it prints. */
  do(...command: string[]): string;
  close(): void;
}

/** The programs a desktop needs and this machine lacks. */
export function missingPrograms(): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return PROGRAMS.filter((name) => !folders.some((folder) => existsSync(path.join(folder, name))));
}

export async function startDesktop(): Promise<Desktop> {
  const [server, display] = await startServer();
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const run = (...command: string[]): string =>
    execFileSync('xdotool', command, {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  return {
    env,
    do: run,
    close() {
      manager.kill();
      server.kill();
    },
  };
}

/** Starts Xvfb on a display it chooses itself, and waits until it serves. */
async function startServer(): Promise<[ChildProcess, string]> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(`:${chunk.toString().trim()}`));
  });
  server.removeAllListeners('exit');
  return [server, display];
}
