package vigil.exchange.edition;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What is wrong with a file of an edition. */
@EnumNaming(EnumNamingStrategies.SnakeCaseStrategy.class)
public enum Fault {
  /** Its bytes are not those that were signed. */
  CHANGED,
  /** It is listed and not there. */
  MISSING,
  /** It is there and not listed. */
  EXTRA,
  /**
   * Its name or nature could lead outside the edition: {@code ..}, a link, a second of one name.
   */
  UNSAFE,
  /** It, or all together, is larger than allowed. */
  TOO_LARGE,
  /** There are more files than allowed. */
  TOO_MANY,
  /** It is not in the format that it should be in. */
  UNREADABLE,
  /** Another key signed than the one that is trusted. */
  OTHER_KEY,
  /** An edition of this number, or a later one, was already accepted. */
  NOT_NEWER
}
