// The same view on pages whose policy refuses nearly everything.
import { inBothBrowsers } from './support/both-browsers';
import { PAGES } from './support/fixtures';
import { inView, readView, waitFor, waitForPage, waitForView } from './support/view';

const POLICIES = {
  'default-src none': "default-src 'none'",
  'script-src self and Trusted Types':
    "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  'style-src none': "style-src 'none'; img-src 'self'",
  sandbox: 'sandbox',
  'sandbox with scripts': 'sandbox allow-scripts',
};

/** The policies that let no picture load, neither in the page nor in the view. */
const WITHOUT_PICTURES = ['default-src none'];

const SLUGS = ['block-theme', 'rtl-arabic', 'documentation'];

const prefixOf = (policy: string): string => `/${policy.replaceAll(' ', '-')}/`;

/** The names of the pictures among addresses. */
const local = (addresses: string[]): string[] =>
  addresses.flatMap((address) => address.split('/images/').slice(1));

/** What a reader sees of the view: its words and how they are set. */
async function readLook(page: Parameters<typeof inView>[0]) {
  return inView(page, (root) => {
    const look = (selector: string) => {
      const element = root.querySelector(selector)!;
      const { fontFamily, fontSize, fontWeight, lineHeight, color, direction } =
        getComputedStyle(element);
      const { width } = element.getBoundingClientRect();
      return { fontFamily, fontSize, fontWeight, lineHeight, color, direction, width };
    };
    return { heading: look('h1'), paragraph: look('.body p') };
  });
}

inBothBrowsers((session, browserName) => {
  beforeAll(() => {
    for (const [name, policy] of Object.entries(POLICIES)) {
      session.server.serveFolder(prefixOf(name), PAGES, { 'content-security-policy': policy });
    }
  });

  // What Firefox does with a policy doesn't depend on the page's language.
  const slugs = browserName === 'firefox' ? SLUGS.slice(0, 1) : SLUGS;

  describe.each(Object.keys(POLICIES))('under %s', (name) => {
    it.each(slugs)(
      'opens %s as it opens without a policy, and gives it back [D16 G1]',
      async (slug) => {
        await session.withPage(async (page) => {
          const strictPrefix = `${prefixOf(name)}${slug}/`;
          const plain = await session.openReader(page, `/pages/${slug}/source.html`);
          const plainLook = await readLook(page);

          const strict = await session.openReader(page, `${strictPrefix}source.html`);
          for (const key of [
            'title',
            'details',
            'site',
            'published',
            'lang',
            'dir',
            'words',
          ] as const) {
            expect([key, strict[key]]).toEqual([key, plain[key]]);
          }
          const wanted = WITHOUT_PICTURES.includes(name) ? [] : local(plain.images);
          await waitFor('The pictures are those that the policy lets load', async () => {
            const images = local((await readView(page))!.images);
            return JSON.stringify(images) === JSON.stringify(wanted) ? true : undefined;
          });
          const asked = session.server.requests.filter((one) => one.startsWith(strictPrefix));
          if (wanted.length === 0) expect(local(asked)).toEqual([]);
          expect(await readLook(page)).toEqual(plainLook);

          await session.press(page);
          await waitForPage(page);
        });
      },
    );
  });

  it('gives a page under a policy back as it was', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url(`${prefixOf('default-src none')}block-theme/source.html`));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      for (let round = 0; round < 3; round += 1) {
        await session.press(page);
        await waitForView(page);
        await session.press(page);
        await waitForPage(page);
      }
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  });

  it('lets a page notice the refusal of WebAssembly once in Chromium and never in Firefox', async () => {
    await session.withPage(async (page) => {
      const violations: string[] = [];
      await page.exposeFunction('noticeViolation', (line: string) => violations.push(line));
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          (window as unknown as { noticeViolation(line: string): void }).noticeViolation(
            `${event.effectiveDirective} ${event.blockedURI}`,
          );
        });
      });
      const line = '<p>A line that says a little.</p>';
      session.server.route(
        '/refusing',
        `<!DOCTYPE html><title>x</title><script>0</script>${line.repeat(40)}`,
        { 'content-type': 'text/html', 'content-security-policy': "script-src 'self'" },
      );
      // An origin of its own: what others have refused is remembered.
      const address = new URL(session.url('/refusing'));
      address.hostname = 'refusing.localhost';
      for (let round = 0; round < 3; round += 1) {
        await page.goto(address.href);
        await session.press(page);
        await waitForView(page);
        await session.press(page);
        await waitForPage(page);
      }
      // The page's own script, each time it loads: whoever listens hears what there is.
      expect(violations.filter((one) => one.endsWith(' inline'))).toHaveLength(3);
      const ours = browserName === 'chromium' ? ['wasm-eval'] : [];
      expect(violations.filter((one) => !one.endsWith(' inline'))).toEqual(
        ours.map((what) => `script-src ${what}`),
      );
    });
  });
});
