/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { playerOf } from '../../../../extension/src/reader/parts/players';

const PAGE = 'https://page.example/story';
const play = (href: string, kind = 'video') => playerOf(href, kind, PAGE);

it.each([
  [
    'https://www.youtube.com/watch?v=abcDEF_12-3',
    'https://www.youtube-nocookie.com/embed/abcDEF_12-3?autoplay=1',
  ],
  ['https://vimeo.com/1234', 'https://player.vimeo.com/video/1234?dnt=1&autoplay=1'],
  ['https://archive.org/details/a.b-c', 'https://archive.org/embed/a.b-c'],
  ['https://embed.ted.com/talks/x', 'https://embed.ted.com/talks/x'],
])('plays %s by the form of its address that keeps least', (href, src) => {
  expect(play(href)).toMatchObject({ kind: 'frame', src });
});

describe('no frame is made of', () => {
  it.each([
    'http://www.youtube.com/watch?v=abc',
    'https://youtube.com.evil.example/watch?v=abc',
    'https://evilyoutube.com/watch?v=abc',
    'https://www.youtube.com/watch?list=abc',
    'https://www.youtube.com/redirect?q=https://evil.example/',
    'https://codepen.io/login',
    'https://platform.twitter.com/embed/Tweet.html?id=1',
    'javascript:alert(1)',
    'data:text/html,x',
    'relative',
    '',
  ])('%s', (href) => {
    expect(play(href, 'frame')).toBeUndefined();
  });

  it('what the page itself could answer, for it could reach into the view', () => {
    const embed = 'https://codepen.io/someone/embed/x';
    expect(playerOf(embed, 'frame', PAGE)).toBeDefined();
    expect(playerOf(embed, 'frame', 'https://codepen.io/someone/pen/x')).toBeUndefined();
  });
});

it('plays a recording from where it is, and nothing that is no file', () => {
  expect(play('https://a.example/b.mp3', 'audio')).toEqual({
    kind: 'audio',
    src: 'https://a.example/b.mp3',
  });
  expect(play('https://a.example/watch', 'video')).toBeUndefined();
  expect(play('https://a.example/b.html', 'frame')).toBeUndefined();
  expect(play('ftp://a.example/b.mp3', 'audio')).toBeUndefined();
});
