package vigil.desk.attachment;

import java.util.List;
import java.util.Optional;
import vigil.desk.page.Form;
import vigil.desk.page.Option;

/**
 * A copy to look at before it is kept, and after.
 *
 * @param of the file that it is a copy of
 * @param facts of the copy
 * @param pictures to look at; none of what we did not make ourselves
 * @param left what it still says, where a tool of the group made it
 * @param sizes to which it can be made smaller
 */
public record CopyPage(
    Original of,
    Facts facts,
    List<Picture> pictures,
    Optional<Left> left,
    List<Option> sizes,
    Form form) {

  /**
   * The original.
   *
   * @param address of its page
   * @param copy where another copy of it is made
   */
  public record Original(String name, String address, String copy, String sha256) {}

  /**
   * A copy.
   *
   * @param id by which it is known
   * @param kept whether it is kept; else it is gone when the desk is locked
   * @param size in words
   * @param removed what is not in it any more, in words
   * @param covered how many parts were painted over
   */
  public record Facts(
      String id, boolean kept, String size, String sha256, List<String> removed, int covered) {
    /** Where it is. */
    public String address() {
      return "/copies/" + id;
    }
  }

  /**
   * A picture that this desk made.
   *
   * @param number of the page, from 1
   */
  public record Picture(String address, int number, int width, int height) {}

  /**
   * What a copy still says.
   *
   * @param whole whether all of it could be read
   */
  public record Left(boolean whole, List<FactGroup> groups) {
    /** Whether it is sure that nothing in it identifies anybody, as far as this program knows. */
    public boolean isHarmless() {
      return whole && groups.stream().noneMatch(FactGroup::grave);
    }
  }

  /** Whether it is a document. */
  public boolean hasPages() {
    return pictures.size() > 1;
  }
}
