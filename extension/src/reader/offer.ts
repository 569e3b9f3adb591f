// A quiet offer at the foot of the view: what pressing it does, on a button, and a cross. One at a time; it never takes the
// focus, and goes by itself where it loses its point.
import { elementMaker } from './element-maker';
import type { Surface } from './host';

export interface Offer {
  /** On the button. */
  words: string;
  accept: () => void;
  /** Until it goes by itself, in milliseconds; undefined: it stays until it is answered. */
  lifeMs?: number;
}

export interface OfferLabels {
  dismiss: string;
}

export interface Offers {
  /** Offers something in the place of what was offered before. */
  make(offer: Offer): void;
  /** Whether nothing is offered. */
  isFree(): boolean;
  /** Takes what is offered, if anything is. */
  accept(): void;
  /** Takes away what is offered. */
  withdraw(): void;
  /** Shows what is offered in a new drawing of the view. */
  follow(surface: Surface): void;
}

type OfferSurface = Pick<Surface, 'document' | 'body' | 'focus'>;

// After what is said when the view opens.
const SPOKEN_AFTER_MS = 2500;

interface ShownOffer {
  box: HTMLElement;
  /** Says the offer to screen readers: a live region speaks what changes in it. */
  speak: () => void;
}

function drawOffer(
  { words }: Offer,
  { document }: OfferSurface,
  dismissLabel: string,
  ui: { lang: string; dir: 'ltr' | 'rtl' },
  answer: (isAccepted: boolean) => void,
): ShownOffer {
  const make = elementMaker(document);
  const take = make('button', 'offer-take', words);
  const dismiss = make('button', 'offer-dismiss', make('span', 'cross'));
  dismiss.setAttribute('aria-label', dismissLabel);
  dismiss.title = dismissLabel;
  for (const button of [take, dismiss]) {
    button.type = 'button';
    button.addEventListener('click', (event) => {
      if (event.isTrusted) answer(button === take);
    });
  }
  const spoken = make('p', 'announcement');
  spoken.setAttribute('role', 'status');
  const box = make('div', 'offer', take, dismiss, spoken);
  box.lang = ui.lang;
  box.dir = ui.dir;
  return { box, speak: () => (spoken.textContent = words) };
}

/** Keeps what is offered, whatever the view is drawn on. */
export function createOffers(
  labels: OfferLabels,
  ui: { lang: string; dir: 'ltr' | 'rtl' },
): Offers {
  let surface: OfferSurface | undefined;
  let offer: Offer | undefined;
  let shown: ShownOffer | undefined;
  let life: ReturnType<typeof setTimeout> | undefined;
  let speech: ReturnType<typeof setTimeout> | undefined;

  function withdraw(): void {
    clearTimeout(life);
    clearTimeout(speech);
    const hadFocus = shown?.box.matches(':focus-within') === true;
    shown?.box.remove();
    shown = offer = undefined;
    if (hadFocus) surface?.focus();
  }

  function answer(isAccepted: boolean): void {
    const accepted = isAccepted ? offer?.accept : undefined;
    withdraw();
    accepted?.();
  }

  function live(): void {
    clearTimeout(life);
    if (offer?.lifeMs !== undefined) life = setTimeout(withdraw, offer.lifeMs);
  }

  function show(): void {
    if (offer === undefined || surface === undefined) return;
    shown?.box.remove();
    const { box, speak } = (shown = drawOffer(offer, surface, labels.dismiss, ui, answer));
    for (const event of ['pointerenter', 'focusin'])
      box.addEventListener(event, () => clearTimeout(life));
    for (const event of ['pointerleave', 'focusout']) box.addEventListener(event, live);
    // First in the document, so that the Tab key comes to it first.
    surface.body.prepend(box);
    clearTimeout(speech);
    speech = setTimeout(speak, SPOKEN_AFTER_MS);
  }

  return {
    make(next) {
      withdraw();
      offer = next;
      show();
      live();
    },
    isFree: () => offer === undefined,
    accept: () => answer(true),
    withdraw,
    follow(next) {
      surface = next;
      show();
    },
  };
}
