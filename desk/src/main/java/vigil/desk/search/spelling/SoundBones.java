package vigil.desk.search.spelling;

/** The consonants of a sound key, as far as Arabic letters tell them apart. */
final class SoundBones {
  /** Stands for any vowel at the beginning: there Arabic writes something. */
  static final char VOWEL_FIRST = 'A';

  private SoundBones() {}

  static String of(String sound) {
    StringBuilder bones = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      char letter = sound.charAt(i);
      if (Sound.VOWELS.indexOf(letter) < 0) {
        bones.append(bone(letter));
      } else if (i == 0) {
        bones.append(VOWEL_FIRST);
      }
    }
    return bones.toString();
  }

  private static String bone(char letter) {
    return switch (letter) {
      case 'p' -> "B";
      case 'v' -> "F";
      case 'g' -> "K";
      case 'C' -> "TX";
      case 'S' -> "X";
      case 'Z' -> "TS";
      default -> String.valueOf(Character.toUpperCase(letter));
    };
  }
}
