package vigil.app.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for marks in bytes, at every offset: in a file, or in the image of a whole disk. */
public final class Copies {
  private Copies() {}

  /** Where each mark is that is there. */
  public static Map<FrontImage.Mark, List<Long>> in(byte[] bytes, Set<FrontImage.Mark> marks) {
    Set<Long> beginnings =
        marks.stream().map(FrontImage.Mark::first).collect(Collectors.toUnmodifiableSet());
    Map<FrontImage.Mark, List<Long>> found = new HashMap<>();
    long window = 0;
    for (int end = 0; end < bytes.length; end++) {
      window = (window << Byte.SIZE) | Byte.toUnsignedInt(bytes[end]);
      int begin = end - Long.BYTES + 1;
      if (begin >= 0
          && bytes.length - begin >= FrontImage.Mark.BYTES
          && beginnings.contains(window)) {
        FrontImage.Mark mark = FrontImage.Mark.at(bytes, begin);
        if (marks.contains(mark)) {
          found.computeIfAbsent(mark, _ -> new ArrayList<>()).add((long) begin);
        }
      }
    }
    return found;
  }
}
