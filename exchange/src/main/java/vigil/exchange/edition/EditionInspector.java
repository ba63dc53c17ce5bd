package vigil.exchange.edition;

import java.util.List;

/** A further condition on an edition that verifies, such as that every page can be made from it. */
@FunctionalInterface
public interface EditionInspector {
  /** What is wrong with it; nothing when it is fine. */
  List<Problem> inspect(Edition edition);

  /** Asks for nothing further. */
  static EditionInspector none() {
    return edition -> List.of();
  }
}
