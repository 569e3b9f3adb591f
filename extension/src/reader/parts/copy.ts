// Puts a text on the clipboard, to the letter, from a press in the view.
import type { Surface } from '../host';

/** Answers the copy event that `execCommand` makes; works in pages that may not use the clipboard themselves. */
function copyByEvent({ document }: Surface, text: string): boolean {
  let taken = false;
  const take = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const done = Document.prototype.execCommand.call(document, 'copy');
  document.removeEventListener('copy', take, true);
  return done && taken;
}

/** Whether the text was copied. To be called in the task of a press. */
export async function copyText(surface: Surface, text: string): Promise<boolean> {
  if (copyByEvent(surface, text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // Refused, or not there at all on an insecure page: the answer, not a fault.
  }
}
