package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vigil.casebook.PersonClasses;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;

/** What the affirming statements of one group add up to. */
final class Count {
  private final List<Affirmation> affirmations;
  private final Map<Roots, Bearer> bearers = new LinkedHashMap<>();
  private final Map<PersonId, Bearer> namedFirstBy = new HashMap<>();
  private final Map<PersonId, List<Bearer>> namedBySeveral = new HashMap<>();

  Count(List<Affirmation> affirmations, PersonClasses classes) {
    this.affirmations = affirmations;
    for (Affirmation affirmation : affirmations) {
      bearers.computeIfAbsent(affirmation.roots(), Bearer::new).add(affirmation);
    }
    bearers.values().forEach(bearer -> readPersons(bearer, classes));
  }

  /** One bearer after the other, so that the last one known of a person tells a repetition. */
  private void readPersons(Bearer bearer, PersonClasses classes) {
    for (Affirmation affirmation : bearer.affirmations()) {
      for (PersonId entry : affirmation.statement().persons()) {
        if (isNewTo(bearer, classes.representative(entry))) {
          bearer.namesOneMore();
        }
      }
    }
  }

  private boolean isNewTo(Bearer bearer, PersonId person) {
    @Nullable Bearer first = namedFirstBy.putIfAbsent(person, bearer);
    if (first == null || first == bearer) {
      return first == null;
    }
    List<Bearer> all = namedBySeveral.computeIfAbsent(person, _ -> new ArrayList<>(List.of(first)));
    return all.getLast() != bearer && all.add(bearer);
  }

  Documented documented() {
    long byTwo =
        namedBySeveral.values().stream()
            .filter(naming -> Corroboration.of(naming).isPresent())
            .count();
    List<StatementId> naming = new ArrayList<>(affirmations.size());
    for (Affirmation affirmation : affirmations) {
      if (affirmation.names()) {
        naming.add(affirmation.id());
      }
    }
    return new Documented(namedFirstBy.size(), Math.toIntExact(byTwo), naming);
  }

  Optional<Figure> reportedMinimum() {
    return bearers.values().stream()
        .mapToLong(Bearer::bound)
        .boxed()
        .max(Long::compare)
        .map(value -> figure(value, bearer -> bearer.bound() >= value));
  }

  Optional<Figure> corroboratedMinimum() {
    return Corroboration.of(bearers.values())
        .map(found -> figure(found.value(), found.bearers()::contains));
  }

  List<Reported> reported() {
    List<Reported> reported = new ArrayList<>(affirmations.size());
    for (Affirmation affirmation : affirmations) {
      reported.add(affirmation.reported());
    }
    return reported;
  }

  private Figure figure(long value, Predicate<Bearer> carrier) {
    List<StatementId> proof = new ArrayList<>();
    for (Affirmation affirmation : affirmations) {
      Bearer bearer = Objects.requireNonNull(bearers.get(affirmation.roots()));
      if (carrier.test(bearer) && bearer.carries(value, affirmation)) {
        proof.add(affirmation.id());
      }
    }
    return new Figure(value, proof);
  }
}
