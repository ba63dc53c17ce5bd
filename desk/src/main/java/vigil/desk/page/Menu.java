package vigil.desk.page;

import java.util.List;
import java.util.Locale;

/** The navigation: sections that belong together, by the first segments of their addresses. */
public enum Menu {
  TESTIMONY("inbox", "hotline"),
  RECORD("events", "persons", "groups", "sources", "documents", "interventions"),
  ESTIMATES("estimates"),
  SEARCH("search"),
  PUBLISHING("dossiers", "publish"),
  GATHERINGS("gatherings"),
  DESK("front", "tables", "keys", "history");

  private final List<String> sections;

  Menu(String... sections) {
    this.sections = List.of(sections);
  }

  /** All its sections, whoever may read them. */
  public List<String> sections() {
    return sections;
  }

  /** The key of its words. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
