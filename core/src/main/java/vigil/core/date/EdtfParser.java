package vigil.core.date;

import java.util.ArrayList;
import java.util.List;

/** Reads the outer grammar: dates, intervals, sets and lists. */
final class EdtfParser {

  private static final String EXAMPLES =
      "write a date such as 2017-04-01, 2017-04, 2017 or 2017-02/2017-04";

  private final Cursor cursor;
  private final SingleParser singles;

  private EdtfParser(Cursor cursor) {
    this.cursor = cursor;
    singles = new SingleParser(cursor);
  }

  static Edtf parse(String text) {
    if (text.length() > Edtf.MAX_LENGTH) {
      throw new EdtfException(
          "A date has at most " + Edtf.MAX_LENGTH + " characters.", Edtf.MAX_LENGTH);
    }
    return new EdtfParser(new Cursor(text)).whole();
  }

  private Edtf whole() {
    if (cursor.atEnd()) {
      throw cursor.failure("nothing is written; " + EXAMPLES);
    }
    Edtf date = date();
    if (!cursor.atEnd()) {
      throw cursor.failure("the date should end; " + EXAMPLES);
    }
    return date;
  }

  private Edtf date() {
    if (cursor.take("[")) {
      return new OneOf(members("]"));
    }
    if (cursor.take("{")) {
      return new AllOf(members("}"));
    }
    Endpoint start = startpoint();
    if (cursor.take("/")) {
      return interval(start);
    }
    if (start instanceof Endpoint.Known(Single only)) {
      return only;
    }
    throw cursor.failure("'/' and the end of the interval are missing");
  }

  private Endpoint startpoint() {
    if (cursor.at("/")) {
      return new Endpoint.Unknown();
    }
    return cursor.take("..") ? new Endpoint.Open() : new Endpoint.Known(singles.single());
  }

  private Interval interval(Endpoint start) {
    int place = cursor.position();
    if (!cursor.atEnd()) {
      Endpoint end = cursor.take("..") ? new Endpoint.Open() : new Endpoint.Known(singles.single());
      return forwards(start, end, place);
    }
    if (start instanceof Endpoint.Unknown) {
      throw cursor.failureAt(
          0, "both ends are unknown, which says nothing; give one, or .. for none");
    }
    return new Interval(start, new Endpoint.Unknown());
  }

  private Interval forwards(Endpoint start, Endpoint end, int place) {
    Interval interval = new Interval(start, end);
    if (start instanceof Endpoint.Known(Single from)
        && end instanceof Endpoint.Known(Single to)
        && Span.of(from.min(), from.min()).firstMillis()
            > Span.of(to.max(), to.max()).lastMillis()) {
      throw cursor.failureAt(
          place,
          interval.hasShortEnd()
              ? "a year of four digits or a date should follow; a month is written 2017-04"
              : "the end comes before the beginning; write the earlier date first");
    }
    return interval;
  }

  private Members members(String closing) {
    List<Member> members = new ArrayList<>();
    do {
      cursor.run(" ");
      members.add(member(members.isEmpty(), closing));
    } while (cursor.take(","));
    if (!cursor.take(closing)) {
      throw cursor.failure("',' or '" + closing + "' is missing");
    }
    return new Members(members);
  }

  private Member member(boolean isFirst, String closing) {
    if (isFirst && cursor.take("..")) {
      return new Member(new Endpoint.Open(), new Endpoint.Known(singles.single()));
    }
    Single first = singles.single();
    if (!cursor.take("..")) {
      return Member.of(first);
    }
    Endpoint known = new Endpoint.Known(first);
    if (cursor.at(closing)) {
      return new Member(known, new Endpoint.Open());
    }
    Interval run = forwards(known, new Endpoint.Known(singles.single()), cursor.position());
    return new Member(run.start(), run.end());
  }
}
