import { expect, it, jest } from '@jest/globals';
import { placeBeside } from '../../../../extension/src/reader/parts/place-beside';

function place(mark: { left: number; top: number }, size: { width: number; height: number }) {
  const [box, anchor] = [document.createElement('div'), document.createElement('a')];
  const rect = (left: number, top: number, width: number, height: number): DOMRect =>
    ({ left, top, width, height, right: left + width, bottom: top + height }) as DOMRect;
  jest.spyOn(anchor, 'getBoundingClientRect').mockReturnValue(rect(mark.left, mark.top, 10, 20));
  jest.spyOn(box, 'getBoundingClientRect').mockReturnValue(rect(0, 0, size.width, size.height));
  jest.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(400);
  Object.defineProperty(window, 'innerHeight', { value: 600, configurable: true });
  placeBeside(box, anchor);
  return [parseFloat(box.style.left), parseFloat(box.style.top)];
}

it('puts a box below the middle of its mark where there is room', () => {
  expect(place({ left: 200, top: 100 }, { width: 100, height: 100 })).toEqual([155, 128]);
});

it('puts it above where there is none below', () => {
  expect(place({ left: 200, top: 500 }, { width: 100, height: 100 })).toEqual([155, 392]);
});

it('keeps it inside the window at both sides', () => {
  expect(place({ left: 0, top: 100 }, { width: 100, height: 100 })[0]).toBe(12);
  expect(place({ left: 390, top: 100 }, { width: 100, height: 100 })[0]).toBe(288);
});
