package vigil.desk.picture;

import java.util.List;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;

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
   * A rectangle that is painted over. It covers something of its page; it may reach beyond it.
   *
   * @param page from 1; a picture has one
   * @param left in thousandths of the width, 0 to 999
   * @param top in thousandths of the height, 0 to 999
   * @param width in thousandths of the width, from 1
   * @param height in thousandths of the height, from 1
   */
  public record Cover(int page, int left, int top, int width, int height) {
    /** What positions and sizes are parts of. */
    public static final int WHOLE = 1000;

    public Cover {
      if (page < 1
          || left < 0
          || left >= WHOLE
          || top < 0
          || top >= WHOLE
          || width < 1
          || height < 1) {
        throw new IllegalArgumentException("a cover that covers nothing");
      }
    }
  }

  /**
   * Holds it against what there is to be painted over.
   *
   * @throws FileRefusedException when something is to be covered on a page that is not there
   */
  void requirePages(int pages) throws FileRefusedException {
    if (covered.stream().anyMatch(cover -> cover.page() > pages)) {
      throw new FileRefusedException(Refusal.NO_SUCH_PAGE);
    }
  }

  /** What is painted over on a page. */
  List<Cover> on(int page) {
    return covered.stream().filter(cover -> cover.page() == page).toList();
  }
}
