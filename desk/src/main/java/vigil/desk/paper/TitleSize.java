package vigil.desk.paper;

import java.util.Arrays;

/**
 * How large a title is: as large as its room lets it be, and its longest word stays in one piece.
 *
 * @param size of its letters in millimetres on A4
 */
record TitleSize(double size) {
  private static final double LINE_HEIGHT = 1.12;

  /** What lines that are not full, and words that do not fit into one, leave empty. */
  private static final double LEFT_EMPTY = 1.25;

  /** Follows every word, at the end of a line too: a table leaves room for it. */
  private static final String SPACE = " ";

  private static final double SHEET = 8;

  static TitleSize onPoster(String title) {
    return fitting(title, new Room(180, 105, 34));
  }

  static TitleSize onFlyer(String title, int copies) {
    return copies > 4 ? fitting(title, new Room(58, 23, 9)) : fitting(title, new Room(88, 45, 15));
  }

  static TitleSize onSlip(String title) {
    return fitting(title, new Room(50, 12, 5));
  }

  static TitleSize onSheet() {
    return new TitleSize(SHEET);
  }

  /** Where a title goes, in millimetres, and how large its letters may be there. */
  private record Room(double width, double height, double largest) {}

  private static TitleSize fitting(String title, Room room) {
    LetterWidths bold = LetterWidths.ofBold();
    double longest =
        Arrays.stream(title.split("\\s+", -1))
            .mapToDouble(word -> bold.of(word + SPACE))
            .max()
            .orElse(1);
    double inAll =
        Math.sqrt(room.width() * room.height() / (bold.of(title) * LINE_HEIGHT * LEFT_EMPTY));
    double size = Math.min(room.largest(), Math.min(inAll, room.width() / longest));
    return new TitleSize(Math.floor(size * 10) / 10);
  }
}
