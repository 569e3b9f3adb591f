// The article becomes nodes from closed tables and text, whatever it holds.
import { describe, expect, it } from '@jest/globals';
import { renderArticle } from '../../../extension/src/reader/render';
import {
  ELEMENT_NAMES,
  type ArticleElement,
  type ArticleNode,
} from '../../../extension/src/shared/article';
import { labels } from '../support/labels';

const options = { document, pageAddress: 'https://example.org/page', labels };

function render(...blocks: ArticleNode[]): HTMLElement {
  return renderArticle(['article', {}, ...blocks], options);
}

function one<T extends Element = HTMLElement>(selector: string, ...blocks: ArticleNode[]): T {
  const found = render(...blocks).querySelectorAll<T>(selector);
  expect(found).toHaveLength(1);
  return found[0] as T;
}

it('draws text as text [B12]', () => {
  const root = render([
    'p',
    {},
    '<img src=x onerror=alert(1)> $& {{x}} ',
    ['em', {}, '%s'],
    ' end',
  ]);
  expect(root.textContent).toBe('<img src=x onerror=alert(1)> $& {{x}} %s end');
  expect(root.querySelector('img')).toBeNull();
});

it('draws every element of the table', () => {
  for (const name of ELEMENT_NAMES) {
    expect(render([name, {}] as ArticleElement).childElementCount).toBe(1);
  }
});

it('draws no element that is not in the table, nor what is inside it [C1 C8 C9 C16]', () => {
  const foreign = ['script', {}, 'alert(1)'] as unknown as ArticleElement;
  const root = render(['p', {}, 'a', foreign, 'b']);
  expect(root.innerHTML).toBe('<p>ab</p>');
});

it('draws more levels than the core ever nests', () => {
  let deep: ArticleElement = ['span', {}, 'bottom'];
  for (let level = 0; level < 400; ++level) deep = ['span', {}, deep];
  let node: Element | null = render(deep).firstElementChild;
  let levels = 0;
  for (; node !== null; node = node.firstElementChild) levels += 1;
  expect(levels).toBe(401);
});

