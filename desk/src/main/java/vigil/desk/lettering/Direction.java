package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;

/** Which way a character goes. */
final class Direction {
  private Direction() {}

  /** Whether it goes from right to left by itself. */
  static boolean isRightToLeft(int character) {
    int direction = UCharacter.getDirection(character);
    return direction == ECharacterDirection.RIGHT_TO_LEFT
        || direction == ECharacterDirection.RIGHT_TO_LEFT_ARABIC;
  }
}
