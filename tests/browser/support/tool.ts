// The native tools, fed with what a live page serialises to.
import { spawnSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { NATIVE_TOOL, TREE_DUMP } from './paths';

export interface Serialised {
  html: string;
  url: string;
  scripting: boolean;
}

/** Takes from a page what the content script takes from it. */
export async function serialisePage(page: Page): Promise<Serialised> {
  return page.evaluate(() => {
    const probe = document.createElement('noscript');
    probe.textContent = '<';
    return {
      html: document.documentElement.outerHTML,
      url: document.URL,
      scripting: probe.innerHTML === '<',
    };
  });
}

function run(
  tool: string,
  args: string[],
  input: string,
): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(tool, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 29,
  });
  if (error !== undefined) throw error;
  if (status === null) throw new Error(`${tool} was killed: ${stderr}`);
  return { status, output: status === 0 ? stdout : stderr };
}

/** The article's text as the command-line tool gives it, or undefined where it finds none. */
export function extractText({ html, url, scripting }: Serialised): string | undefined {
  const flags = [
    '--serialised',
    ...(scripting ? [] : ['--no-scripting']),
    '--format',
    'text',
    '--url',
    url,
    '-',
  ];
  const { status, output } = run(NATIVE_TOOL, flags, html);
  return status === 0 ? output : undefined;
}

export type TreeLine =
  ['e', number, string, string, [string, string][]] | ['t' | 'c', number, string];

/** The tree that the literal reader builds, a line a node. */
export function dumpTree({ html, scripting }: Serialised): string[] {
  const { status, output } = run(TREE_DUMP, [`--scripting=${scripting ? 'on' : 'off'}`], html);
  if (status !== 0) throw new Error(output);
  return output.split('\n').slice(0, -1);
}
