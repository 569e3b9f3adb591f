// What the core reads from a serialised page is the live tree, node for node.
import type { Page } from 'puppeteer-core';
import { inBothBrowsers } from './support/both-browsers';
import {
  NO_NETWORK,
  forEachPage,
  loadAsFarAsItGoes,
  pickPages,
  readCorpus,
} from './support/corpus';
import { readFixtures } from './support/fixtures';
import { findDifference, normaliseTree, readLiveTree } from './support/live-tree';
import { dumpTree, serialisePage } from './support/tool';

const corpus = readCorpus();

const CORPUS_TIMEOUT_MS = 300_000;
// Firefox's driver loses its way where one tab opens while another closes.
const PAGES_AT_ONCE = { chromium: 3, firefox: 1 };

/** Both trees of the page as it stands; with the number of nodes compared. */
async function compareTrees(
  page: Page,
): Promise<{ nodes: number; difference: object | undefined }> {
  const { lines, html } = await readLiveTree(page);
  const serialised = { ...(await serialisePage(page)), html };
  const expected = normaliseTree(lines);
  return {
    nodes: expected.length,
    difference: findDifference(expected, normaliseTree(dumpTree(serialised))),
  };
}

const EDGE_CASES = String.raw`<!DOCTYPE html><html lang=en><head><title>a &lt; b</title>
<script>var a = "<!-- <script> </script> -->";</script><style>p > a { color: red }</style></head>
<body a"b=1 =c=2 f<g=3 @click="x('&quot;&amp;&lt;>')" (i)="4"><pre>
leading newline</pre><textarea>

two</textarea><noscript><p>No <b>script</b></noscript><template><tr><td>cell<template>inner</template></template>
<svg viewBox="0 0 1 1"><style>a > b {}</style><title>t &amp; u</title><foreignObject><p>html<br>again</foreignObject><image href="x"/></svg>
<math><mi>x</mi><annotation-xml encoding="text/html"><p>in html</annotation-xml><annotation-xml><svg></svg></annotation-xml></math>
<table><td>cell<table><tr><td>inner</table></table><p>one<p>two<!-- a > b --><!----><a href="?a=1&amp;b=2&nbsp;3">x</a>
<iframe><p>raw</iframe><xmp><b>raw</b></xmp><noembed><i></noembed><x-y:z q>custom</x-y:z><select><option>1<option selected>2</select>
<b><i>mis</b>nested</i> &nbsp;  &copy; 😀  end<plaintext>a </plaintext> b`;

inBothBrowsers((session, name) => {
  // Firefox's driver knows of no `emulation.setScriptingEnabled` yet (153).
  const modes = name === 'firefox' ? (['on'] as const) : (['on', 'off'] as const);

  it.each(modes)(
    'reads the edge cases of the notes exactly, with scripting %s',
    async (scripting) => {
      await session.withPage(async (page) => {
        session.server.route('/edge-cases', EDGE_CASES);
        if (scripting === 'off') await page.setJavaScriptEnabled(false);
        await page.goto(session.url('/edge-cases'));
        // What no parser makes but a script can: nested forms, paragraphs in paragraphs, links in links.
        await page.evaluate(() => {
          for (const name of ['form', 'p', 'a', 'button']) {
            const outer = document.createElement(name);
            const inner = document.createElement(name);
            inner.append('inner & <text>', document.createComment('x'), ' more');
            outer.append('before', inner, 'after', '');
            document.body.prepend(outer);
          }
        });
        const { nodes, difference } = await compareTrees(page);
        expect(difference).toBeUndefined();
        expect(nodes).toBeGreaterThan(60);
      });
    },
  );

  it('reads every page of our own exactly', async () => {
    const differing: object[] = [];
    await session.withPage(async (page) => {
      for (const { slug, path } of readFixtures()) {
        await page.goto(session.url(path));
        const { difference } = await compareTrees(page);
        if (difference !== undefined) differing.push({ slug, ...difference });
      }
    });
    expect(differing).toEqual([]);
  }, 180_000);

  if (corpus === undefined) return;

  it.each(modes)(
    'reads every real page exactly, with scripting %s',
    async (scripting) => {
      session.server.serveFolder('/corpus/', corpus.folder);
      const differing: object[] = [];
      let nodes = 0;
      const files = pickPages(corpus.pages, name === 'chromium');
      const atOnce = name === 'firefox' ? PAGES_AT_ONCE.firefox : PAGES_AT_ONCE.chromium;
      await forEachPage(files, atOnce, (file) =>
        session.withPage(async (page) => {
          if (scripting === 'off') await page.setJavaScriptEnabled(false);
          await loadAsFarAsItGoes(page, session.url(`/corpus/${file}`), 'domcontentloaded');
          const compared = await compareTrees(page);
          nodes += compared.nodes;
          if (compared.difference !== undefined) differing.push({ file, ...compared.difference });
        }),
      );
      process.stderr.write(
        `  ${name}: ${nodes} nodes of ${files.length} real pages, scripting ${scripting}\n`,
      );
      expect(differing).toEqual([]);
    },
    CORPUS_TIMEOUT_MS,
  );
}, NO_NETWORK);
