package vigil.desk.picture;

import java.util.List;

/**
 * How a copy is wanted.
 *
 * @param longestSide in pixels, to which a larger picture is made smaller; 0 for as it is
 * @param covered parts that are painted over
 */
public record Wish(int longestSide, List<Cover> covered) {
  /** As it is, but for what is not pixels. */
  public static final Wish PLAIN = new Wish(0, List.of());

  public Wish {
    covered = List.copyOf(covered);
  }

  /**
   * A rectangle that is painted over.
   *
   * @param page from 1; a picture has one
   * @param left in thousandths of the width
   * @param top in thousandths of the height
   * @param width in thousandths of the width
   * @param height in thousandths of the height
   */
  public record Cover(int page, int left, int top, int width, int height) {
    /** What positions and sizes are parts of. */
    public static final int WHOLE = 1000;
  }

  /** What is painted over on a page. */
  List<Cover> on(int page) {
    return covered.stream().filter(cover -> cover.page() == page).toList();
  }
}
