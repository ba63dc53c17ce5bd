package vigil.desk.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.core.language.Text;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.picture.Wish;

/** How a copy is wanted, as it is typed. */
final class WishForm {
  static final String SIDE = "longest_side";
  static final String COVER = "cover";

  private static final List<Integer> SIDES = List.of(2560, 1600, 1080, 720);
  private static final int MOST_COVERS = 200;
  private static final int THOUSANDTHS_IN_A_PERCENT = 10;

  /** A page with a colon, which may be left out, and four numbers of percent. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(\\d{1,4})\\s*:)?\\s*(\\d{1,3}(?:[.,]\\d)?)[\\s;]+(\\d{1,3}(?:[.,]\\d)?)[\\s;]+"
              + "(\\d{1,3}(?:[.,]\\d)?)[\\s;]+(\\d{1,3}(?:[.,]\\d)?)");

  private WishForm() {}

  static List<Option> sizes(Text words) {
    return Stream.concat(
            Stream.of(new Option("0", words.get("side.as-it-is"))),
            SIDES.stream()
                .map(side -> new Option(Integer.toString(side), words.get("side.most", side))))
        .toList();
  }

  /** What was typed; what covers nothing is refused beside its field. */
  static Wish read(Form form, Text words) {
    List<Wish.Cover> covers = new ArrayList<>();
    for (String line : form.lines(COVER)) {
      Matcher numbers = LINE.matcher(line);
      if (!numbers.matches() || covers.size() >= MOST_COVERS) {
        form.refuse(COVER, words.get("refused.cover", line));
        return Wish.PLAIN;
      }
      Optional<Wish.Cover> cover = cover(numbers);
      if (cover.isEmpty()) {
        form.refuse(COVER, words.get("refused.cover-nothing", line));
        return Wish.PLAIN;
      }
      covers.add(cover.get());
    }
    return new Wish(side(form), covers);
  }

  /** None when it would cover nothing, so that nobody believes a face to be painted over. */
  private static Optional<Wish.Cover> cover(Matcher numbers) {
    String page = numbers.group(1);
    try {
      return Optional.of(
          new Wish.Cover(
              page == null ? 1 : Integer.parseInt(page),
              thousandths(numbers.group(2)),
              thousandths(numbers.group(3)),
              thousandths(numbers.group(4)),
              thousandths(numbers.group(5))));
    } catch (IllegalArgumentException coversNothing) {
      return Optional.empty();
    }
  }

  /** Fills a form in with what was wished before. */
  static void fill(Form form, Wish wish) {
    form.filled(SIDE, Integer.toString(wish.longestSide()));
    form.filled(
        COVER, wish.covered().stream().map(WishForm::line).collect(Collectors.joining("\n")));
  }

  private static String line(Wish.Cover cover) {
    return "%d: %s %s %s %s"
        .formatted(
            cover.page(),
            percent(cover.left()),
            percent(cover.top()),
            percent(cover.width()),
            percent(cover.height()));
  }

  private static String percent(int thousandths) {
    int rest = thousandths % THOUSANDTHS_IN_A_PERCENT;
    return thousandths / THOUSANDTHS_IN_A_PERCENT + (rest == 0 ? "" : "." + rest);
  }

  private static int side(Form form) {
    return SIDES.stream()
        .filter(side -> form.value(SIDE).equals(Integer.toString(side)))
        .findFirst()
        .orElse(0);
  }

  private static int thousandths(String percent) {
    return Math.round(Float.parseFloat(percent.replace(',', '.')) * THOUSANDTHS_IN_A_PERCENT);
  }
}
