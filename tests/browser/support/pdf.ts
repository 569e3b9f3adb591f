// What a printed document says, and where on its sheets.
import { getDocumentProxy } from 'unpdf';

export interface Sheet {
  width: number;
  height: number;
  text: string;
  /** The pieces of text that reach beyond the sheet. */
  beyond: string[];
}

// Points. Letters may lean over their own width.
const SLACK = 2;

interface Piece {
  str: string;
  width: number;
  transform: number[];
}

/** The sheets of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.filter((item) => 'str' in item) as Piece[];
      const isBeyond = ({ transform, width: length, str }: Piece): boolean => {
        const [left = 0, bottom = 0] = transform.slice(4);
        const isInside =
          left >= -SLACK && left + length <= width + SLACK && bottom >= 0 && bottom <= height;
        return str.trim() !== '' && !isInside;
      };
      return {
        width,
        height,
        text: pieces.map(({ str }) => str).join(' '),
        beyond: pieces.filter(isBeyond).map(({ str }) => str),
      };
    }),
  );
}
