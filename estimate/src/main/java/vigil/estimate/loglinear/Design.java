package vigil.estimate.loglinear;

/** What a log-linear model says of every cell: log of its mean = sum of its parameters. */
interface Design {
  /** How many cells there are, those included that the model leaves out. */
  int cells();

  /** How many parameters, the first of them the intercept. */
  int parameters();

  /** Whether the model speaks of a cell. */
  boolean has(int cell);

  /** The log of the mean of every cell. */
  void predict(double[] parameters, double[] logMeans);

  /** X'v. What {@code values} says of cells that are left out must be 0. */
  void project(double[] values, double[] into);

  /** The lower triangle of X'WX. What {@code weights} says of cells that are left out must be 0. */
  void gram(double[] weights, double[][] into);
}