it('draws formulas as MathML', () => {
  const math = one('math', ['p', {}, ['math', {}, ['mi', {}, 'x']]]);
  expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
  expect(math.firstElementChild?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
});

describe('a link', () => {
  it('leaves the view by the whole tab and tells the target nothing [C14]', () => {
    const link = one('a', ['a', { href: 'https://other.example/x' }, 'there']);
    expect(link.getAttribute('href')).toBe('https://other.example/x');
    expect(link.getAttribute('target')).toBe('_top');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'blob:https://a/b',
    'file:///etc/passwd',
    'chrome://settings',
    'relative/path',
    '',
  ])('to "%s" is no link, and keeps its text', (href) => {
    const root = render(['p', {}, ['a', { href }, 'text']]);
    expect(root.querySelector('[href]')).toBeNull();
    expect(root.textContent).toBe('text');
  });

  it.each(['#note', 'https://example.org/page#note'])('to %s stays inside, at the note', (href) => {
    const root = render(
      ['p', {}, ['a', { href }, '1']],
      ['ol', {}, ['li', { id: 'note' }, 'Note']],
    );
    const link = root.querySelector('a');
    const target = root.querySelector('li');
    expect(link?.getAttribute('data-fragment')).toBe(target?.id);
    expect(link?.getAttribute('href')).toBe('https://example.org/page#note');
    expect(link?.hasAttribute('target')).toBe(false);
  });

  it('finds a target whose name is written with escapes', () => {
    const root = render(['a', { href: '#caf%C3%A9' }, 'x'], ['h2', { id: 'café' }, 'y']);
    expect(root.querySelector('a')?.getAttribute('data-fragment')).toBe(
      root.querySelector('h2')?.id,
    );
  });

  it.each(['#gone', 'https://example.org/page#gone', '#%E0%A4%A'])(
    'to %s, which is not in the article, is no link',
    (href) => {
      expect(render(['a', { href }, 'x']).querySelector('a')).toBeNull();
    },
  );

  it('to a part of another page is a link out', () => {
    const link = one(
      'a',
      ['a', { href: 'https://example.org/other#note' }, 'x'],
      ['p', { id: 'note' }],
    );
    expect(link.getAttribute('target')).toBe('_top');
  });
});

describe('an id', () => {
  it('gets a prefix, so that it can mean nothing but a place in the article [C7]', () => {
    const heading = one('h2', ['h2', { id: 'body' }, 'x']);
    expect(heading.id).not.toBe('body');
    expect(heading.id.endsWith('body')).toBe(true);
  });
});

describe('an image', () => {
  it('loads when it is near, and reserves its room', () => {
    const image = one<HTMLImageElement>('img', [
      'figure',
      {},
      ['img', { src: 'https://example.org/a.jpg', alt: 'A', width: '640', height: '480' }],
    ]);
    expect(image.getAttribute('loading')).toBe('lazy');
    expect(image.getAttribute('decoding')).toBe('async');
    expect([image.width, image.height, image.alt]).toEqual([640, 480, 'A']);
  });

  it('has an empty alternative rather than none', () => {
    expect(one('img', ['img', { src: 'https://example.org/a.jpg' }]).getAttribute('alt')).toBe('');
  });

  it.each([
    'javascript:x',
    'data:image/svg+xml,<svg/>',
    'data:text/html,x',
    'file:///a.png',
    'blob:x',
  ])('from %s is not loaded', (src) => {
    expect(one('img', ['img', { src }]).hasAttribute('src')).toBe(false);
  });

  it('is wide in a figure when it has more pixels than the column', () => {
    const src = 'https://example.org/a.jpg';
    expect(one('img', ['figure', {}, ['img', { src, width: '1600' }]]).className).toBe('wide');
    expect(one('img', ['figure', {}, ['img', { src, width: '600' }]]).className).toBe('');
    expect(one('img', ['p', {}, ['img', { src, width: '1600' }]]).className).toBe('inline');
  });
});

describe('something embedded', () => {
  const embed: ArticleElement = [
    'embed',
    { href: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'A film', kind: 'video' },
  ];

  it('is a card that says what it is and where, and loads nothing [I-10]', () => {
    const card = one('.embed', embed);
    expect([...card.children].map((line) => line.textContent)).toEqual([
      'Video · youtube.com',
      'A film',
      'Load it hereOpen in a new tab',
    ]);
    const link = card.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://www.youtube.com/watch?v=abcdefghijk');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(render(embed).querySelector('embed, iframe, video, audio, object, img')).toBeNull();
  });

  it('can only be opened elsewhere where no player of it is known', () => {
    const card = one('.embed', ['embed', { href: 'https://video.example/1', kind: 'video' }]);
    expect(card.querySelector('button')).toBeNull();
    expect(card.querySelector('a')?.getAttribute('aria-label')).toBe(
      'Open in a new tab: video.example',
    );
  });

  it('is a card without a link where its address is of no allowed scheme', () => {
    const card = one('.embed', ['embed', { href: 'data:text/html,x', kind: 'frame' }]);
    expect(card.querySelector('a, button')).toBeNull();
    expect(card.textContent?.trim()).toBe('Embedded content');
  });
});

describe('code', () => {
  it('reads from left to right, in the language that is known of it', () => {
    const pre = one('pre', ['pre', { language: 'go' }, ['code', {}, 'a\n  b']]);
    expect(pre.dir).toBe('ltr');
    expect(pre.textContent).toBe('a\n  b');
    expect(pre.parentElement?.dataset['language']).toBe('go');
  });

  it('is not what verse is, which finds its direction', () => {
    expect(one('pre', ['pre', {}, 'بيت من الشعر']).dir).toBe('auto');
    expect(one('pre', ['pre', { dir: 'rtl' }, 'x']).dir).toBe('rtl');
    expect(render(['pre', {}, 'x']).querySelector('.code')).toBeNull();
  });
});

describe('a formula', () => {
  it('keeps its TeX at hand', () => {
    const box = one('.formula', ['p', {}, ['math', { tex: 'a_b' }, ['mi', {}, 'a']]]);
    expect(box.dataset['tex']).toBe('a_b');
    expect(box.querySelectorAll('math')).toHaveLength(1);
  });

  it('shows its TeX where nothing else is known of it', () => {
    const box = one('.formula.undrawn', ['p', {}, ['math', { tex: 'a_b' }]]);
    expect(box.textContent).toBe('a_b');
    expect(box.querySelector('mtext')?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
  });

  it('keeps what its shape hangs on, and no other attribute', () => {
    const fraction = one('mfrac', [
      'math',
      {},
      ['mfrac', { linethickness: '0', href: 'https://x.example/', stretchy: 'url(x)' }],
    ]);
    expect(fraction.getAttributeNames()).toEqual(['linethickness']);
  });

  it('can scroll by itself where it is displayed, and not in a line of text', () => {
    expect(one('.scroll', ['math', { display: 'block' }]).firstElementChild?.localName).toBe(
      'math',
    );
    expect(render(['p', {}, ['math', {}]]).querySelector('.scroll')).toBeNull();
  });
});

it('draws the line above a post as one, with its date for machines', () => {
  const line = one('p', [
    'p',
    { kind: 'post' },
    ['b', {}, 'Ana'],
    ' · ',
    ['time', { datetime: '2024-03-03' }, '3 mars'],
  ]);
  expect([line.className, line.textContent]).toEqual(['post-line', 'Ana · 3 mars']);
  expect(line.querySelector('time')?.getAttribute('datetime')).toBe('2024-03-03');
});

describe('a box beside the text', () => {
  it('is a callout under the title that it brings', () => {
    const box = one('aside', [
      'aside',
      { kind: 'tip' },
      ['p', { kind: 'title' }, 'Hear'],
      ['p', {}, 'x'],
    ]);
    expect([box.className, box.getAttribute('role')]).toEqual(['callout tip', 'note']);
    expect(box.querySelectorAll('.callout-title')).toHaveLength(1);
    expect(box.textContent).toBe('Hearx');
  });

  it('is a callout under the name of its kind where it brings no title', () => {
    const box = one('aside', ['aside', { kind: 'warning' }, ['p', {}, 'x']]);
    expect(box.firstElementChild?.textContent).toBe('Warning');
  });

  it('gets no name where it begins with one, or where nothing says which', () => {
    const bold = one('aside', ['aside', { kind: 'note' }, ['p', {}, ['b', {}, 'Note:'], ' x']]);
    expect([bold.textContent, bold.getAttribute('aria-label')]).toEqual(['Note: x', 'Note']);
    const plain = one('aside', ['aside', { kind: 'callout' }, ['p', {}, 'x']]);
    expect([plain.textContent, plain.className]).toEqual(['x', 'callout']);
  });

  it('is a pull quote that is read once, where its words first stand', () => {
    const box = one('aside', ['aside', { kind: 'pullquote' }, ['p', {}, 'x']]);
    expect([box.className, box.getAttribute('aria-hidden')]).toEqual(['pullquote', 'true']);
    const linked = one('aside', [
      'aside',
      { kind: 'pullquote' },
      ['a', { href: 'https://x.example/' }, 'x'],
    ]);
    expect(linked.hasAttribute('aria-hidden')).toBe(false);
  });
});

it('shows what a page had folded away [E15]', () => {
  const details = one<HTMLDetailsElement>('details', [
    'details',
    {},
    ['summary', {}, 'More'],
    'text',
  ]);
  expect(details.open).toBe(true);
});
