package vigil.core.phrase;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is written in digits: numbers, times, and dates such as 2017-03-01 and 03/04/2017. */
final class Numerals {

  /** The parts of the grammar that are read here. */
  static final Set<String> PARTS =
      Set.of("int", "d2", "dd", "d4", "decimal", "numeric", "iso", "clock");

  private static final int MOST_DIGITS = 12;
  private static final int LEAST_YEAR = 1000;
  private static final int GROUP = 3;
  private static final int MOST_GROUPS = 3;
  private static final int MOST_YEARS_AHEAD = 1;

  private final List<Token> tokens;
  private final Separators separators;
  private final String prefix;
  private final @Nullable LocalDate saidOn;

  Numerals(List<Token> tokens, Phrasebook book, @Nullable LocalDate saidOn) {
    this.tokens = tokens;
    this.separators = book.separators();
    this.prefix = book.prefix();
    this.saidOn = saidOn;
  }

  List<Match> at(String part, int place) {
    if (place >= tokens.size() || !tokens.get(place).isNumber() || isPiece(place)) {
      return List.of();
    }
    String digits = tokens.get(place).text();
    return switch (part) {
      case "int" -> integers(place);
      case "d2" -> digits.length() <= 2 ? number(place, digits) : List.of();
      case "dd" -> digits.length() == 2 ? number(place, digits) : List.of();
      case "d4" -> year(place, digits);
      case "decimal" -> decimal(place);
      case "numeric" -> numeric(place);
      case "iso" -> iso(place);
      case "clock" -> clock(place);
      default -> throw new IllegalStateException("Nothing in digits is called " + part + ".");
    };
  }

  /** Whether a number is the rest of a longer sign such as B12, 3.14 or 1,200. */
  private boolean isPiece(int place) {
    if (place == 0 || !tokens.get(place).glued()) {
      return false;
    }
    Token before = tokens.get(place - 1);
    boolean sign = place > 1 && before.glued() && tokens.get(place - 2).isNumber();
    return (before.isWord() && !before.text().equals(prefix))
        || "#№$€£¥₽@_\\".contains(before.text())
        || (sign && (before.text().equals(".") || before.text().equals(",")));
  }

  private static List<Match> number(int place, String digits) {
    return List.of(new Match(place + 1, Long.parseLong(digits)));
  }

  private static List<Match> year(int place, String digits) {
    return digits.length() == 4 && Integer.parseInt(digits) >= LEAST_YEAR
        ? number(place, digits)
        : List.of();
  }

  private List<Match> integers(int place) {
    StringBuilder digits = new StringBuilder(tokens.get(place).text());
    if (digits.length() > MOST_DIGITS || isFraction(place)) {
      return List.of();
    }
    List<Match> all = new ArrayList<>();
    all.addAll(number(place, digits.toString()));
    int next = place;
    for (int groups = 0; groups < MOST_GROUPS && digits.length() <= 9; groups++) {
      next = group(next);
      if (next < 0 || tokens.get(place).text().length() > GROUP) {
        break;
      }
      digits.append(tokens.get(next).text());
      all.add(0, new Match(next + 1, Long.parseLong(digits.toString())));
    }
    boolean cut = all.size() > 1 && tokens.get(place + 1).glued();
    return cut ? List.of(all.getFirst()) : all;
  }

  /** The place of a group of three digits that belongs to the number before it; -1 when none. */
  private int group(int place) {
    int sign = place + 1;
    if (sign < tokens.size() && isGroup(sign) && separators.spaceGroups()) {
      return tokens.get(sign).glued() ? -1 : sign;
    }
    boolean separated =
        sign + 1 < tokens.size()
            && separators.grouping().contains(tokens.get(sign).text())
            && tokens.get(sign).glued()
            && tokens.get(sign + 1).glued()
            && isGroup(sign + 1);
    return separated ? sign + 1 : -1;
  }

  private boolean isGroup(int place) {
    Token token = tokens.get(place);
    return token.isNumber() && token.text().length() == GROUP;
  }

  /** Whether a decimal or a thing such as 1:30, 3/4 or 5% begins here. */
  private boolean isFraction(int place) {
    if (place + 1 >= tokens.size()) {
      return false;
    }
    Token sign = tokens.get(place + 1);
    boolean number =
        place + 2 < tokens.size()
            && sign.glued()
            && tokens.get(place + 2).glued()
            && tokens.get(place + 2).isNumber();
    boolean group = group(place) == place + 2;
    return "%‰°".contains(sign.text()) || (number && ".,:/".contains(sign.text()) && !group);
  }

  private List<Match> decimal(int place) {
    if (!isFraction(place)
        || place + 2 >= tokens.size()
        || !separators.decimal().contains(tokens.get(place + 1).text())) {
      return List.of();
    }
    String whole = tokens.get(place).text();
    String part = tokens.get(place + 2).text();
    return whole.length() + part.length() > MOST_DIGITS
        ? List.of()
        : List.of(new Match(place + 3, new BigDecimal(whole + "." + part)));
  }

