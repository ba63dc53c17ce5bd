package vigil.core.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A term of a closed set that has a code in files. */
interface Coded {

  /** The name of the constant in Java. */
  String name();

  /** The term as files write it: its name in lower case, with dashes. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <T extends Coded> Optional<T> find(T[] terms, String code) {
    return Arrays.stream(terms).filter(term -> term.code().equals(code)).findFirst();
  }
}
