package vigil.core.phrase;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a phrase's parts, by label.
 *
 * @param last the part that was taken last; none at the beginning
 * @param saidOn the day on which it was said, if that is known
 */
record Parts(@Nullable Part last, @Nullable LocalDate saidOn) {

  /** A part, and those before it. */
  record Part(String label, Object value, @Nullable Part before) {}

  Parts with(String label, Object value) {
    return new Parts(new Part(label, value, last), saidOn);
  }

  /** The day on which it was said. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(saidOn);
  }

  /** The value of a part that may be left out. */
  <T> Optional<T> find(String label, Class<T> type) {
    for (Part part = last; part != null; part = part.before) {
      if (part.label.equals(label)) {
        return Optional.of(type.cast(part.value));
      }
    }
    return Optional.empty();
  }

  /** The value of a part that the rule cannot do without. */
  <T> T get(String label, Class<T> type) {
    return find(label, type)
        .orElseThrow(() -> new IllegalStateException("A rule has no part called " + label + "."));
  }

  int number(String label) {
    return Math.toIntExact(get(label, Long.class));
  }

  Named named(String label) {
    return get(label, Named.class);
  }
}
