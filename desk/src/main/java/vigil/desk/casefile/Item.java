package vigil.desk.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vigil.casebook.Reference;

/**
 * Something that changes are made to and that has a page of its own.
 *
 * @param id within its kind
 */
public record Item(Kind kind, String id) {

  /** What it is. */
  public enum Kind {
    EVENT("events"),
    SOURCE("sources"),
    PERSON("persons"),
    GROUP("groups"),
    ACT("acts"),
    INVOLVEMENT("involvements"),
    DOCUMENT("documents"),
    INTERVENTION("interventions"),
    STATEMENT("statements"),
    TESTIMONY("inbox"),
    DOSSIER("dossiers"),
    GATHERING("gatherings");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }

    /** The first segment of the addresses of its pages. */
    public String folder() {
      return folder;
    }

    /** One word in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An entry of the casebook. */
  public static Item of(Reference entry) {
    return new Item(
        switch (entry.kind()) {
          case EVENT -> Kind.EVENT;
          case SOURCE -> Kind.SOURCE;
          case PERSON -> Kind.PERSON;
          case GROUP -> Kind.GROUP;
          case ACT -> Kind.ACT;
          case INVOLVEMENT -> Kind.INVOLVEMENT;
          case DOCUMENT -> Kind.DOCUMENT;
          case INTERVENTION -> Kind.INTERVENTION;
          case STATEMENT -> Kind.STATEMENT;
        },
        entry.id());
  }

  /** The item that {@link #toString()} wrote; empty when the text is no item. */
  public static Optional<Item> of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || slash == text.length() - 1) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.code().equals(text.substring(0, slash)))
        .map(kind -> new Item(kind, text.substring(slash + 1)))
        .findFirst();
  }

  /** As a person writes it: {@code statement/s1}. */
  @Override
  public String toString() {
    return kind.code() + "/" + id;
  }
}
