// A small newspaper of our own, with the parts such sites stand beside their articles; each page a little different from its
// sisters, as templates are.

const SUBJECTS = ['the ferry', 'the harbour', 'the lighthouse'] as const;

const WORDS = [
  'leaves the northern quay a little after six, when the fog still hangs over the water and nobody is about',
  'has been repaired twice this year, and the people who work there say that it will have to be repaired again',
  'is older than the town around it, as the records of the parish show to anyone who takes the trouble to read them',
  'was painted by a hand that nobody remembers, in colours that the salt has since taken away one by one',
  'will be closed in the winter, which the council decided on Monday after a debate of more than three hours',
  'brings in less than it costs, but those who use it every day would not hear of doing without it',
] as const;

const prose = (subject: string, from: number, to: number): string =>
  WORDS.slice(from, to)
    .map(
      (words, index) =>
        `<p>On the ${index + from + 1}th morning, ${subject} ${words}. Those who were there agree on that much.</p>`,
    )
    .join('\n');

/** What the page of a story holds, word for word, in the order in which it stands there. */
export const FACTS = 'Four facts in short';
export const BIO = 'Ada Brook has written about water for twenty years, and keeps a small boat.';
export const REPLY = 'That was my father, and he would have laughed at this.';

/**
 * A story of the newspaper.
 * @param number which, from 0; its template differs a little from that of the others: a wrapper more, a class more, other ids
 */
export function makeStory(number: number): string {
  const subject = SUBJECTS[number % SUBJECTS.length]!;
  const changed = number > 0;
  const facts = `<div class="key-facts${changed ? ' boxed' : ''}" id="facts-${number + 70}">
    <h3>${FACTS}: ${subject}</h3><ul><li>It is ${number + 3} years older than it looks.</li><li>It floats at every tide.</li></ul></div>`;
  const related = `<section class="related-stories"><h3>Read on</h3><ul>
    <li><a href="/herald/1">What the harbour master saw</a></li><li><a href="/herald/2">A light goes out in the north</a></li></ul></section>`;
  const author = `<div class="author-box css-${number}x9k"><h4>Ada Brook</h4><p>${BIO}</p></div>`;
  const comment = (name: string, text: string, replies = ''): string =>
    `<div class="comment"><p class="comment-author">${name}</p><p>${text}</p>${replies}</div>`;
  const comments = `<section id="comments" class="comments"><h3>Comments</h3>
    ${comment('Tom', 'I was on board when this happened, and it was colder than that.', `<div class="children">${comment('Ida', REPLY)}</div>`)}
    ${comment('Una', 'Thank you for this, it was good to read on a wet day.')}</section>`;
  const article = `<article class="story"><h1>How ${subject} came to be ${number}</h1>
    <div class="story-body">${prose(subject, 0, 2)}${related}${prose(subject, 2, 4)}${facts}${prose(subject, 4, 6)}</div>
    ${author}</article>${comments}`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>How ${subject} came to be ${number}</title>
    <meta name="author" content="Ada Brook"></head><body><header><a href="/">The Herald</a></header>
    <nav><a href="/a">News</a> <a href="/b">Sea</a></nav><main id="main">${changed ? `<div class="layout">${article}</div>` : article}</main>
    <footer><p>© The Herald</p></footer></body></html>`;
}
