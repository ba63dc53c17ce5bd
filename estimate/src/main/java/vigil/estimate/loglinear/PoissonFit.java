package vigil.estimate.loglinear;

/**
 * The Poisson log-linear model of the greatest likelihood, by Newton's method (McCullagh and Nelder
 * 1989, section 2.5), which for the canonical link is the same as reweighted least squares.
 */
final class PoissonFit {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double ENOUGH = 1e-12;

  private final Design design;
  private final double[] counts;
  private final double[] parameters;
  private final double[] logMeans;
  private final double[] means;
  private final double[] work;
  private final double[] step;
  private final double[][] matrix;
  private double logLikelihood;

  private PoissonFit(Design design, double[] counts) {
    int size = design.parameters();
    this.design = design;
    this.counts = counts;
    this.parameters = new double[size];
    this.logMeans = new double[design.cells()];
    this.means = new double[design.cells()];
    this.work = new double[design.cells()];
    this.step = new double[size];
    this.matrix = new double[size][size];
  }

  /**
   * Fits counts that have one best fit ({@link Existence}).
   *
   * @param counts of all cells of the design; of one that the design leaves out, any number
   */
  static PoissonFit of(Design design, double[] counts) {
    PoissonFit fit = new PoissonFit(design, counts);
    fit.start();
    fit.iterate();
    return fit;
  }

  /** Least squares for the logs of the counts, as generalized linear models are started. */
  private void start() {
    for (int cell = 0; cell < means.length; cell++) {
      means[cell] = design.has(cell) ? counts[cell] + 0.5 : 0;
      work[cell] = means[cell] == 0 ? 0 : means[cell] * StrictMath.log(means[cell]) - 0.5;
    }
    design.gram(means, matrix);
    design.project(work, parameters);
    Cholesky.of(matrix, parameters.length).solve(parameters);
    logLikelihood = evaluate();
  }

  private void iterate() {
    for (int i = 0; i < MOST_STEPS; i++) {
      for (int cell = 0; cell < means.length; cell++) {
        work[cell] = design.has(cell) ? counts[cell] - means[cell] : 0;
      }
      design.project(work, step);
      design.gram(means, matrix);
      Cholesky.of(matrix, step.length).solve(step);
      double before = logLikelihood;
      walk(before);
      if (Math.abs(logLikelihood - before) <= ENOUGH * (1 + Math.abs(logLikelihood))) {
        return;
      }
    }
  }

  private void walk(double before) {
    double part = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      move(part);
      logLikelihood = evaluate();
      if (logLikelihood >= before - ENOUGH * (1 + Math.abs(before))) {
        return;
      }
      move(-part);
      part /= 2;
    }
    logLikelihood = evaluate();
  }

  private void move(double part) {
    for (int i = 0; i < step.length; i++) {
      parameters[i] += part * step[i];
    }
  }

  private double evaluate() {
    design.predict(parameters, logMeans);
    double sum = 0;
    for (int cell = 0; cell < means.length; cell++) {
      if (design.has(cell)) {
        means[cell] = StrictMath.exp(logMeans[cell]);
        sum += counts[cell] * logMeans[cell] - means[cell];
      } else {
        means[cell] = 0;
      }
    }
    return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
  }

  /** The log-likelihood without the factorials of the counts. */
  double logLikelihood() {
    return logLikelihood;
  }

  /** The expected count of the cell of those on no list. */
  double unseen() {
    return StrictMath.exp(parameters[0]);
  }

  double parameter(int index) {
    return parameters[index];
  }

  /** The means of all cells; 0 in those that the design leaves out. Not to be changed. */
  double[] means() {
    return means;
  }

  /** Twice the log-likelihood that is missing to a model with a parameter for every cell. */
  double deviance() {
    double sum = 0;
    for (int cell = 0; cell < means.length; cell++) {
      if (design.has(cell)) {
        double count = counts[cell];
        double own = count == 0 ? 0 : count * (StrictMath.log(count) - logMeans[cell]);
        sum += 2 * (own - count + means[cell]);
      }
    }
    return Math.max(0, sum);
  }

  /**
   * The standard error of the number of all persons under a multinomial (Rivest and Baillargeon
   * 2007, section 2): the variance is u + u^2 var(intercept) for u unseen.
   */
  double standardError() {
    design.gram(means, matrix);
    double variance = Cholesky.of(matrix, parameters.length).firstOfInverse();
    return Math.sqrt(unseen() + unseen() * unseen() * variance);
  }
}