  /** The numbers of three that are joined by the same sign without space; none otherwise. */
  private List<Integer> three(int place, String signs) {
    if (place + 4 >= tokens.size()) {
      return List.of();
    }
    List<Integer> all = new ArrayList<>();
    String sign = tokens.get(place + 1).text();
    for (int i = place; i < place + 5; i++) {
      Token token = tokens.get(i);
      boolean own = (i - place) % 2 == 0 ? token.isNumber() : token.text().equals(sign);
      if (!own || (i > place && !token.glued()) || token.text().length() > 4) {
        return List.of();
      }
      if (token.isNumber()) {
        all.add(Integer.parseInt(token.text()));
      }
    }
    return signs.contains(sign) && !goesOn(place + 5) ? all : List.of();
  }

  private boolean goesOn(int place) {
    return place + 1 < tokens.size()
        && "./-:".contains(tokens.get(place).text())
        && tokens.get(place).glued()
        && tokens.get(place + 1).glued()
        && tokens.get(place + 1).isNumber();
  }

  private List<Match> iso(int place) {
    List<Integer> parts = three(place, "-/.");
    boolean yearFirst =
        !parts.isEmpty()
            && tokens.get(place).text().length() == 4
            && tokens.get(place + 4).text().length() <= 2;
    return yearFirst
        ? dates(place, parts.get(0), List.of(new int[] {parts.get(1), parts.get(2)}), Set.of())
        : List.of();
  }

  /** Day, month and year; where a slash leaves open which is which, both orders. */
  private List<Match> numeric(int place) {
    List<Integer> parts = three(place, "./-");
    if (parts.isEmpty()) {
      return monthAndYear(place);
    }
    if (tokens.get(place).text().length() > 2) {
      return List.of();
    }
    boolean dots = tokens.get(place + 1).text().equals(".");
    int length = tokens.get(place + 4).text().length();
    int written = parts.get(2);
    if (length == 2 && saidOn == null || length == 1 || length == 3) {
      return List.of();
    }
    int year = length == 2 ? century(written) : written;
    Set<Assumption> assumed = length == 2 ? Set.of(Assumption.CENTURY) : Set.of();
    int[] dayFirst = {parts.get(1), parts.get(0)};
    int[] monthFirst = {parts.get(0), parts.get(1)};
    boolean open = !dots && parts.get(0) <= 12 && parts.get(1) <= 12;
    return dates(
        place,
        year,
        dots || parts.get(0).equals(parts.get(1))
            ? List.of(dayFirst)
            : List.of(dayFirst, monthFirst),
        open && !parts.get(0).equals(parts.get(1))
            ? Named.union(assumed, Set.of(Assumption.ORDER_OF_DAY_AND_MONTH))
            : assumed);
  }

  /**
   * 04/2017 and 4.2017; no sign of a date by itself, as orders and cases are numbered like this.
   */
  private List<Match> monthAndYear(int place) {
    if (place + 2 >= tokens.size() || tokens.get(place).text().length() > 2 || goesOn(place + 3)) {
      return List.of();
    }
    Token sign = tokens.get(place + 1);
    Token last = tokens.get(place + 2);
    boolean joined = sign.glued() && last.glued() && last.isNumber() && "./".contains(sign.text());
    int month = Integer.parseInt(tokens.get(place).text());
    return joined && last.text().length() == 4 && month >= 1 && month <= 12
        ? year(place + 2, last.text()).stream()
            .map(year ->
                new Match(
                    year.end(),
                    Named.of(new Stamp(Unit.MONTH, Integer.parseInt(last.text()), month, 0))))
            .toList()
        : List.of();
  }

  private int century(int twoDigits) {
    int now = saidOn == null ? LEAST_YEAR : saidOn.getYear();
    int year = now - Math.floorMod(now, 100) + twoDigits;
    return year > now + MOST_YEARS_AHEAD ? year - 100 : year;
  }

  private static List<Match> dates(
      int place, int year, List<int[]> monthsAndDays, Set<Assumption> assumed) {
    List<Match> all = new ArrayList<>();
    for (int[] monthAndDay : monthsAndDays) {
      try {
        Stamp day = Stamp.day(LocalDate.of(year, monthAndDay[0], monthAndDay[1]));
        if (year >= LEAST_YEAR) {
          all.add(new Match(place + 5, Named.of(day).assuming(assumed).shown()));
        }
      } catch (DateTimeException noSuchDay) {
        continue;
      }
    }
    return all;
  }

  /** A time of day, as EDTF writes it: 17:30, 16:30:05. */
  private List<Match> clock(int place) {
    StringBuilder clock = new StringBuilder(tokens.get(place).text());
    int next = place + 1;
    while (next + 1 < tokens.size()
        && clock.length() < 8
        && tokens.get(next).text().equals(":")
        && tokens.get(next).glued()
        && tokens.get(next + 1).glued()
        && tokens.get(next + 1).text().length() == 2) {
      clock.append(':').append(tokens.get(next + 1).text());
      next += 2;
    }
    boolean whole = clock.toString().matches("([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
    String padded = clock.indexOf(":") == 1 ? "0" + clock : clock.toString();
    return whole ? List.of(new Match(next, padded)) : List.of();
  }
}
