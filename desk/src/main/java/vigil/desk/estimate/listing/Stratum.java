package vigil.desk.estimate.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vigil.casebook.Event;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.date.Limit;
import vigil.desk.estimate.kept.Strata;

/** To which part of all persons somebody belongs, by what the statements about him say. */
final class Stratum {
  /** Of whom it is not known, or of whom the statements say different things. */
  static final String UNKNOWN = "";

  private Stratum() {}

  /** The one stratum that the statements name; a statement that names none says nothing. */
  static String of(Collection<Statement> statements, Strata strata, Optional<Event> event) {
    if (strata == Strata.NONE) {
      return UNKNOWN;
    }
    Set<String> named =
        statements.stream()
            .map(statement -> of(statement, strata, event))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    return named.size() == 1 ? named.iterator().next() : UNKNOWN;
  }

  private static String of(Statement statement, Strata strata, Optional<Event> event) {
    return switch (strata) {
      case NONE -> UNKNOWN;
      case PLACE ->
          statement.where().isBlank()
              ? event.map(Event::where).orElse(UNKNOWN).strip()
              : statement.where().strip();
      case YEAR -> period(statement, event, "%tY");
      case MONTH -> period(statement, event, "%1$tY-%1$tm");
    };
  }

  /** The year or month that the date lies in; unknown when it does not lie in one. */
  private static String period(Statement statement, Optional<Event> event, String form) {
    Optional<Edtf> when = statement.when().or(() -> event.map(Event::when));
    if (when.isPresent()
        && when.get().min() instanceof Limit.At(long first)
        && when.get().max() instanceof Limit.At(long last)) {
      String from = form.formatted(day(first));
      return from.equals(form.formatted(day(last))) ? from : UNKNOWN;
    }
    return UNKNOWN;
  }

  private static LocalDate day(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
