// What a card may load in its place: a closed table of players, each by the form of its address that keeps the least of who
// watches. Anything else is opened in a tab of its own.

export type Player =
  | { kind: 'frame'; src: string; shape: 'wide' | 'tall' | 'bar' }
  | { kind: 'video' | 'audio'; src: string };

interface KnownFrame {
  host: string;
  /** Matches path and query; what it captures goes into `src`. */
  path: RegExp;
  /** The address of the player, with $1 for what was captured; empty: the embed's own. */
  src: string;
  shape: 'wide' | 'tall' | 'bar';
}

const ID = '([\\w-]{1,64})';
const at = (
  host: string,
  path: string,
  src = '',
  shape: KnownFrame['shape'] = 'wide',
): KnownFrame => ({ host, path: new RegExp(`^${path}`), src, shape });

const FRAMES: readonly KnownFrame[] = [
  at('youtube.com', `/watch\\?v=${ID}`, 'https://www.youtube-nocookie.com/embed/$1?autoplay=1'),
  at('vimeo.com', `/${ID}`, 'https://player.vimeo.com/video/$1?dnt=1&autoplay=1'),
  at('dailymotion.com', `/video/${ID}`, 'https://geo.dailymotion.com/player.html?video=$1'),
  at('embed.ted.com', '/talks/'),
  at('fast.wistia.net', '/embed/', ''),
  at('player.bilibili.com', '/player'),
  at('rutube.ru', `/video/${ID}`, 'https://rutube.ru/play/embed/$1'),
  at('archive.org', '/details/([\\w.-]{1,100})', 'https://archive.org/embed/$1'),
  at('w.soundcloud.com', '/player', '', 'bar'),
  at('open.spotify.com', '/embed', '', 'bar'),
  at('embed.podcasts.apple.com', '/', '', 'bar'),
  at('bandcamp.com', '/EmbeddedPlayer', '', 'bar'),
  at('codepen.io', '/[\\w-]+/embed/', '', 'tall'),
  at('jsfiddle.net', '/.*/embedded/', '', 'tall'),
  at('datawrapper.dwcdn.net', '/', '', 'tall'),
  at('flo.uri.sh', '/', '', 'tall'),
  at('slideshare.net', '/slideshow/embed_code', ''),
  at('speakerdeck.com', '/player/', ''),
  at('google.com', '/maps/embed', '', 'tall'),
  at('openstreetmap.org', '/export/embed', '', 'tall'),
];

const isHost = (host: string, wanted: string): boolean =>
  host === wanted || host === `www.${wanted}`;

function playFrame({ protocol, hostname, pathname, search, href }: URL): Player | undefined {
  if (protocol !== 'https:') return undefined;
  for (const { host, path, src, shape } of FRAMES) {
    const match = isHost(hostname, host) ? path.exec(pathname + search) : null;
    if (match === null) continue;
    return { kind: 'frame', src: src === '' ? href : src.replace('$1', match[1] ?? ''), shape };
  }
  return undefined;
}

const originOf = (url: string): string | undefined =>
  URL.canParse(url) ? new URL(url).origin : undefined;

/**
 * What an embed's card can load, or undefined where it can only be opened elsewhere. A frame of the page's own origin could
 * reach into the view.
 */
export function playerOf(href: string, kind: string, pageAddress: string): Player | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const frame = playFrame(url);
  if (frame?.kind === 'frame' && originOf(frame.src) === originOf(pageAddress)) return undefined;
  if (frame !== undefined) return frame;
  const isFile = (kind === 'video' || kind === 'audio') && /\.\w{2,5}$/.test(url.pathname);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isFile && isWeb ? { kind, src: url.href } : undefined;
}
