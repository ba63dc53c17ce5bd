package vigil.estimate;

/** Is told how far a long computation is, from any thread. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (model, done) -> {};

  /**
   * Takes how far a model is.
   *
   * @param done how much of the model is computed, 0 to 1
   */
  void at(ModelName model, double done);
}
