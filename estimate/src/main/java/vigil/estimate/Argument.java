package vigil.estimate;

import java.util.List;

/** What a message about a finding is filled in with. */
public sealed interface Argument {

  /** How many persons, lists, versions or tries. */
  record Whole(long number) implements Argument {}

  /** A probability, a share from 0 to 1, or another number that is not whole. */
  record Real(double number) implements Argument {}

  /** What a list or a stratum is called in the table, or the terms of a model: [123,14]. */
  record Name(String name) implements Argument {}

  /** Names of lists or of strata, in the order of the table; at least one. */
  record Names(List<String> names) implements Argument {
    public Names {
      names = List.copyOf(names);
    }
  }

  /** One of the models. */
  record OfModel(ModelName model) implements Argument {}

  /** Another finding, which has words of its own. */
  record Of(Finding finding) implements Argument {}
}
