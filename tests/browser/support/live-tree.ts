// The live tree of a page, a line a node, in the form that stillpage_tree_dump writes.
import type { Page } from 'puppeteer-core';

export interface LiveTree {
  /** The tree below documentElement; what a serialisation can't hold is left out: processing instructions, empty texts. */
  lines: string[];
  /** The same tree serialised, in the same task: scripts of the page can change nothing between the two. */
  html: string;
}

export async function readLiveTree(page: Page): Promise<LiveTree> {
  return page.evaluate(() => {
    const namespaces: Record<string, string> = {
      'http://www.w3.org/1999/xhtml': 'html',
      'http://www.w3.org/2000/svg': 'svg',
      'http://www.w3.org/1998/Math/MathML': 'mathml',
    };
    // Lone surrogates don't survive the encoding to UTF-8.
    const wellFormed = (text: string) =>
      (text as string & { toWellFormed(): string }).toWellFormed();
    const childrenOf = (node: Node): Node =>
      node instanceof HTMLTemplateElement ? node.content : node;
    const lines: string[] = [];
    const write = (...line: unknown[]) => lines.push(JSON.stringify(line));
    const enter = (node: Node, depth: number) => {
      if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        const attributes = [...element.attributes].map(({ name, value }) => [
          name,
          wellFormed(value),
        ]);
        write(
          'e',
          depth,
          namespaces[element.namespaceURI ?? ''] ?? 'html',
          element.localName,
          attributes,
        );
      } else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) {
        if ((node as Text).data !== '') write('t', depth, wellFormed((node as Text).data));
      } else if (node.nodeType === Node.COMMENT_NODE) {
        write('c', depth, wellFormed((node as Comment).data));
      }
    };
    const path: { next: Node | null }[] = [];
    enter(document.documentElement, 0);
    path.push({ next: document.documentElement.firstChild });
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const node = top.next;
      if (node === null) {
        path.pop();
        continue;
      }
      top.next = node.nextSibling;
      enter(node, path.length);
      if (node.nodeType === Node.ELEMENT_NODE) path.push({ next: childrenOf(node).firstChild });
    }
    return { lines, html: document.documentElement.outerHTML };
  });
}

type Line = [kind: string, depth: number, ...rest: unknown[]];

/** The same tree in one spelling: JSON as JavaScript writes it, neighbouring texts joined. */
export function normaliseTree(lines: readonly string[]): string[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const node = JSON.parse(line) as Line;
    const last = joined.at(-1);
    if (last !== undefined && node[0] === 't' && last[0] === 't' && last[1] === node[1]) {
      last[2] = String(last[2]) + String(node[2]);
    } else {
      joined.push(node);
    }
  }
  return joined.map((node) => JSON.stringify(node));
}

/** The first place where two trees differ, or undefined. */
export function findDifference(
  live: readonly string[],
  read: readonly string[],
): object | undefined {
  const length = Math.max(live.length, read.length);
  for (let at = 0; at < length; at += 1) {
    if (live[at] !== read[at]) {
      return { node: at, live: live.slice(at - 2, at + 2), read: read.slice(at - 2, at + 2) };
    }
  }
  return undefined;
}
