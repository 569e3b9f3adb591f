// A walk: what somebody might do with the reader and the page below it, step by step, drawn from a seed; and what must hold
// of the page whenever the reader is closed.
import type { Page } from 'puppeteer-core';
import { waitForOne } from './act-in-view';
import {
  makeLongPage,
  PARAGRAPHS,
  readPageParagraph,
  readViewParagraph,
  scrollPageToParagraph,
  scrollViewToParagraph,
} from './long-page';
import type { Session } from './session';
import { openPanel } from './settings';
import {
  countHosts,
  inView,
  readView,
  waitFor,
  waitForPage,
  waitForSentence,
  waitForView,
} from './view';

const STORIES = ['ferry', 'balloon', 'tram'] as const;
const WIDTHS = [1280, 900, 700] as const;

const titleOf = (story: string): string => `The ${story} that came back`;

const LOSABLE = `<form><textarea id="remark">half a remark</textarea><input type="checkbox" id="tick"></form>
<div id="panel" style="height:90px;overflow:auto"><div style="height:900px">A panel that scrolls by itself.</div></div>`;

/** A long page with things that can be lost. */
export const makeWalkPage = (story: string): string =>
  makeLongPage({ title: titleOf(story), story }).replace('<footer>', `<footer>${LOSABLE}`);

/** Numbers from 0 to below 1 that a seed decides: mulberry32. */
function drawFrom(seed: number): <T>(list: readonly T[]) => T {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (list) => list[Math.floor(next() * list.length)]!;
}

const readState = (page: Page) =>
  page.evaluate(() => {
    const remark = document.querySelector<HTMLTextAreaElement>('#remark')!;
    return {
      html: document.documentElement.outerHTML,
      scroll: scrollY,
      panel: document.querySelector('#panel')!.scrollTop,
      remark: [remark.value, remark.selectionStart, remark.selectionEnd],
      tick: document.querySelector<HTMLInputElement>('#tick')!.checked,
      // Of a selection itself Firefox tells what is selected in the field that has the focus.
      selected: getSelection()!.rangeCount > 0 ? String(getSelection()!.getRangeAt(0)) : '',
      focus: document.activeElement?.id ?? '',
    };
  });

type State = Awaited<ReturnType<typeof readState>>;

/** What was true when the reader was opened, and what has been done in it. */
interface Opened {
  state: State;
  width: number;
  hasMoved: boolean;
}

export class Walk {
  readonly steps: string[] = [];
  private readonly draw: ReturnType<typeof drawFrom>;
  private opened: Opened | undefined;
  private width: number = WIDTHS[0];
  private story: string = STORIES[0];
  private moves = 0;

  constructor(
    private readonly session: Session,
    private readonly page: Page,
    private readonly seed: number,
  ) {
    this.draw = drawFrom(seed);
  }

  /** Begins with the window and the story of the first walk, whatever the one before has left. */
  async restart(): Promise<void> {
    await this.setWidth(this.width);
    await this.write(this.story);
  }

  /** Takes a step; whatever it has closed is checked. */
  async step(): Promise<void> {
    const closed = ['open', 'open', 'scrollPage', 'select', 'focus', 'resize', 'replace'] as const;
    const open = [
      'close',
      'press',
      'scrollView',
      'scrollView',
      'resize',
      'theme',
      'size',
      'level',
      'hash',
      'push',
      'replace',
    ] as const;
    const name = this.opened === undefined ? this.draw(closed) : this.draw(open);
    this.steps.push(name);
    await this[name]();
  }

  /** Closes what is open. */
  async end(): Promise<void> {
    if (this.opened === undefined) return;
    this.steps.push('close');
    await this.close();
  }

  private async open(): Promise<void> {
    const state = await readState(this.page);
    await this.session.press(this.page);
    expect((await waitForView(this.page)).title).toBe(titleOf(this.story));
    this.opened = { state, width: this.width, hasMoved: false };
  }

  private async close(): Promise<void> {
    const place = await this.settled();
    await this.page.keyboard.press('Escape');
    await this.checkGivenBack(place);
  }

  private async press(): Promise<void> {
    const place = await this.settled();
    await this.session.press(this.page);
    await this.checkGivenBack(place);
  }

  /** The paragraph that is read, once a window that has changed its size has its place again. */
  private async settled(): Promise<number> {
    await inView(
      this.page,
      (root) =>
        new Promise<void>((done) => {
          const next = (then: () => void): void =>
            void root.defaultView!.requestAnimationFrame(then);
          next(() => next(() => next(done)));
        }),
    );
    return readViewParagraph(this.page);
  }

