package vigil.casebook.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vigil.core.id.InvalidIdException;
import vigil.core.id.Slug;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Vocabulary;

/** Reads types of acts as people write them. */
final class ActCells {
  private static final String NAME_IT = "Write what sort of act it was, such as killing.";
  private static final ActType STAND_IN = new ActType("unreadable");

  private final Vocabulary vocabulary;
  private final Map<String, Optional<ActType>> acts = new HashMap<>();

  ActCells(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  ActType read(FieldReader fields, Field field) {
    if (!fields.require(field, NAME_IT)) {
      return STAND_IN;
    }
    Optional<ActType> act = acts.computeIfAbsent(field.text(), this::act);
    if (act.isEmpty()) {
      fields.add(field, 0, "This is no name for a type of act.", NAME_IT);
    }
    return act.orElse(STAND_IN);
  }

  /** The act type of the vocabulary, or one of the table's own, made from its words. */
  private Optional<ActType> act(String written) {
    try {
      return vocabulary
          .find(written)
          .or(() -> Optional.of(new ActType(Slug.from(written).value())));
    } catch (InvalidIdException noLetters) {
      return Optional.empty();
    }
  }
}
