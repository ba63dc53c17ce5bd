package vigil.desk.paper;

import java.util.Arrays;

/**
 * How large a title is: as large as its room lets it be, and its longest word stays in one piece.
 *
 * @param size of its letters in millimetres on A4
 */
record TitleSize(double size) {
  /**
   * Of one letter of bold type, in parts of its size; capital letters and wide scripts need more.
   */
  private static final double LETTER_WIDTH = 0.62;

  private static final double LINE_HEIGHT = 1.12;
  private static final double SHEET = 8;

  static TitleSize onPoster(String title) {
    return fitting(title, new Room(180, 100, 33));
  }

  static TitleSize onFlyer(String title, int copies) {
    return copies > 4
        ? fitting(title, new Room(62, 22, 8.5))
        : fitting(title, new Room(88, 42, 14));
  }

  static TitleSize onSlip(String title) {
    return fitting(title, new Room(52, 13, 5));
  }

  static TitleSize onSheet() {
    return new TitleSize(SHEET);
  }

  /** Where a title goes, in millimetres, and how large its letters may be there. */
  private record Room(double width, double height, double largest) {}

  private static TitleSize fitting(String title, Room room) {
    int longest = Arrays.stream(title.split("\\s+", -1)).mapToInt(String::length).max().orElse(1);
    double inAll =
        Math.sqrt(room.width() * room.height() / (title.length() * LETTER_WIDTH * LINE_HEIGHT));
    double inAWord = room.width() / (longest * LETTER_WIDTH);
    double size = Math.min(room.largest(), Math.min(inAll, inAWord));
    return new TitleSize(Math.round(size * 10) / 10.0);
  }
}
