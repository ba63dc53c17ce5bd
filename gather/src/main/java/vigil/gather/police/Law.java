package vigil.gather.police;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vigil.core.id.Slug;
import vigil.gather.Kind;
import vigil.gather.Rights;
import vigil.gather.Wording;

/**
 * What Vigil knows of the law of one country: as it was on a day, to be checked and corrected by
 * the group. It is no legal advice.
 *
 * @param slug its name in addresses and files
 * @param march the rule for those who walk
 * @param assembly the rule for those who stay in one place, or in several
 * @param rights what those who come should know; its country, day and source are those of the law
 * @param holidays which are no working days, in order, as far as the group has entered them
 */
public record Law(
    Slug slug, NoticeRule march, NoticeRule assembly, Rights rights, Set<LocalDate> holidays) {
  private static final List<String> SHIPPED = List.of("england-and-wales", "scotland");

  public Law {
    holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
  }

  /** The laws that Vigil brings. */
  public static List<Law> shipped() {
    return SHIPPED.stream().map(Law::shipped).toList();
  }

  private static Law shipped(String name) {
    try (InputStream file = Law.class.getResourceAsStream(name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("the law of " + name + " is not in the program");
      }
      return LawJson.read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The country, in words. */
  public Wording country() {
    return rights.country();
  }

  /** The day on which the law was so. */
  public LocalDate asOf() {
    return rights.asOf();
  }

  /** The rule for a kind of gathering; none for what takes place on no ground. */
  public Optional<NoticeRule> ruleFor(Kind kind) {
    return switch (kind) {
      case MARCH -> Optional.of(march);
      case STATIC_ASSEMBLY, VIGIL, SEVERAL_PLACES -> Optional.of(assembly);
      case ONLINE -> Optional.empty();
    };
  }

  /** Both rules. */
  public Stream<NoticeRule> rules() {
    return Stream.of(march, assembly);
  }
}
