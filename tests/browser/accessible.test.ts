// The view for those who don't look at it, or don't point: structure, names, contrast, focus, keys, and what is copied.
import { count, focusOn } from './support/act-in-view';
import { findViolations } from './support/axe';
import { inBothBrowsers } from './support/both-browsers';
import { findLeaked, readFixtures } from './support/fixtures';
import { useChromium } from './support/session';
import { findViewFrame, inView, waitFor, waitForPage, waitForView } from './support/view';

const fixtures = readFixtures();
const PAGE = '/pages/block-theme/source.html';

describe('in Chromium, which tells what assistive technology is told', () => {
  const session = useChromium();

  describe.each(['light', 'dark'])('in %s colours', (scheme) => {
    it.each([
      'block-theme',
      'rich-content',
      'documentation',
      'encyclopedia',
      'rtl-hebrew',
      'cjk-japanese',
    ])('has nothing for axe to complain about on %s', async (slug) => {
      await session.withPage(async (page) => {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await session.openReader(page, `/pages/${slug}/source.html`);
        expect(await findViolations(page)).toEqual([]);
      });
    });
  });

  it('has nothing for axe to complain about while a note or a picture is looked at', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/pages/rich-content/source.html');
      for (const [button, shown] of [
        ['a[role=doc-noteref]', '.note-popover'],
        ['.enlarge', 'dialog.enlarged'],
      ] as const) {
        await inView(
          page,
          (root, wanted) => root.querySelector<HTMLElement>(wanted)!.focus(),
          button,
        );
        await page.keyboard.press('Enter');
        await waitFor(`${shown} is shown`, async () =>
          (await inView(page, (root, wanted) => root.querySelector(wanted) !== null, shown))
            ? true
            : undefined,
        );
        expect(await findViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    });
  });

  it('has one heading of the first level, one main landmark and a name', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const outline = await inView(page, (root) => ({
        headings: [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
          ({ localName }) => localName,
        ),
        mains: root.querySelectorAll('main').length,
        title: root.title,
      }));
      expect(outline.headings).toEqual(['h1', 'h2', 'h2', 'h2']);
      expect(outline.mains).toBe(1);
      expect(outline.title).toContain('Harbour Town');
    });
  });

  it('gives assistive technology the article and nothing of the page behind it', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const client = await page.createCDPSession();
      await client.send('Accessibility.enable');
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      const spoken = nodes
        .filter(({ ignored }) => !ignored)
        .map(({ name }) => String(name?.value ?? ''))
        .join('\n');
      const expected = fixtures.find(({ slug }) => slug === 'block-theme')!.expected;
      expect(findLeaked(spoken, expected.without)).toEqual([]);
      expect(spoken).toContain('Reading view');
    });
  });

  it('selects and copies the article and nothing else [I-7]', async () => {
    await session.withPage(async (page) => {
      const { text, title } = await session.openReader(page, PAGE);
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
      const selected = await inView(page, (root) => root.getSelection()!.toString());
      const expected = fixtures.find(({ slug }) => slug === 'block-theme')!.expected;
      expect(findLeaked(selected, expected.without)).toEqual([]);
      expect(selected).toContain(title);
      expect(selected.length).toBeGreaterThan(text.length * 0.9);
      const copied = await inView(page, (root) => {
        let data = '';
        root.addEventListener('copy', () => {
          data = root.getSelection()!.toString();
        });
        root.execCommand('copy');
        return data;
      });
      expect(copied).toBe(selected);
    });
  });

  it('finds words of the article and none of the page behind it [I-7]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      const frame = await findViewFrame(page);
      type Finder = Window & {
        find(text: string, matchCase: boolean, backwards: boolean, wrap: boolean): boolean;
      };
      const find = (text: string) =>
        frame.evaluate(
          (words) => (window as unknown as Finder).find(words, true, false, true),
          text,
        );
      expect(await find('escape wheel')).toBe(true);
      expect(await find('Most read this week')).toBe(false);
    });
  });
});

inBothBrowsers((session) => {
  it('takes the focus, keeps it while tabbing, and gives it back [I-6]', async () => {
    await session.withPage(async (page) => {
      await page.goto(session.url(PAGE));
      await page.focus('#s1');
      await session.press(page);
      await waitForView(page);
      const hasFocus = () => inView(page, (root) => root.hasFocus());
      expect(await hasFocus()).toBe(true);
      for (let tabs = 0; tabs < 12; tabs += 1) {
        await page.keyboard.press('Tab');
        const outside = await page.evaluate(() => document.activeElement?.id ?? '');
        expect(outside).toBe('');
      }
      await page.keyboard.press('Escape');
      await waitForPage(page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('s1');
    });
  });

  it('scrolls by the keyboard at once', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, PAGE);
      await page.keyboard.press('PageDown');
      await waitFor('The view scrolls', () =>
        inView(page, (root) => root.scrollingElement!.scrollTop > 100 || undefined),
      );
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
    });
  });

  it('stops by Tab at the first formula in sight, and goes by the arrow keys from one to the next', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/pages/rich-content/source.html');
      const stops = '.formula > button[tabindex="0"]';
      expect(await count(page, '.formula > button')).toBeGreaterThan(2);
      expect(await count(page, stops)).toBe(1);
      await focusOn(page, '.formula > button');
      const at = () =>
        inView(page, (root) =>
          [...root.querySelectorAll('.formula > button')].indexOf(root.activeElement!),
        );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      expect(await at()).toBe(2);
      await page.keyboard.press('ArrowUp');
      expect(await at()).toBe(1);
      expect(await count(page, stops)).toBe(1);
    });
  });

  it('fits a narrow window without scrolling sideways, with wide blocks scrolling in themselves [I-4 I-5]', async () => {
    await session.withPage(async (page) => {
      await page.setViewport({ width: 320, height: 640 });
      for (const slug of ['documentation', 'block-theme', 'rtl-arabic', 'encyclopedia']) {
        await session.openReader(page, `/pages/${slug}/source.html`);
        const widths = await inView(page, (root) => {
          const { scrollWidth, clientWidth } = root.documentElement;
          return { slug: '', over: scrollWidth - clientWidth };
        });
        expect({ ...widths, slug }).toEqual({ slug, over: 0 });
      }
    });
  });
});
