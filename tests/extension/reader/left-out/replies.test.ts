// A discussion is stacked by who answers whom.
import { expect, it } from '@jest/globals';
import { elementMaker } from '../../../../extension/src/reader/element-maker';
import type { DrawnPiece } from '../../../../extension/src/reader/left-out/pieces';
import { stackReplies } from '../../../../extension/src/reader/left-out/replies';

const COMMENT = 'section.comments div.comment';
const REPLY = `${COMMENT} div.children div.comment`;
const DEEP = `${REPLY} div.children div.comment`;

it('puts replies into boxes, one in another, and comes back out of them', () => {
  const pieces = [COMMENT, REPLY, DEEP, REPLY, COMMENT].map((path, index) => {
    const node = document.createElement('p');
    node.textContent = String(index);
    return { path: `${path} p`, node } as unknown as DrawnPiece;
  });
  const box = document.createElement('div');
  box.append(...stackReplies(elementMaker(document), pieces));
  expect(box.innerHTML).toBe(
    '<p>0</p><div class="replies"><p>1</p><div class="replies"><p>2</p></div><p>3</p></div><p>4</p>',
  );
});

it('leaves what has no nesting as it is, and bounds what has too much', () => {
  const node = document.createElement('p');
  const make = elementMaker(document);
  expect(stackReplies(make, [{ path: '', node } as unknown as DrawnPiece])).toEqual([node]);
  const path = 'div.comment '.repeat(12).trim();
  const [top] = stackReplies(make, [{ path, node } as unknown as DrawnPiece]);
  expect((top as Element).querySelectorAll('.replies').length).toBeLessThan(6);
});
