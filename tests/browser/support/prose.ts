// Articles of our own to any length, for pages that a test makes up.

const ENDS = [
  'and the harbour master wrote it down in pencil, since ink would have been a promise.',
  'though nobody on the quay could say afterwards who had rung the bell, or for whom.',
  'which is more than can be said of the ferry, the post, or the weather of that spring.',
  'so the lamps were lit an hour early, and the bread was late, and all agreed to call it even.',
];

/** Numbered paragraphs, no two alike. */
export function makeParagraphs(count: number, from = 1): string {
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    return `<p>Line ${number}. In the year of the ${number} herons the tide came over step ${number * 3}, ${ENDS[number % ENDS.length]}</p>`;
  }).join('\n');
}

/** A whole page; `more` goes into its head. */
export function makeArticlePage(title: string, count = 12, more = '', body = ''): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>${more}</head>
<body><article><h1>${title}</h1>
${makeParagraphs(count)}
${body}</article></body></html>`;
}
