package vigil.core.phrase;

import java.util.Set;

/** Where a date with its year begins and ends, as EDTF. */
final class Edges {

  private final Named named;
  private final Stamp stamp;

  Edges(Named named) {
    this.named = named;
    this.stamp = named.stamp();
  }

  /** Whether it can be said: a day or a week is not divided further. */
  boolean exist() {
    return named.share() == Share.WHOLE || stamp.pieces() > 0;
  }

  String begin() {
    int first = stamp.unit().firstCut();
    int second = stamp.unit().secondCut();
    return signed(
        switch (named.share()) {
          case WHOLE -> stamp.begin();
          case EARLY, FIRST_HALF -> stamp.piece(1);
          case MIDDLE -> stamp.piece(first + 1) + "~";
          case LATE -> stamp.piece(second + 1) + "~";
          case SECOND_HALF -> stamp.piece(half() + 1);
        });
  }

  String end() {
    int first = stamp.unit().firstCut();
    int second = stamp.unit().secondCut();
    return signed(
        switch (named.share()) {
          case WHOLE -> stamp.end();
          case EARLY -> stamp.piece(first) + "~";
          case MIDDLE -> stamp.piece(second) + "~";
          case LATE, SECOND_HALF -> stamp.piece(stamp.pieces());
          case FIRST_HALF -> stamp.piece(half());
        });
  }

  /** The date as a whole. */
  String both() {
    String begin = begin();
    String end = end();
    boolean same = Named.sign(begin, "~").equals(Named.sign(end, "~"));
    return same ? (begin.length() > end.length() ? begin : end) : begin + "/" + end;
  }

  /** The moment that "since" means: "since the end of the year" is since about December. */
  String since() {
    return switch (named.share()) {
      case MIDDLE -> signed(stamp.piece(stamp.pieces() / 2) + "~");
      case LATE -> signed(stamp.piece(stamp.pieces()) + "~");
      case WHOLE, EARLY, FIRST_HALF, SECOND_HALF -> begin();
    };
  }

  /** The moment that "until" means: "until the beginning of March" is until about its first. */
  String until() {
    return switch (named.share()) {
      case EARLY -> signed(stamp.piece(1) + "~");
      case MIDDLE -> signed(stamp.piece(stamp.pieces() / 2) + "~");
      case WHOLE, LATE, FIRST_HALF, SECOND_HALF -> end();
    };
  }

  private int half() {
    return stamp.pieces() / 2;
  }

  private String signed(String edtf) {
    return Named.sign(edtf, named.sign());
  }

  /** What is taken for granted where a date is divided. */
  Set<Assumption> assumed() {
    return switch (named.share()) {
      case EARLY, MIDDLE, LATE -> Named.union(named.assumed(), Set.of(Assumption.PART));
      case WHOLE, FIRST_HALF, SECOND_HALF -> named.assumed();
    };
  }
}
