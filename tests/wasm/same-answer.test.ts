// The module and the native tool are one core: the same bytes in give the same bytes out.
import { describe, expect, it } from '@jest/globals';
import { extractBytes, extractText, makePage, startModule } from './support/module';
import { FIXTURES, FIXTURE_URL, extractNatively, readFixture } from './support/pages';

it('has fixtures to compare', () => {
  expect(FIXTURES.length).toBeGreaterThanOrEqual(12);
});

describe.each(FIXTURES)('on %s', (slug) => {
  it('answers the very bytes the native tool writes', async () => {
    const module = await startModule('wasm');
    expect(extractBytes(module, readFixture(slug), FIXTURE_URL).toString()).toBe(
      extractNatively(slug),
    );
  });
});

it.each(FIXTURES.slice(0, 4))(
  'answers the same with every memory access checked, on %s',
  async (slug) => {
    const release = await startModule('wasm');
    const debug = await startModule('wasm-debug');
    const page = readFixture(slug);
    expect(extractBytes(debug, page, FIXTURE_URL).toString()).toBe(
      extractBytes(release, page, FIXTURE_URL).toString(),
    );
  },
);

it('answers an article as JSON and resolves its links against the URL given', async () => {
  const module = await startModule('wasm');
  const html = makePage(4000).replace('the ferry', 'the <a href="/boats">ferry</a>');
  const text = extractText(module, html, 'https://harbour.example/news/1');
  expect(JSON.parse(text)).toMatchObject({ title: 'The morning ferry', lang: 'en' });
  expect(text).toContain('https://harbour.example/boats');
});

it('answers an error code where there is no article', async () => {
  const module = await startModule('wasm');
  expect(JSON.parse(extractText(module, '<html><head></head><body></body></html>'))).toEqual({
    error: 'no-article',
  });
});

it('answers for every run of bytes, also those that are no text', async () => {
  const module = await startModule('wasm-debug');
  const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3)) & 0xff);
  expect(JSON.parse(extractBytes(module, bytes).toString())).toHaveProperty('error');
  expect(JSON.parse(extractBytes(module, new Uint8Array(0)).toString())).toHaveProperty('error');
});
