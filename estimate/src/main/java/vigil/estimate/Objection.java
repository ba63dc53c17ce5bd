package vigil.estimate;

import java.util.List;
import java.util.Locale;

/** Why a model gives no number. */
public sealed interface Objection extends Finding {

  /**
   * Fewer than three lists hang together by shared persons, so that no more can be learned than
   * from two.
   *
   * @param lists the names of the lists in the largest group that hangs together
   */
  record TooFewConnected(List<String> lists) implements Objection {
    public TooFewConnected {
      lists = List.copyOf(lists);
    }

    @Override
    public String key() {
      return "too-few-connected";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Names(lists));
    }

    @Override
    public String inEnglish() {
      return "The number is not identifiable: only the lists %s share persons with each other, and an estimate needs three lists that do. Those on lists that share nobody cannot be compared with anything."
          .formatted(String.join(" and ", lists));
    }
  }

  /** More lists than the model can be computed for. */
  record TooManyLists(int lists, int most) implements Objection {
    @Override
    public String key() {
      return "too-many-lists";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(lists), new Argument.Whole(most));
    }

    @Override
    public String inEnglish() {
      return "There are %d lists, and this model can be computed for %d at most. Merge lists that work alike, or ask another model."
          .formatted(lists, most);
    }
  }

  /**
   * Different numbers of unseen persons fit equally well.
   *
   * @param model its terms
   */
  record NotIdentifiable(String model) implements Objection {
    @Override
    public String key() {
      return "not-identifiable";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Name(model));
    }

    @Override
    public String inEnglish() {
      return "The model %s is not identifiable: different numbers of unseen persons fit these lists equally well."
          .formatted(model);
    }
  }

  /** None of the models that were tried has one best number. */
  record NothingFits() implements Objection {
    @Override
    public String key() {
      return "nothing-fits";
    }

    @Override
    public List<Argument> arguments() {
      return List.of();
    }

    @Override
    public String inEnglish() {
      return "Whichever lists are taken to depend on each other, no best number exists: the"
          + " overlaps are too thin.";
    }
  }

  /** The likelihood has no maximum: no number fits best. */
  record NoMaximum(String model) implements Objection {
    @Override
    public String key() {
      return "no-maximum";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Name(model));
    }

    @Override
    public String inEnglish() {
      return "For the model %s no best number exists: the overlaps are too thin, and the estimate runs away without end."
          .formatted(model);
    }
  }

  /**
   * Chains that started apart did not come together.
   *
   * @param rHat split R-hat of the number of unseen persons; 1 is agreement
   * @param effective independent draws that the chains are worth
   */
  record ChainsDisagree(double rHat, double effective) implements Objection {
    @Override
    public String key() {
      return "chains-disagree";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Real(rHat), new Argument.Whole(Math.round(effective)));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The same computation, started from different places, came to different answers (R-hat"
              + " %.2f where 1.05 is the limit, %.0f independent draws where 100 are needed).",
          rHat,
          effective);
    }
  }

  /**
   * The answer hangs on the largest number that was allowed.
   *
   * @param share of the probability in the last twentieth of the range, 0 to 1
   * @param maxMissing the largest number of unseen persons that was allowed
   */
  record EdgeOfRange(double share, long maxMissing) implements Objection {
    @Override
    public String key() {
      return "edge-of-range";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Real(share), new Argument.Whole(maxMissing));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The answer hangs on the edge of its range: with at most %,d unseen persons allowed,"
              + " %.0f%% of the probability lies in the last twentieth. A larger limit would give a"
              + " larger number.",
          maxMissing,
          100 * share);
    }
  }

  /** Nobody, or almost nobody, tells how many are missing: the upper end has no bound. */
  record NoUpperEnd(String model) implements Objection {
    @Override
    public String key() {
      return "no-upper-end";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Name(model));
    }

    @Override
    public String inEnglish() {
      return "The model %s gives no upper end: any large number fits about as well as the best."
          .formatted(model);
    }
  }

  /**
   * Nobody wrote down to which stratum these persons belong.
   *
   * @param persons how many they are
   */
  record UnknownStratum(long persons) implements Objection {
    @Override
    public String key() {
      return "unknown-stratum";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(persons));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "Of %,d persons it is not known to which stratum they belong. They are counted, but"
              + " nothing is estimated from them. Supply versions of the table in which that is"
              + " filled in.",
          persons);
    }
  }
}
