package vigil.desk.estimate.kept;

import java.util.List;

/** What a message about an estimate is filled in with. */
public sealed interface Argument {

  /** A number. */
  record OfNumber(double number) implements Argument {}

  /** Keys of lists, names of strata, or the terms of a model; at least one. */
  record OfNames(List<String> names) implements Argument {
    public OfNames {
      names = List.copyOf(names);
    }
  }

  /** The code of a model. */
  record OfModel(String code) implements Argument {}

  /** Another message. */
  record OfSaid(Said said) implements Argument {}
}
