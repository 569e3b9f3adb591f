// In the page first; where that is refused, in the background.
import { failureReason, type Engine } from './engine';

/**
 * @param findPage gives the engine in the page, or undefined where its script was not injected
 * @param makeBackground gives the engine in the background; it is told whether the page refused
 */
export function createTwoPlaceEngine(
  findPage: () => Engine | undefined,
  makeBackground: (refused: () => boolean) => Engine,
): Engine {
  let refused = false;
  const background = makeBackground(() => refused);

  return {
    async extract(capture) {
      const page = refused ? undefined : findPage();
      if (page === undefined) return background.extract(capture);
      try {
        return await page.extract(capture);
      } catch (error) {
        if (failureReason(error) !== 'refused') throw error;
        refused = true;
        return background.extract(capture);
      }
    },
    dispose() {
      findPage()?.dispose();
      background.dispose();
    },
  };
}
