// Shows a picture as large as the window in a dialog of the view, and the ones before and after it. Nothing is loaded for it
// that the article doesn't show already.
import { makeElement } from '../../shared/page-dom';
import type { Parts } from './parts';

interface Gallery {
  parts: Parts;
  pictures: readonly HTMLImageElement[];
}

function makeButton({ parts }: Gallery, className: string, label: string, act: () => void) {
  const button = makeElement(parts.surface.document, 'button');
  button.type = 'button';
  button.className = className;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', act);
  return button;
}

const captionOf = (image: Element): string =>
  image.closest('figure')?.querySelector('figcaption')?.textContent?.trim() ?? '';

/** What the dialog shows of one picture. */
function drawPicture(image: HTMLImageElement, { parts }: Gallery, place: string): HTMLElement {
  const { document } = parts.surface;
  const figure = makeElement(document, 'figure');
  const large = makeElement(document, 'img');
  large.src = image.currentSrc === '' ? image.src : image.currentSrc;
  large.alt = image.alt;
  large.className = 'loaded';
  figure.append(large);
  const words = captionOf(image);
  const caption = makeElement(document, 'figcaption');
  if (words !== '') {
    const text = makeElement(document, 'span');
    text.dir = 'auto';
    text.textContent = words;
    caption.append(text, ' ');
  }
  if (place !== '') {
    const count = makeElement(document, 'small');
    count.textContent = place;
    caption.append(count);
  }
  if (caption.hasChildNodes()) figure.append(caption);
  return figure;
}

function open(gallery: Gallery, first: HTMLImageElement): void {
  const { parts, pictures } = gallery;
  const { surface, labels, ui, signal } = parts;
  const shown = pictures.filter((image) => image.isConnected);
  let at = Math.max(0, shown.indexOf(first));
  const dialog = makeElement(surface.document, 'dialog');
  dialog.className = 'enlarged';
  dialog.lang = ui.lang;
  dialog.dir = ui.dir;
  dialog.setAttribute('aria-label', labels.picture);
  const stage = makeElement(surface.document, 'div');
  stage.className = 'stage';
  stage.setAttribute('aria-live', 'polite');

  const show = (): void => {
    const image = shown[at];
    if (image === undefined) return;
    const place = shown.length > 1 ? `${at + 1} / ${shown.length}` : '';
    stage.replaceChildren(drawPicture(image, gallery, place));
  };
  const go = (step: number): void => {
    at = (at + step + shown.length) % shown.length;
    show();
  };
  const close = (): void => {
    if (!dialog.isConnected) return;
    dialog.close();
    dialog.remove();
    // Not to where it was opened, but to what was looked at last.
    const button = shown[at]?.parentElement?.querySelector<HTMLElement>('.enlarge');
    button?.focus({ preventScroll: shown[at] === first });
  };

  dialog.append(stage, makeButton(gallery, 'shut', labels.closePicture, close));
  if (shown.length > 1) {
    dialog.append(
      makeButton(gallery, 'previous', labels.previousPicture, () => go(-1)),
      makeButton(gallery, 'next', labels.nextPicture, () => go(1)),
    );
  }
  dialog.addEventListener('keydown', (event) => {
    const forward = ui.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'Escape') close();
    else if (event.key.startsWith('Arrow') && shown.length > 1) {
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      go(event.key === forward ? 1 : -1);
    } else return;
    // The view closes on Escape, too; one press is for one layer.
    event.preventDefault();
    event.stopPropagation();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target === stage) close();
  });
  dialog.addEventListener('close', close);
  signal.addEventListener('abort', () => dialog.remove());
  show();
  surface.body.append(dialog);
  dialog.showModal();
}

export function enlargePictures(parts: Parts): void {
  const { main, labels, ui } = parts;
  const pictures = [...main.querySelectorAll<HTMLImageElement>('.picture > img[src]')];
  const gallery: Gallery = { parts, pictures };
  for (const image of pictures) {
    const name = image.alt === '' ? labels.enlarge : `${labels.enlarge}: ${image.alt}`;
    const button = makeButton(gallery, 'enlarge ours', name, () => open(gallery, image));
    button.title = labels.enlarge;
    button.lang = ui.lang;
    button.setAttribute('aria-haspopup', 'dialog');
    image.after(button);
    // For the mouse the whole picture is the button; for all others there is the button itself.
    image.addEventListener('click', () => open(gallery, image));
  }
}
