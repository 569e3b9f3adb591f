// The words of class names and ids that tell what a part of a page is, by group. English, because
// authors of templates name things in English whatever language they publish in; the decision must
// hold without them too.
#pragma once

#include <string_view>

#include "segment/name_groups.hpp"

namespace stillpage {

struct GroupWords {
  NameGroup group;
  std::string_view words;  // separated by single spaces
};

inline constexpr GroupWords kGroupWords[] = {
    {NameGroup::kNavigation,
     "nav navbar navigation navi menu menus submenu topbar megamenu dropdown hamburger tabs "
     "tablist pager pagination "
     "paging pages subnav sitemap toc tableofcontents skip offcanvas drawer"},
    {NameGroup::kFooter, "footer foot colophon copyright legal ftr"},
    {NameGroup::kHeader, "header masthead banner topbar hdr"},
    {NameGroup::kSidebar,
     "sidebar side aside rail sidecol secondary widget widgets widgetarea tertiary"},
    {NameGroup::kRelated,
     "related relatedposts recommended recommendations recommend more similar also popular "
     "trending latest recent "
     "readmore suggestions suggested upnext next prev previous teaser teasers promo promos "
     "outbrain taboola recirc "
     "carousel upsell cross mostread mostpopular further"},
    {NameGroup::kComment,
     "comment comments commentlist disqus respond reply replies discussion response responses "
     "feedback"},
    {NameGroup::kShare,
     "share sharing shares social socials facebook twitter linkedin pinterest whatsapp telegram "
     "addthis sharedaddy "
     "follow addtoany sharebar print email"},
    {NameGroup::kAuthor,
     "author authors byline bio authorbox avatar contributor writer profile vcard gravatar "
     "aboutauthor"},
    {NameGroup::kMeta,
     "meta date time timestamp published posted tags tag category categories dateline info "
     "postmeta views readtime "
     "reading eyebrow kicker"},
    {NameGroup::kAd,
     "ad ads advert adverts advertisement advertising adsense sponsor sponsored dfp adslot gpt "
     "affiliate adunit "
     "adsbygoogle adspot commercial"},
    {NameGroup::kCookie, "cookie cookies consent gdpr privacy onetrust ccpa cmp cookiebanner"},
    {NameGroup::kSubscribe,
     "newsletter newsletters subscribe subscription signup optin mailchimp cta form login signin "
     "register donate "
     "donation membership mailinglist"},
    {NameGroup::kModal,
     "modal popup overlay lightbox dialog toast flyout tooltip sr screen reader visually alert"},
    {NameGroup::kArticle,
     "article post entry story blog single hentry articlebody postbody storybody news"},
    {NameGroup::kContent,
     "content contents body main text copy prose richtext rich wysiwyg rte markdown page cms "
     "editor formatted"},
    {NameGroup::kEntry,
     "paragraph para lead lede intro description desc summary excerpt abstract dek standfirst "
     "subtitle details"},
    {NameGroup::kTitle, "title heading headline subheading hed"},
    {NameGroup::kCaption,
     "caption captions figcaption credit photo image img figure gallery media picture"},
    {NameGroup::kList,
     "list items item listing grid card cards tile tiles results result feed archive"},
    {NameGroup::kProduct,
     "product products price prices cart buy shop sku pdp woocommerce basket shipping delivery "
     "stock variant swatch "
     "qty quantity filter filters sort facet facets checkout"},
    {NameGroup::kReview, "review reviews rating ratings stars testimonial testimonials"},
    {NameGroup::kForum,
     "thread topic postbody postprofile message messages forum question answer answers votes vote "
     "username signature userinfo"},
    {NameGroup::kDocumentation, "doc docs documentation api sphinx document wiki readme mw"},
    {NameGroup::kHero, "hero feature features pricing faq accordion benefits jumbotron logos"},
    {NameGroup::kSearch, "search searchform query"},
    {NameGroup::kNote, "quote blockquote pullquote callout note tip warning highlight admonition"},
    {NameGroup::kReference,
     "references footnote footnotes notes citation bibliography reflist sources"},
    {NameGroup::kControl,
     "edit toolbar actions action controls control tools tool btn button buttons badge label"},
    {NameGroup::kFurniture,
     "signature rules online editsection sitenotice jumpbox paywall metered regwall"},
    {NameGroup::kGutter, "gutter lineno linenos linenumber linenumbers linenodiv"},
    {NameGroup::kIcon, "icon icons emoji smiley smilies sprite logo"},
    {NameGroup::kBreadcrumb, "breadcrumb breadcrumbs crumb crumbs"},
};

}  // namespace stillpage
