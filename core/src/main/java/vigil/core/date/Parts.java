package vigil.core.date;

import java.util.List;

/** The parts of a date, year first, as EDTF writes them with their qualifiers. */
final class Parts {

  private Parts() {}

  /**
   * The parts joined with dashes. Equally qualified parts from the left share one sign behind the
   * last of them; a part further right has its sign before it (EDTF level 2, "qualification").
   */
  static String write(List<Part> parts) {
    Qualifier first = parts.getFirst().qualifier();
    int shared = 0;
    while (shared < parts.size() && parts.get(shared).qualifier() == first) {
      shared++;
    }
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      text.append(index == 0 ? "" : "-");
      text.append(index < shared ? "" : part.qualifier().sign());
      text.append(part.unqualified());
      text.append(index == shared - 1 ? first.sign() : "");
    }
    return text.toString();
  }

  static boolean areEquallyQualified(List<Part> parts) {
    return parts.stream().map(Part::qualifier).distinct().count() == 1;
  }

  static boolean areQualified(List<Part> parts) {
    return parts.stream().anyMatch(part -> part.qualifier() != Qualifier.NONE);
  }
}
