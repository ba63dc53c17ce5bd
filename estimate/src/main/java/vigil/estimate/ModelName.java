package vigil.estimate;

import java.util.Arrays;
import java.util.Optional;

/** The models that an estimate can be made by. */
public enum ModelName {
  /** A lower bound (Chao 1987; Rivest and Baillargeon 2007). */
  CHAO("chao"),
  /** Hierarchical log-linear models (Fienberg 1972; Cormack 1989). */
  LOG_LINEAR("log-linear"),
  /** Stepwise log-linear models for thin overlaps (Chan, Silverman and Vincent 2021). */
  SPARSE_LOG_LINEAR("sparse-log-linear"),
  /** Averages over decomposable graphs (Madigan and York 1997). */
  DECOMPOSABLE_GRAPHS("decomposable-graphs"),
  /** Latent classes (Manrique-Vallier 2016). */
  LATENT_CLASSES("latent-classes");

  private final String code;

  ModelName(String code) {
    this.code = code;
  }

  /** Its name in files and on the command line. */
  public String code() {
    return code;
  }

  /** The model of that name. */
  public static Optional<ModelName> of(String code) {
    return Arrays.stream(values()).filter(name -> name.code.equals(code)).findFirst();
  }
}
