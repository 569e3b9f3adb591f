// Pages whose text lies in frames, shadow trees or one of several articles: the right part is taken, and only where there is
// a reason. (The fixture pages show the plain cases; opens-the-article.test.ts reads them.)
import { inBothBrowsers } from './support/both-browsers';
import { waitForView } from './support/view';

const sentence = (subject: string): string =>
  `The ${subject} was late that year, and nobody at the station could say whether it would come at all. `;

const prose = (subject: string): string => `<p>${sentence(subject).repeat(4)}</p>`.repeat(4);

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

inBothBrowsers((session) => {
  it('takes the page and not a large frame in it, where the page has a text of its own', async () => {
    await session.withPage(async (tab) => {
      session.server.route('/inner', page('Inner', `<h1>Inner</h1>${prose('circus').repeat(3)}`));
      const frame = '<iframe src="/inner" style="width: 100vw; height: 100vh"></iframe>';
      session.server.route('/outer', page('Outer', `<h1>Outer</h1>${prose('train')}${frame}`));
      const view = await session.openReader(tab, '/outer');
      expect(view.title).toBe('Outer');
      expect(view.text).toContain('train');
      expect(view.text).not.toContain('circus');
    });
  });

  it('leaves shadow trees alone that hold a small part of the text, and the page as it was [D20]', async () => {
    await session.withPage(async (tab) => {
      const notice = `<x-notice><template shadowrootmode="closed"><div><h2>Cookies</h2><p>${sentence('cookie').repeat(3)}</p></div></template></x-notice>`;
      session.server.route('/noticed', page('Trains', `<h1>Trains</h1>${notice}${prose('train')}`));
      await tab.goto(session.url('/noticed'));
      const before = await tab.evaluate(() => document.documentElement.outerHTML);
      await session.press(tab);
      const view = await waitForView(tab);
      expect(view.text).toContain('train');
      expect(view.text).not.toContain('cookie');
      await session.press(tab);
      expect(await tab.evaluate(() => document.querySelector('x-notice')?.outerHTML)).toBe(
        '<x-notice></x-notice>',
      );
      expect(before).toContain('<x-notice></x-notice>');
    });
  });

  it('takes the article of a stream that the address names by now, under its own title', async () => {
    await session.withPage(async (tab) => {
      const article = (name: string): string =>
        `<article data-url="/${name}"><h1>All about the ${name}</h1>${prose(name)}</article>`;
      session.server.route(
        '/train',
        page(
          'All about the train',
          article('train') + article('circus') + article('ferry'),
        ).replace(
          '<head>',
          '<head><link rel="canonical" href="/train"><meta property="og:title" content="All about the train">',
        ),
      );
      await tab.goto(session.url('/train'));
      await tab.evaluate(() => {
        history.replaceState(null, '', '/circus');
        document.title = 'All about the circus';
      });
      await session.press(tab);
      const view = await waitForView(tab);
      expect(view.title).toBe('All about the circus');
      expect(view.text).toContain('circus');
      expect(view.text).not.toMatch(/train|ferry/);
    });
  });

  it('looks twice in the background as well, where the page lets nothing run in it', async () => {
    await session.withPage(async (tab) => {
      const hidden = `<div class="copy"><p>${sentence('echo')}</p></div>`;
      session.server.route(
        '/strict',
        page('Trains', `<h1>Trains</h1>${prose('train')}${hidden}${prose('ferry')}`).replace(
          '<head>',
          '<head><style>.copy { display: none }</style>',
        ),
        {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'",
        },
      );
      const view = await session.openReader(tab, '/strict');
      expect(view.text).toContain('ferry');
      expect(view.text).not.toContain('echo');
    });
  });
});
