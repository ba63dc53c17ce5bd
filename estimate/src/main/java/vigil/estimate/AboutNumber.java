package vigil.estimate;

import java.util.List;
import java.util.Locale;

/** What makes the number itself doubtful, or how it came about. */
public sealed interface AboutNumber extends Caution {

  /**
   * Several models fit about as well and say different things.
   *
   * @param models how many
   * @param least the least of their estimates
   * @param greatest the greatest of their estimates
   */
  record NearTies(int models, long least, long greatest) implements AboutNumber {
    @Override
    public String key() {
      return "near-ties";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(
          new Argument.Whole(models), new Argument.Whole(least), new Argument.Whole(greatest));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "%d models fit these lists about equally well, and their numbers go from %,d to %,d. Say"
              + " the spread, not one of them.",
          models,
          least,
          greatest);
    }
  }

  /** The answer changes much with how the prior is chosen. */
  record PriorDecides(double delta, long estimate, double otherDelta, long otherEstimate)
      implements AboutNumber {
    @Override
    public String key() {
      return "prior-decides";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(
          new Argument.Real(delta),
          new Argument.Whole(estimate),
          new Argument.Real(otherDelta),
          new Argument.Whole(otherEstimate));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The number hangs on an assumption made before looking (delta): %,d with %.4g, but %,d"
              + " with %.4g.",
          estimate,
          delta,
          otherEstimate,
          otherDelta);
    }
  }

  /** Two models whose intervals do not meet, or whose numbers are far apart. */
  record ModelsDisagree(ModelName low, long lowEstimate, ModelName high, long highEstimate)
      implements AboutNumber {
    @Override
    public String key() {
      return "models-disagree";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(
          new Argument.OfModel(low),
          new Argument.Whole(lowEstimate),
          new Argument.OfModel(high),
          new Argument.Whole(highEstimate));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The models disagree badly: %s says %,d and %s says %,d. Show both; do not average them.",
          low.code(),
          lowEstimate,
          high.code(),
          highEstimate);
    }
  }

  /** A model says less than the least that there can be. */
  record BelowBound(long estimate, long bound) implements AboutNumber {
    @Override
    public String key() {
      return "below-bound";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(estimate), new Argument.Whole(bound));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "This model says %,d, which is less than the lower bound of %,d that holds when persons"
              + " are unequally easy to find. It is probably too low.",
          estimate,
          bound);
    }
  }

  /** The interval is so wide that it says little. */
  record WideInterval(long lower, long upper) implements AboutNumber {
    @Override
    public String key() {
      return "wide-interval";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(lower), new Argument.Whole(upper));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The interval is very wide, from %,d to %,d. Say the lower end, or the range; a single"
              + " number would mislead.",
          lower,
          upper);
    }
  }

  /** In some replicates of the bootstrap no number exists. */
  record UnstableReplicates(int unstable, int replicates) implements AboutNumber {
    @Override
    public String key() {
      return "unstable-replicates";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(unstable), new Argument.Whole(replicates));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "In %,d of %,d tries with resampled records no number existed at all; they count as"
              + " infinitely many.",
          unstable,
          replicates);
    }
  }

  /** What the number may be called: a lower bound, not an estimate. */
  record OnlyABound() implements AboutNumber {
    @Override
    public String key() {
      return "only-a-bound";
    }

    @Override
    public List<Argument> arguments() {
      return List.of();
    }

    @Override
    public String inEnglish() {
      return "This is a lower bound: say \"at least\", never \"about\". It holds unless some lists"
          + " avoid each other.";
    }
  }

  /** Some of the probability lies where the largest number that was allowed cuts it off. */
  record NearEdge(double share, long maxMissing) implements AboutNumber {
    @Override
    public String key() {
      return "near-edge";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Real(share), new Argument.Whole(maxMissing));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The upper end is cut off: with at most %,d unseen persons allowed, %.1f%% of the"
              + " probability lies in the last twentieth of the range.",
          maxMissing,
          100 * share);
    }
  }

  /** That nobody but one is missing is more probable than any other number. */
  record PeakAtNobody() implements AboutNumber {
    @Override
    public String key() {
      return "peak-at-nobody";
    }

    @Override
    public List<Argument> arguments() {
      return List.of();
    }

    @Override
    public String inEnglish() {
      return "The most probable single number is that hardly anybody is missing, which comes from"
          + " the prior (delta) and not from the lists. Choose a smaller delta.";
    }
  }

  /** Two numbers are probable and what lies between them is not. */
  record TwoPeaks(long low, long high) implements AboutNumber {
    @Override
    public String key() {
      return "two-peaks";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Whole(low), new Argument.Whole(high));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "There are two answers, around %,d and around %,d, and little between them. The figure in"
              + " the middle is neither.",
          low,
          high);
    }
  }

  /**
   * The best model does not describe the overlaps.
   *
   * @param probability at the most; of a deviance as large as that of the model, 0 to 1
   */
  record PoorFit(double probability) implements AboutNumber {
    @Override
    public String key() {
      return "poor-fit";
    }

    @Override
    public List<Argument> arguments() {
      return List.of(new Argument.Real(probability));
    }

    @Override
    public String inEnglish() {
      return String.format(
          Locale.ROOT,
          "The best model does not describe these overlaps well (goodness of fit p ≤ %.2g), so its"
              + " interval is too narrow.",
          probability);
    }
  }
}
