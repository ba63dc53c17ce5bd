package vigil.gather.telling;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageHtmlTest {

  @Test
  void of_paragraphsListsAndEmphasis_areKept() {
    assertThat(MessageHtml.of("Bring **banners**\n\n* flags\n* water"))
        .contains("<p>Bring <strong>banners</strong></p>")
        .contains("<li>flags</li>");
  }

  @Test
  void of_link_tellsNobodyWhereItsReaderComesFrom() {
    assertThat(MessageHtml.of("[map](https://example.org/map \"title\")"))
        .contains("<a rel=\"noreferrer nofollow\" href=\"https://example.org/map\">map</a>");
  }

  @Test
  void of_linkThatMayNotBeFollowed_becomesItsWords() {
    assertThat(
            MessageHtml.of("[press *here*](javascript:alert(1)), [and](data:text/html,x) [so]()"))
        .isEqualTo("<p>press <em>here</em>, and so</p>\n");
  }

  @Test
  void of_image_becomesItsDescription() {
    assertThat(MessageHtml.of("see ![the *square*](https://example.org/a.png) there"))
        .contains("<p>see the <em>square</em> there</p>")
        .doesNotContain("example.org");
  }

  @Test
  void of_heading_staysText() {
    assertThat(MessageHtml.of("# Stand up")).contains("# Stand up").doesNotContain("<h1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "text <b onclick=\"x()\">bold</b>",
        "[x](javascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](data:text/html,<script>1</script>)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "<style>p{}</style>",
        "<!-- -->",
        "<iframe src=\"//example.org\"></iframe>",
        "[x]: javascript:alert(1)\n\n[x]",
      })
  void of_hostile_isHarmless(String markdown) {
    assertHarmless(MessageHtml.of(markdown));
  }

  @Property
  void of_anyMix_isHarmless(@ForAll("mixes") String markdown) {
    assertHarmless(MessageHtml.of(markdown));
  }

  @Provide
  Arbitrary<String> mixes() {
    return Arbitraries.of(
            "<",
            ">",
            "\"",
            "'",
            "(",
            ")",
            "[",
            "]",
            "!",
            "*",
            "_",
            "`",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "script",
            "img",
            "javascript:",
            "onload=",
            "https://a.b",
            "data:",
            "&lt;",
            "&",
            "\\",
            "~",
            "#",
            "a",
            " ")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static void assertHarmless(String html) {
    assertThat(html)
        .doesNotContainPattern("(?i)<(?!/?(p|em|strong|a|ul|ol|li|blockquote|br|code)[ >])");
    assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
    assertThat(html).doesNotContainPattern("(?i)href=\"(?!https?:|mailto:|tel:|/|#|\"|[^:\"]*\")");
  }
}
