#include "standardise/embeds.hpp"

#include "catch.hpp"
#include "standardise/body.hpp"

TEST_CASE("known players become pointers to what they play") {
  CHECK(
      inside("<p>a</p><iframe src='https://www.youtube-nocookie.com/embed/abc?rel=0' title='A "
             "film'></iframe>") ==
      R"(["p",{},"a"],["embed",{"kind":"video","href":"https://www.youtube.com/watch?v=abc","title":"A film"}])");
  CHECK(inside("<p>a</p><iframe data-src='//player.vimeo.com/video/42'></iframe>") ==
        R"(["p",{},"a"],["embed",{"kind":"video","href":"https://vimeo.com/42","title":"Vimeo"}])");
  CHECK(inside("<p>a</p><audio controls><source src=b.mp3></audio>") ==
        R"(["p",{},"a"],["embed",{"kind":"audio","href":"https://example.org/a/b.mp3"}])");
  CHECK(
      inside("<p>a</p><amp-youtube data-videoid=abc></amp-youtube>") ==
      R"(["p",{},"a"],["embed",{"kind":"video","href":"https://www.youtube.com/watch?v=abc","title":"YouTube"}])");
}

TEST_CASE("unknown frames, scripts as addresses and look-alike hosts are left out", "[C9]") {
  for (const char* source :
       {"https://ads.example/x", "javascript:alert(1)", "https://notyoutube.com/embed/abc",
        "https://youtube.com.evil.example/embed/abc", "data:text/html,x", ""}) {
    CHECK(inside("<p>a</p><iframe src='" + std::string(source) + "'></iframe>") ==
          R"(["p",{},"a"])");
  }
  CHECK(inside("<p>a</p><amp-youtube data-videoid='a/../b'></amp-youtube>") == R"(["p",{},"a"])");
}

TEST_CASE("what stands for a video until it is pressed is one") {
  CHECK(
      inside("<p>a</p><lite-youtube videoid=abc playlabel='A film'></lite-youtube>") ==
      R"(["p",{},"a"],["embed",{"kind":"video","href":"https://www.youtube.com/watch?v=abc","title":"A film"}])");
  CHECK(
      inside("<p>a</p><object data='https://www.youtube.com/embed/abc'></object>") ==
      R"(["p",{},"a"],["embed",{"kind":"video","href":"https://www.youtube.com/watch?v=abc","title":"YouTube"}])");
}
