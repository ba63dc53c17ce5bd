package vigil.desk.coding;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vigil.casebook.Casebook;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.SourceKind;

/**
 * Ids for what is new. An id can never be erased and may be published, so it says nothing of a
 * person, and nothing of how many others there are: only events and public bodies have ids that
 * read like their names, and what is published in part is not numbered.
 */
public final class FreshIds {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** No vowels, so that no word comes out, and nothing that looks like something else. */
  public static final String SIGNS = "23456789bcdfghjkmnpqrstvwxz";

  private static final int RANDOM_SIGNS = 6;

  private static final Pattern BEGUN = Pattern.compile("s-[" + SIGNS + "]{" + RANDOM_SIGNS + "}");

  private FreshIds() {}

  /** For a statement; it says nothing of it. */
  public static StatementId statement(Casebook casebook) {
    return new StatementId(
        random("s-", id -> casebook.statements().containsKey(new StatementId(id))));
  }

  /** An id that was given to a statement when it was begun, if that is what the text is. */
  static Optional<StatementId> begun(String text) {
    return BEGUN.matcher(text).matches() ? Optional.of(new StatementId(text)) : Optional.empty();
  }

  /** For a person; it says nothing of them. */
  public static PersonId person(Casebook casebook) {
    return new PersonId(random("p-", id -> casebook.persons().containsKey(new PersonId(id))));
  }

  /** For people who are known as a group. */
  public static GroupId group(Casebook casebook) {
    return new GroupId(random("g-", id -> casebook.groups().containsKey(new GroupId(id))));
  }

  /** For an act. */
  public static ActId act(Casebook casebook) {
    return new ActId(random("a-", id -> casebook.acts().containsKey(new ActId(id))));
  }

  /** For an involvement in an act. */
  public static InvolvementId involvement(Casebook casebook) {
    return new InvolvementId(
        random("v-", id -> casebook.involvements().containsKey(new InvolvementId(id))));
  }

  /** For a document. */
  public static DocumentId document(Casebook casebook) {
    return new DocumentId(random("d-", id -> casebook.documents().containsKey(new DocumentId(id))));
  }

  /** For an intervention. */
  public static InterventionId intervention(Casebook casebook) {
    return new InterventionId(
        random("i-", id -> casebook.interventions().containsKey(new InterventionId(id))));
  }

  static EventId event(Casebook casebook, String title) {
    return new EventId(
        named(slug(title).orElse("event"), id -> casebook.events().containsKey(new EventId(id))));
  }

  /** For a source; of a person it says nothing. */
  public static SourceId source(Casebook casebook, SourceKind kind, String name) {
    Predicate<String> taken = id -> casebook.sources().containsKey(new SourceId(id));
    return switch (kind) {
      case SURVIVOR, WITNESS, RELATIVE, DOCUMENT -> new SourceId(random(kind.code() + "-", taken));
      case PRESS, ORGANISATION, OFFICIAL ->
          new SourceId(named(slug(name).orElse(kind.code()), taken));
    };
  }

  private static Optional<String> slug(String title) {
    try {
      return Optional.of(Slug.from(title).value());
    } catch (InvalidIdException e) {
      return Optional.empty();
    }
  }

  private static String named(String name, Predicate<String> taken) {
    return taken.test(name) ? numbered(name + "-", 2, taken) : name;
  }

  private static String random(String prefix, Predicate<String> taken) {
    while (true) {
      StringBuilder id = new StringBuilder(prefix);
      for (int i = 0; i < RANDOM_SIGNS; i++) {
        id.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
      }
      if (!taken.test(id.toString())) {
        return id.toString();
      }
    }
  }

  private static String numbered(String prefix, int from, Predicate<String> taken) {
    int number = from;
    while (taken.test(prefix + number)) {
      number++;
    }
    return prefix + number;
  }
}
