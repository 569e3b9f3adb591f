// Loads a built module and feeds it pages, as the engine does.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type createStillpage from '../../../wasm/module';
import type { StillpageModule } from '../../../wasm/module';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** 'wasm' is what ships; 'wasm-debug' has assertions, checked memory and the entry points below. */
export type Build = 'wasm' | 'wasm-debug';

/** What the debug build has besides. */
export interface TestEntryPoints {
  /** Calls back in the middle of a call. */
  callWhileBusy(callback: () => void): void;
  trap(): void;
}

export function builtFile(build: Build, name: string): string {
  return path.join(ROOT, 'build', build, name);
}

/** A fresh instance; `binary` instead of the build's own, to see what a wrong one does. */
export async function startModule(
  build: Build = 'wasm',
  binary: Uint8Array = readFileSync(builtFile(build, 'stillpage.wasm')),
): Promise<StillpageModule & TestEntryPoints> {
  // Built for browsers alone, the glue with assertions refuses to start where there is no window.
  (globalThis as { window?: unknown }).window ??= globalThis;
  const glue = (await import(builtFile(build, 'stillpage.mjs'))) as {
    default: typeof createStillpage;
  };
  return (await glue.default({ wasmBinary: binary })) as StillpageModule & TestEntryPoints;
}

/** The module's answer to `page`, copied out of its memory. */
export function extractBytes(
  module: StillpageModule,
  page: Uint8Array,
  url = 'https://example.org/page',
): Buffer {
  module.input(page.length).set(page);
  return Buffer.from(module.extract(page.length, url, true));
}

export function extractText(module: StillpageModule, html: string, url?: string): string {
  return extractBytes(module, Buffer.from(html), url).toString();
}

/** How much memory the instance holds, in bytes. Starts a new page. */
export function memorySize(module: StillpageModule): number {
  return module.input(0).buffer.byteLength;
}

/** A serialised page of about `bytes` bytes whose article is plain to see. */
export function makePage(bytes: number): string {
  // Each is another one: a page that says the same thing over and over is shown once.
  const paragraph = (day: number): string =>
    `<p>On day ${day} the ferry leaves the northern quay a little after six, when the fog still hangs over the water, ` +
    'and whoever stands at the rail hears the bell of the lighthouse long before seeing it.</p>';
  const count = Math.max(3, Math.floor(bytes / paragraph(10_000).length));
  return (
    '<html lang="en"><head><title>The morning ferry</title></head><body><article>' +
    `<h1>The morning ferry</h1>${Array.from({ length: count }, (_, day) => paragraph(day)).join('')}</article></body></html>`
  );
}
