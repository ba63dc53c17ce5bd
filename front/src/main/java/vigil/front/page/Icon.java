package vigil.front.page;

import java.nio.charset.StandardCharsets;

/** The picture in a browser's tab: a grey dot, which says nothing to who looks over a shoulder. */
final class Icon {
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">"
          + "<circle cx=\"8\" cy=\"8\" r=\"5\" fill=\"#7b766c\"/></svg>\n";

  private Icon() {}

  static Representation image() {
    return Representation.file(
        "image/svg+xml", Representation.Lifetime.ASK_AGAIN, SVG.getBytes(StandardCharsets.UTF_8));
  }
}
