package vigil.seal.testimony;

import java.util.regex.Pattern;

/**
 * A file in an envelope of testimony.
 *
 * @param name what the source's device called it: 1 to {@value #NAME_LIMIT} characters, no control
 *     characters; for people to read, never for a path
 * @param path the entry in the ZIP: {@code files/} and 1 to {@value #PATH_LIMIT} of ASCII letters,
 *     digits, dot, dash, underscore; does not begin with a dot
 * @param mediaType as declared, e.g. {@code image/jpeg}
 * @param sizeBytes length of the content
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record SealedFile(
    String name, String path, String mediaType, long sizeBytes, String sha256) {
  /** Where files lie in the ZIP. */
  public static final String FOLDER = "files/";

  static final int NAME_LIMIT = 200;
  static final int PATH_LIMIT = 100;

  private static final Pattern PATH = Pattern.compile("files/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException when a part has another form
   */
  public SealedFile {
    require(isName(name), "name");
    require(isPath(path), "path");
    require(isMediaType(mediaType), "media_type");
    require(sizeBytes >= 0, "size_bytes");
    require(SHA_256.matcher(sha256).matches(), "sha256");
  }

  /**
   * Whether it is the path of a file in an envelope; such a path names nothing outside its folder.
   */
  public static boolean isPath(String text) {
    return PATH.matcher(text).matches();
  }

  /**
   * A file as a sender describes it, made safe to keep: paths and control characters are taken off
   * its name, a media type that is not well-formed says nothing.
   *
   * @param number its place among the files of its envelope, from 1
   */
  public static SealedFile named(
      int number, String sentName, String declaredType, long sizeBytes, String sha256) {
    return new SealedFile(
        FileNames.name(sentName),
        path(number, sentName),
        FileNames.mediaType(declaredType),
        sizeBytes,
        sha256);
  }

  /** The entry of the file with this number and this name as it was sent. */
  public static String path(int number, String sentName) {
    return FileNames.path(number, FileNames.name(sentName));
  }

  static boolean isMediaType(String text) {
    return MEDIA_TYPE.matcher(text).matches();
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= NAME_LIMIT
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean fits, String member) {
    if (!fits) {
      throw new IllegalArgumentException(member + " of a file has another form");
    }
  }
}
