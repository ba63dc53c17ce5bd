package vigil.estimate.loglinear;

import java.util.Optional;
import org.hipparchus.special.Gamma;
import vigil.estimate.Interval;

/**
 * The interval of all numbers of persons for which the multinomial likelihood, the greatest over
 * all parameters, is not much below its greatest (Cormack 1992, section 3).
 */
final class ProfileInterval {
  /** Half of the 95% quantile of chi-squared with one degree of freedom. */
  private static final double DROP = LogNormal.HALF_WIDTH * LogNormal.HALF_WIDTH / 2;

  private static final int HALVINGS = 40;
  private static final double CLOSE = 1e-6;

  /** An upper end beyond so many times the observed is none. */
  private static final double MOST_TIMES = 10_000;

  private final ExtendedFit extended;
  private final double observed;
  private final double best;

  private ProfileInterval(ExtendedFit extended, double observed, double unseen) {
    this.extended = extended;
    this.observed = observed;
    this.best = logLikelihood(unseen);
  }

  /** The interval around the best fit; empty when it has no upper end. */
  static Optional<Interval> of(ExtendedFit extended, long observed) {
    double unseen = extended.fit().unseen();
    ProfileInterval profile = new ProfileInterval(extended, observed, unseen);
    double low = profile.isWithin(0) ? 0 : profile.crossing(0, unseen);
    double beyond = Math.max(1, unseen);
    while (profile.isWithin(beyond)) {
      beyond *= 2;
      if (beyond > MOST_TIMES * observed) {
        return Optional.empty();
      }
    }
    double high = profile.crossing(beyond, unseen);
    return Optional.of(Interval.of(observed + unseen, observed + low, observed + high));
  }

  private double crossing(double outside, double inside) {
    double out = outside;
    double in = inside;
    for (int i = 0; i < HALVINGS && Math.abs(out - in) > CLOSE * (1 + in); i++) {
      double middle = (out + in) / 2;
      if (isWithin(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return (out + in) / 2;
  }

  private boolean isWithin(double unseen) {
    return best - logLikelihood(unseen) <= DROP;
  }

  /** Multinomial: log N! - log u! + sum of counts times log probabilities, u of N unseen. */
  private double logLikelihood(double unseen) {
    double all = observed + unseen;
    PoissonFit fit = extended.fitWith(unseen);
    double poisson = fit.logLikelihood() + all;
    return Gamma.logGamma(all + 1)
        - Gamma.logGamma(unseen + 1)
        + poisson
        - all * StrictMath.log(all);
  }
}
