package vigil.desk.board;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Reported;
import vigil.core.date.EdtfWords;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Text;
import vigil.core.quantity.QuantityWords;
import vigil.core.vocabulary.Stance;
import vigil.desk.claim.Claims;

/** What to see at a glance about one type of act: who stands against whom, who with whom. */
final class Contrasts {
  /** More names than these are counted. */
  private static final int MOST_NAMES = 6;

  private final Casebook casebook;
  private final Claims claims;
  private final Text words;

  Contrasts(Casebook casebook, Claims claims, Text words) {
    this.casebook = casebook;
    this.claims = claims;
    this.words = words;
  }

  /** In words, a sentence each. */
  List<String> of(GroupTally group) {
    List<String> notes = new ArrayList<>();
    corroboration(group, notes);
    List<Statement> affirming = statements(group.reported().stream().map(Reported::statement));
    List<Statement> denying = statements(group.deniedBy().stream());
    if (!denying.isEmpty()) {
      notes.add(
          affirming.isEmpty()
              ? words.get("denied.unsaid", names(denying))
              : words.get("denied", names(denying), names(affirming)));
    }
    numbers(affirming, notes);
    return notes;
  }

  /** The same for what is not counted: when, where, by whom, and what became of somebody. */
  List<String> of(List<Statement> statements) {
    List<String> notes = new ArrayList<>();
    List<Statement> affirming =
        statements.stream().filter(statement -> statement.stance().affirms()).toList();
    List<Statement> denying =
        statements.stream().filter(statement -> statement.stance() == Stance.DENIES).toList();
    if (!denying.isEmpty() && !affirming.isEmpty()) {
      notes.add(words.get("denied", names(denying), names(affirming)));
    }
    dates(affirming, notes);
    return notes;
  }

  /** The first two that give dates which have no moment in common. */
  private void dates(List<Statement> affirming, List<String> notes) {
    for (Statement one : affirming) {
      for (Statement other : affirming) {
        if (one.subject() instanceof Subject.OfDate
            && other.subject() instanceof Subject.OfDate
            && one.when().isPresent()
            && other.when().isPresent()
            && !one.when().get().overlaps(other.when().get())) {
          notes.add(
              words.get(
                  "dates",
                  claims.name(one.source()),
                  EdtfWords.of(one.when().get(), words.language()),
                  claims.name(other.source()),
                  EdtfWords.of(other.when().get(), words.language())));
          return;
        }
      }
    }
  }

  private void corroboration(GroupTally group, List<String> notes) {
    List<SourceId> roots =
        group.reported().stream()
            .flatMap(reported -> reported.rootSources().stream())
            .distinct()
            .map(SourceId::new)
            .toList();
    if (group.corroboratedMinimum().isPresent()) {
      long value = group.corroboratedMinimum().get().value();
      List<SourceId> bearing =
          group.reported().stream()
              .filter(reported ->
                  group.corroboratedMinimum().get().statements().contains(reported.statement()))
              .flatMap(reported -> reported.rootSources().stream())
              .distinct()
              .map(SourceId::new)
              .toList();
      notes.add(
          value > 0
              ? words.get("corroborated", number(value), list(bearing))
              : words.get("corroborated.numberless", list(bearing)));
    } else if (!roots.isEmpty()) {
      notes.add(words.get("one-root", list(roots), group.reported().size()));
    }
  }

  /** The lowest ceiling against the highest floor, when they do not meet. */
  private void numbers(List<Statement> affirming, List<String> notes) {
    for (Statement low : affirming) {
      OptionalLong most = low.quantity().quantity().upperBound();
      List<Statement> above =
          affirming.stream()
              .filter(high -> !high.source().equals(low.source()))
              .filter(high ->
                  most.isPresent()
                      && high.quantity().quantity().lowerBound().orElse(0) > most.getAsLong())
              .toList();
      if (!above.isEmpty()) {
        notes.add(
            words.get(
                "numbers",
                claims.name(low.source()),
                QuantityWords.of(low.quantity().quantity(), words.language()),
                names(above)));
        return;
      }
    }
  }

  private List<Statement> statements(Stream<StatementId> ids) {
    return ids.map(casebook.statements()::get).filter(Objects::nonNull).toList();
  }

  private String names(Collection<Statement> statements) {
    return list(statements.stream().map(Statement::source).distinct().toList());
  }

  private String list(List<SourceId> sources) {
    List<String> names = new ArrayList<>();
    sources.stream().limit(MOST_NAMES).map(claims::name).forEach(names::add);
    if (sources.size() > MOST_NAMES) {
      names.add(words.get("others", sources.size() - MOST_NAMES));
    }
    return ListFormatter.getInstance(words.language().locale()).format(names);
  }

  private String number(long value) {
    return NumberFormat.getIntegerInstance(words.language().locale()).format(value);
  }
}
