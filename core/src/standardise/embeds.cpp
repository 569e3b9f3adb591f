// A table of known hosts; <video> and <audio> need none.
#include "standardise/embeds.hpp"

#include <array>

#include "text/characters.hpp"
#include "text/whitespace.hpp"
#include "url/url.hpp"

namespace stillpage {
namespace {

struct Provider {
  std::string_view host;  // or a subdomain of it
  std::string_view path;  // what the path starts with
  std::string_view kind;
  std::string_view name;
  std::string_view
      watch;  // what opens it: this and the next path segment; empty: the frame's own URL
};
constexpr std::string_view kYouTube = "https://www.youtube.com/watch?v=";
constexpr std::string_view kVimeo = "https://vimeo.com/";
constexpr Provider kProviders[] = {
    {"youtube.com", "/embed/", "video", "YouTube", kYouTube},
    {"youtube-nocookie.com", "/embed/", "video", "YouTube", kYouTube},
    {"player.vimeo.com", "/video/", "video", "Vimeo", kVimeo},
    {"dailymotion.com", "/embed/video/", "video", "Dailymotion",
     "https://www.dailymotion.com/video/"},
    {"player.twitch.tv", "/", "video", "Twitch", ""},
    {"ted.com", "/talks/", "video", "TED", ""},
    {"fast.wistia.net", "/embed/", "video", "Wistia", ""},
    {"player.bilibili.com", "/player", "video", "Bilibili", ""},
    {"rutube.ru", "/play/embed/", "video", "Rutube", "https://rutube.ru/video/"},
    {"archive.org", "/embed/", "video", "Internet Archive", "https://archive.org/details/"},
    {"w.soundcloud.com", "/player", "audio", "SoundCloud", ""},
    {"open.spotify.com", "/embed", "audio", "Spotify", ""},
    {"embed.podcasts.apple.com", "/", "audio", "Apple Podcasts", ""},
    {"bandcamp.com", "/EmbeddedPlayer", "audio", "Bandcamp", ""},
    {"codepen.io", "/", "frame", "CodePen", ""},
    {"jsfiddle.net", "/", "frame", "JSFiddle", ""},
    {"datawrapper.dwcdn.net", "/", "frame", "Datawrapper", ""},
    {"flo.uri.sh", "/", "frame", "Flourish", ""},
    {"slideshare.net", "/slideshow/", "frame", "SlideShare", ""},
    {"speakerdeck.com", "/player/", "frame", "Speaker Deck", ""},
    {"google.com", "/maps", "frame", "Google Maps", ""},
    {"openstreetmap.org", "/export/embed", "frame", "OpenStreetMap", ""},
    {"platform.twitter.com", "/embed/", "frame", "X", ""},
    {"instagram.com", "/p/", "frame", "Instagram", ""},
};

constexpr std::array<std::string_view, 5> kFrameSourceNames = {"src", "data-src", "data-lazy-src",
                                                               "data-litespeed-src", "data"};

struct UrlParts {
  std::string_view host;
  std::string_view path;  // with query and fragment
};

UrlParts split(std::string_view url) {
  const std::size_t authority = url.find("://");
  if (authority == std::string_view::npos) return {};
  url.remove_prefix(authority + 3);
  const std::size_t slash = url.find_first_of("/?#");
  if (slash == std::string_view::npos) return {url, {}};
  return {url.substr(0, slash), url.substr(slash)};
}

bool is_host(std::string_view host, std::string_view wanted) {
  if (!host.ends_with(wanted)) return false;
  return host.size() == wanted.size() || host[host.size() - wanted.size() - 1] == '.';
}

std::string watch_url(const Provider& provider, std::string_view url, std::string_view path) {
  if (provider.watch.empty()) return std::string(url);
  std::string_view id = path.substr(provider.path.size());
  id = id.substr(0, id.find_first_of("/?#&"));
  if (id.empty() || id == "videoseries") return std::string(url);
  return std::string(provider.watch) + std::string(id);
}

std::string title_of(const Document& document, NodeId element, std::string_view fallback) {
  for (const std::string_view name : {"title", "aria-label"}) {
    std::string title = collapse_white_space(document.decoded_attribute(element, name));
    if (!title.empty()) return title;
  }
  return std::string(fallback);
}

std::optional<EmbedSource> read_frame(const Document& document, NodeId element,
                                      std::string_view base_url) {
  for (const std::string_view name : kFrameSourceNames) {
    const std::string url =
        resolve_url(base_url, document.decoded_attribute(element, name), UrlUse::kMedia);
    const UrlParts parts = split(url);
    for (const Provider& provider : kProviders) {
      if (!is_host(parts.host, provider.host) || !parts.path.starts_with(provider.path)) continue;
      return EmbedSource{std::string(provider.kind), watch_url(provider, url, parts.path),
                         title_of(document, element, provider.name)};
    }
  }
  return std::nullopt;
}

std::optional<EmbedSource> read_media(const Document& document, NodeId element,
                                      std::string_view kind, std::string_view base_url) {
  std::string url =
      resolve_url(base_url, document.decoded_attribute(element, "src"), UrlUse::kMedia);
  for (NodeId id = element + 1; url.empty() && id < document.subtree_end(element); ++id) {
    if (!document.is(id, Tag::kSource)) continue;
    url = resolve_url(base_url, document.decoded_attribute(id, "src"), UrlUse::kMedia);
  }
  if (url.empty()) return std::nullopt;
  return EmbedSource{std::string(kind), std::move(url), title_of(document, element, {})};
}

// Elements that stand for a video until they are pressed, and hold nothing but its id.
std::optional<EmbedSource> read_facade(const Document& document, NodeId element,
                                       std::string_view id_name, std::string_view watch,
                                       std::string_view provider) {
  const std::string id = document.decoded_attribute(element, id_name);
  if (id.empty() || id.find_first_of("/?#& ") != std::string::npos) return std::nullopt;
  std::string title = title_of(document, element, {});
  if (title.empty()) title = collapse_white_space(document.decoded_attribute(element, "playlabel"));
  return EmbedSource{"video", std::string(watch) + id,
                     title.empty() ? std::string(provider) : std::move(title)};
}

}  // namespace

std::optional<EmbedSource> read_embed(const Document& document, NodeId element,
                                      std::string_view base_url) {
  switch (document.tag(element)) {
    case Tag::kIframe:
    case Tag::kAmpIframe:
    case Tag::kEmbed:
    case Tag::kObject:
      return read_frame(document, element, base_url);
    case Tag::kVideo:
    case Tag::kAmpVideo:
      return read_media(document, element, "video", base_url);
    case Tag::kAudio:
    case Tag::kAmpAudio:
      return read_media(document, element, "audio", base_url);
    case Tag::kAmpYoutube:
      return read_facade(document, element, "data-videoid", kYouTube, "YouTube");
    default:
      break;
  }
  if (document.name(element) == "lite-youtube")
    return read_facade(document, element, "videoid", kYouTube, "YouTube");
  if (document.name(element) == "lite-vimeo")
    return read_facade(document, element, "videoid", kVimeo, "Vimeo");
  return std::nullopt;
}

}  // namespace stillpage
