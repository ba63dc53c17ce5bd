package vigil.core.phrase;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date as words name it, before what they leave out is filled in.
 *
 * @param sign how sure the words are: nothing, `?`, `~` or `%`, as EDTF writes it
 * @param evident whether the words can mean nothing but a date: "March 2017", but not "2017"
 * @param weekday the weekday named beside a day
 */
record Named(
    Stamp stamp,
    Share share,
    String sign,
    Set<Assumption> assumed,
    boolean evident,
    @Nullable DayOfWeek weekday) {

  static Named of(Stamp stamp, Assumption... assumed) {
    return new Named(stamp, Share.WHOLE, "", Set.of(assumed), false, null);
  }

  Named shown() {
    return new Named(stamp, share, sign, assumed, true, weekday);
  }

  Named on(@Nullable DayOfWeek named) {
    return new Named(stamp, share, sign, assumed, evident, named);
  }

  Named part(Share part) {
    return new Named(stamp, part, sign, assumed, evident, weekday);
  }

  Named signed(String more) {
    return new Named(stamp, share, both(sign, more), assumed, evident, weekday);
  }

  Named assuming(Set<Assumption> more) {
    return new Named(stamp, share, sign, union(assumed, more), evident, weekday);
  }

  Named stamped(Stamp other) {
    return new Named(other, share, sign, assumed, evident, weekday);
  }

  boolean lacksYear() {
    return stamp.year() == null;
  }

  /** Both signs at once. */
  static String both(String one, String other) {
    if (one.isEmpty() || one.equals(other)) {
      return other;
    }
    return other.isEmpty() ? one : "%";
  }

  /** An EDTF date with a sign added to the one it may have. */
  static String sign(String edtf, String sign) {
    int last = edtf.length() - 1;
    boolean signed = "?~%".indexOf(edtf.charAt(last)) >= 0;
    return signed ? edtf.substring(0, last) + both(edtf.substring(last), sign) : edtf + sign;
  }

  static Set<Assumption> union(Set<Assumption> one, Set<Assumption> other) {
    Set<Assumption> all = EnumSet.noneOf(Assumption.class);
    all.addAll(one);
    all.addAll(other);
    return Set.copyOf(all);
  }
}
