// Reaches what hangs below <html> in closed shadow roots, as no script of a page can: through the debugging protocols.
import type { CDPSession, Page } from 'puppeteer-core';

/** A closed shadow root of ours, in which functions can be run. */
export interface ShadowHandle {
  /** @param source a function whose first argument is the shadow root; it may be async; its answer must be JSON */
  call(source: string, ...args: unknown[]): Promise<unknown>;
}

/** The shadow roots of the children of <html>, in order. */
export async function findShadowRoots(page: Page): Promise<ShadowHandle[]> {
  return isFirefox(page) ? findInFirefox(page) : findInChromium(page);
}

function isFirefox(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes('firefox') ?? false;
}

interface DomNode {
  backendNodeId: number;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}

const asked = new WeakMap<Page, CDPSession[]>();

/** Lets go of all that was ever found in a page: what a handle holds, the browser must keep. Chromium only. */
export async function releaseShadowRoots(page: Page): Promise<void> {
  const clients = asked.get(page) ?? [];
  await Promise.all(clients.splice(0).map((client) => client.detach()));
}

async function findInChromium(page: Page): Promise<ShadowHandle[]> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: 2, pierce: false });
  const elements = (root.children ?? []).flatMap((node: DomNode) => node.children ?? []);
  const roots = elements
    .flatMap((node) => node.shadowRoots ?? [])
    .filter(({ shadowRootType }) => shadowRootType === 'closed');
  if (roots.length === 0) {
    await client.detach();
    return [];
  }
  asked.set(page, [...(asked.get(page) ?? []), client]);
  // A world of our own: the page may have changed its prototypes, or may not run scripts at all.
  const frameTree = await client.send('Page.getFrameTree');
  const world = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frameTree.frame.id,
    worldName: 'probe',
  });
  return Promise.all(
    roots.map(async ({ backendNodeId }) => {
      const { object } = await client.send('DOM.resolveNode', {
        backendNodeId,
        executionContextId: world.executionContextId,
      });
      return {
        async call(source: string, ...args: unknown[]) {
          const answer = await client.send('Runtime.callFunctionOn', {
            functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
            objectId: object.objectId!,
            arguments: args.map((value) => ({ value })),
            awaitPromise: true,
            returnByValue: true,
          });
          if (answer.exceptionDetails !== undefined) {
            throw new Error(
              answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text,
            );
          }
          return answer.result.value as unknown;
        },
      };
    }),
  );
}

interface BidiValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface BidiNode {
  children?: { value: { shadowRoot?: { sharedId: string } | null } }[];
}

interface BidiAnswer {
  result: { type: string; result: BidiValue; exceptionDetails?: { text: string } };
}

interface BidiConnection {
  send(method: string, parameters: unknown): Promise<BidiAnswer>;
}

async function findInFirefox(page: Page): Promise<ShadowHandle[]> {
  const { connection } = page.browser() as unknown as { connection: BidiConnection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };

  async function call(functionDeclaration: string, args: unknown[], more = {}): Promise<BidiValue> {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      awaitPromise: true,
      target: { context, sandbox: 'probe' },
      ...more,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    return result.result;
  }

  const html = await call('() => document.documentElement', [], {
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { children = [] } = html.value as BidiNode;
  return children
    .map((child) => child.value.shadowRoot)
    .filter((root) => root !== null && root !== undefined)
    .map(({ sharedId }) => ({
      async call(source, ...args) {
        const answer = await call(
          `async (root, json) => JSON.stringify(await (${source})(root, ...JSON.parse(json)))`,
          [{ sharedId }, { type: 'string', value: JSON.stringify(args) }],
        );
        return typeof answer.value === 'string' ? (JSON.parse(answer.value) as unknown) : undefined;
      },
    }));
}
