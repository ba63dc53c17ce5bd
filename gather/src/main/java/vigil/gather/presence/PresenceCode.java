package vigil.gather.presence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What an organiser hands over on paper: eighteen characters, seventeen of them random (84 bits)
 * and the last a check character. The alphabet has no character that looks like another one of it.
 * Good for one presence at one gathering.
 */
public final class PresenceCode {
  /** Characters in all. */
  public static final int CHARACTERS = 18;

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final String CYRILLIC = "АВЕКМНРСТУХ";
  private static final String LATIN = "ABEKMHPCTYX";
  private static final int RANDOM_CHARACTERS = CHARACTERS - 1;
  private static final int GROUP = 6;

  private final String characters;

  private PresenceCode(String characters) {
    this.characters = characters;
  }

  /** What somebody typed is no code, by a slip. */
  public static final class SlipException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    SlipException(String message) {
      super(message);
    }
  }

  /** A new code; every one is as likely. */
  public static PresenceCode generate(SecureRandom random) {
    StringBuilder characters = new StringBuilder(CHARACTERS);
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new PresenceCode(characters.append(check(characters)).toString());
  }

  /**
   * Reads what a person typed: in any case, with spaces and dashes anywhere, with the digits of any
   * script, and with Cyrillic letters that look like those on the paper.
   *
   * @throws SlipException when it cannot be a code: one character wrong or two of them swapped is
   *     always noticed
   */
  public static PresenceCode parse(String typed) {
    String characters = plain(typed);
    if (characters.length() != CHARACTERS) {
      throw new SlipException("a code has " + CHARACTERS + " characters");
    }
    if (characters.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
      throw new SlipException("a code has a character that is in none");
    }
    if (check(characters.subSequence(0, RANDOM_CHARACTERS))
        != characters.charAt(RANDOM_CHARACTERS)) {
      throw new SlipException("a character of the code is wrong");
    }
    return new PresenceCode(characters);
  }

  private static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Pd}\\p{Cf}]", "")
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(PresenceCode::alike)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int alike(int character) {
    int cyrillic = CYRILLIC.indexOf(character);
    return Character.isDigit(character)
        ? Character.forDigit(Character.digit(character, 10), 10)
        : cyrillic < 0 ? character : LATIN.charAt(cyrillic);
  }

  /** As it is printed: three groups of six. */
  public String grouped() {
    return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** The code without dashes, for an address. */
  public String compact() {
    return characters;
  }

  /**
   * What the front knows of it. One SHA-256, cut to 128 bits, is enough: 84 random bits cannot be
   * tried out, however fast a try is, and a slow hash would be a flood's best friend.
   *
   * @param gathering the slug of the gathering that it is for
   */
  public Hash hash(String gathering) {
    byte[] words = ("vigil code " + gathering + " " + characters).getBytes(StandardCharsets.UTF_8);
    return new Hash(HexFormat.of().formatHex(Digests.sha256(words), 0, Hash.BYTES));
  }

  /**
   * The hash of a code.
   *
   * @param hex 32 hexadecimal digits in lower case
   */
  public record Hash(String hex) implements Comparable<Hash> {
    /** Bytes of a hash. */
    public static final int BYTES = 16;

    /** Refuses anything else. */
    public Hash {
      if (!hex.matches("[0-9a-f]{32}")) {
        throw new IllegalArgumentException(
            "the hash of a code is 32 hexadecimal digits in lower case");
      }
    }

    /** The hash as bytes. */
    public byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(Hash other) {
      return hex.compareTo(other.hex);
    }
  }

  /** Weighted sum modulo 31, which is prime and the size of the alphabet. */
  private static char check(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PresenceCode that
        && MessageDigest.isEqual(
            characters.getBytes(StandardCharsets.US_ASCII),
            that.characters.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(characters.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "PresenceCode[redacted]";
  }
}
