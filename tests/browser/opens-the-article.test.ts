// The main promise: a press of the button, and the article is there, whole, in order, and nothing else.
import { inBothBrowsers } from './support/both-browsers';
import { findLeaked, findMissing, readFixtures } from './support/fixtures';
import { inView, type ReadingView } from './support/view';

const fixtures = readFixtures();

const fileNames = (addresses: readonly string[]): string[] =>
  addresses.map((address) => new URL(address).pathname.split('/').slice(-2).join('/'));

/** What the view says about what is expected; what isn't expected to be known is taken as it is. */
function factsOf(view: ReadingView, expected: (typeof fixtures)[number]['expected']): object {
  return {
    title: view.title,
    byline: view.details.includes(expected.byline) ? expected.byline : view.details,
    published: expected.published === '' ? '' : view.published,
    site: expected.site === '' ? '' : view.site,
    lang: view.lang,
    dir: view.dir,
    images: expected.images && fileNames(view.images),
    headings: view.elements['h1'] ?? 0,
  };
}

inBothBrowsers((session) => {
  it.each(fixtures)(
    'opens $slug clean: all of the article in order, none of the clutter, and what is known of it $rows',
    async ({ path, expected }) => {
      await session.withPage(async (page) => {
        const view = await session.openReader(page, path);
        expect({
          missing: findMissing(view.text, expected.with),
          leaked: findLeaked(view.text, expected.without),
          ...factsOf(view, expected),
        }).toEqual({
          missing: [],
          leaked: [],
          title: expected.title,
          byline: expected.byline,
          published: expected.published,
          site: expected.site,
          lang: expected.lang,
          dir: expected.dir,
          images: expected.images,
          headings: 1,
        });
      });
    },
  );

  it('loads the pictures it shows, also those the page would have loaded later [I-3]', async () => {
    await session.withPage(async (page) => {
      await session.openReader(page, '/pages/block-theme/source.html');
      const widths = await inView(page, async (root) => {
        const images = [...root.querySelectorAll('img')];
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode()));
        return images.map((image) => image.naturalWidth);
      });
      expect(widths).toEqual([800, 800]);
    });
  });
});
