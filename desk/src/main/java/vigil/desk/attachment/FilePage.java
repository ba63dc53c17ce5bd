package vigil.desk.attachment;

import java.util.List;
import java.util.Optional;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * What a file says, and the form that makes a copy of it.
 *
 * @param file which one
 * @param says what it says; empty when it could not be read
 * @param refused why it could not be read, or why no copy can be made of it, in words
 * @param copies that were kept of it
 * @param sizes to which a copy can be made smaller
 */
public record FilePage(
    Which file,
    Optional<Says> says,
    Optional<String> refused,
    List<CopyRow> copies,
    List<Option> sizes,
    Form form) {

  /**
   * A file of a testimony.
   *
   * @param address where it is handed out; what is done with it lies below
   * @param size in words
   */
  public record Which(String name, String address, String size, String sha256, From from) {}

  /**
   * A testimony.
   *
   * @param name by which people call it
   * @param address of its page
   */
  public record From(String name, String address) {}

  /**
   * What a file says.
   *
   * @param kind in words, by its own bytes
   * @param otherwise what its sender calls it, when that is something else
   * @param whole whether all of it could be read
   * @param groups by what they give away, the gravest first
   * @param way how a copy is made of it
   */
  public record Says(
      String kind, Optional<String> otherwise, boolean whole, List<FactGroup> groups, Way way) {}

  /** How a copy can be made. */
  public enum Way {
    PICTURE,
    PDF,
    TOOL,
    NONE
  }

  /**
   * A copy that was kept.
   *
   * @param on the day, in words
   */
  public record CopyRow(String address, String on, String mediaType, String size) {}
}