  private async checkGivenBack(place: number): Promise<void> {
    await waitForPage(this.page);
    const { state, width, hasMoved } = this.opened!;
    this.opened = undefined;
    const { scroll, ...now } = await readState(this.page);
    const { scroll: before, ...then } = state;
    expect(now).toEqual(then);
    if (hasMoved || (width !== this.width && before > 0))
      expect(Math.abs((await readPageParagraph(this.page)) - place)).toBeLessThanOrEqual(2);
    else expect(Math.abs(scroll - before)).toBeLessThan(1);
  }

  private scrollPage(): Promise<void> {
    return scrollPageToParagraph(this.page, this.drawParagraph());
  }

  private async scrollView(): Promise<void> {
    await scrollViewToParagraph(this.page, this.drawParagraph());
    this.opened!.hasMoved = true;
  }

  /** One of those that the article surely has, and the view can bring to its reading line. */
  private readonly drawParagraph = (): number =>
    2 + this.draw(Array.from({ length: PARAGRAPHS - 20 }, (_, at) => at));

  private async select(): Promise<void> {
    await this.page.evaluate((id) => {
      getSelection()!.selectAllChildren(document.getElementById(id)!);
    }, `p${this.drawParagraph()}`);
  }

  private async focus(): Promise<void> {
    await this.page.evaluate(() => {
      const remark = document.querySelector<HTMLTextAreaElement>('#remark')!;
      remark.focus({ preventScroll: true });
      remark.setSelectionRange(2, 7);
      document.querySelector('#panel')!.scrollTop += 11;
    });
  }

  private async resize(): Promise<void> {
    await this.setWidth(this.draw(WIDTHS));
  }

  private async setWidth(width: number): Promise<void> {
    this.width = width;
    await this.page.setViewport({ width, height: 800 });
    await waitFor('The window has the width', async () =>
      (await this.page.evaluate(() => innerWidth)) === width ? true : undefined,
    );
  }

  private readonly theme = (): Promise<void> => this.page.keyboard.press('t');

  private readonly size = (): Promise<void> => this.page.keyboard.press(this.draw(['+', '-', '0']));

  private async level(): Promise<void> {
    await openPanel(this.page);
    const level = this.draw([0, 1, 2]);
    await inView(
      this.page,
      (root, at) => {
        const groups = [...root.querySelectorAll('.panel fieldset')];
        const levels = groups.find((group) => group.textContent.includes('Everything'))!;
        levels.querySelectorAll<HTMLInputElement>('input[type=radio]')[at]!.click();
      },
      level,
    );
    await this.page.keyboard.press('Escape');
    await waitForOne(this.page, '.panel[hidden]');
  }

  /** Moves within the page: the view stays. */
  private async hash(): Promise<void> {
    await this.page.evaluate((id) => void (location.hash = id), `p${this.drawParagraph()}`);
    expect(await readView(this.page)).toBeDefined();
  }

  /** Another address: the view goes, and the page is as it was. */
  private async push(): Promise<void> {
    this.moves += 1;
    await this.page.evaluate(
      (path) => history.pushState(null, '', path),
      `/walk/${this.seed}-${this.moves}`,
    );
    await this.takeSentence();
  }

  /** Another text: the view goes. */
  private async replace(): Promise<void> {
    await this.write(this.draw(STORIES.filter((story) => story !== this.story)));
    if (this.opened !== undefined) await this.takeSentence();
  }

  private async write(story: string): Promise<void> {
    this.story = story;
    await this.page.evaluate(
      (html, title) => {
        document.title = title;
        const fresh = new DOMParser().parseFromString(html, 'text/html');
        document.body.replaceChildren(...document.adoptNode(fresh.body).childNodes);
      },
      makeWalkPage(story),
      titleOf(story),
    );
  }

  /** The view gives way with a sentence; the next press opens what the page shows now. */
  private async takeSentence(): Promise<void> {
    await waitForSentence(this.page);
    expect(await readView(this.page)).toBeUndefined();
    this.opened = undefined;
    await this.session.press(this.page);
    expect((await waitForView(this.page)).title).toBe(titleOf(this.story));
    await this.session.press(this.page);
    await waitForPage(this.page);
    expect(await countHosts(this.page)).toBe(0);
  }
}
