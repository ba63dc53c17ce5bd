package vigil.desk.lifeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfWords;
import vigil.core.id.PersonId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.Stance;
import vigil.desk.claim.Claim;
import vigil.desk.claim.Claims;

/**
 * The steps of somebody who was taken away, in time, each with those who say so and beside them
 * those who say otherwise.
 */
public record LifeLineView(List<Step> steps) {
  /** The words of the component. */
  public static final Messages WORDS = Messages.of(LifeLineView.class);

  /**
   * A step.
   *
   * @param when in words
   * @param where the places that are named
   * @param saidBy who says so
   * @param deniedBy who says otherwise
   */
  public record Step(
      String when, String what, List<String> where, List<Claim> saidBy, List<Claim> deniedBy) {
    /** Whether it is said and denied. */
    public boolean isContested() {
      return !saidBy.isEmpty() && !deniedBy.isEmpty();
    }
  }

  /** What two statements must have in common to be about the same step. */
  private record Key(Edtf when, LifeLine step) {}

  /** Of a person, whichever of the linked entries the statements name. */
  public static LifeLineView of(Casebook casebook, PersonId person, Language language) {
    PersonClasses classes = casebook.personClasses();
    PersonId who = classes.representative(person);
    Map<Key, List<Statement>> steps = new LinkedHashMap<>();
    for (Statement statement : casebook.statements().values()) {
      if (!statement.isWithdrawn()
          && statement.subject() instanceof Subject.OfWhereabouts(PersonId one, LifeLine step)
          && classes.representative(one).equals(who)) {
        steps
            .computeIfAbsent(new Key(when(casebook, statement), held(step)), _ -> new ArrayList<>())
            .add(statement);
      }
    }
    Claims claims = Claims.of(casebook, language);
    return new LifeLineView(
        steps.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::when)))
            .map(entry -> step(entry.getKey(), entry.getValue(), claims, language))
            .toList());
  }

  /** That somebody is held is one question, whether it is acknowledged or denied. */
  private static LifeLine held(LifeLine step) {
    return step == LifeLine.DENIED ? LifeLine.ACKNOWLEDGED : step;
  }

  private static Edtf when(Casebook casebook, Statement statement) {
    return statement
        .when()
        .or(() -> Optional.ofNullable(casebook.events().get(statement.event())).map(Event::when))
        .orElse(statement.saidOn());
  }

  private static Step step(Key key, List<Statement> statements, Claims claims, Language language) {
    return new Step(
        EdtfWords.of(key.when(), language),
        key.step().label(language),
        statements.stream()
            .map(Statement::where)
            .filter(where -> !where.isEmpty())
            .distinct()
            .toList(),
        statements.stream().filter(one -> !denies(one)).map(claims::of).toList(),
        statements.stream().filter(LifeLineView::denies).map(claims::of).toList());
  }

  private static boolean denies(Statement statement) {
    boolean step =
        statement.subject() instanceof Subject.OfWhereabouts(_, LifeLine said)
            && said == LifeLine.DENIED;
    return step != (statement.stance() == Stance.DENIES);
  }
}
