package vigil.casebook;

import java.util.List;
import java.util.Optional;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;

/**
 * Someone, or something, that says what happened: a survivor, a paper, an official, a document.
 *
 * @param id stable name of the source inside the casebook; two statements have the same source when
 *     their ids are equal
 * @param kind what sort of source it is
 * @param name the name as the group knows it; private, empty once erased
 * @param publicName what a reader may see, "a survivor" or "Novaya Gazeta"; empty when nothing was
 *     agreed
 */
public record Source(SourceId id, SourceKind kind, String name, Optional<String> publicName)
    implements Entry {
  public Source {
    name = name.strip();
    publicName = publicName.map(String::strip).filter(shown -> !shown.isEmpty());
  }

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    return List.of();
  }

  @Override
  public Optional<ErasableItem> erasable() {
    return Optional.of(new ErasableItem.SourceName(id));
  }

  @Override
  public boolean hasWords() {
    return !name.isEmpty() || publicName.isPresent();
  }

  /** The same source without its names: that it spoke stays, who it was does not. */
  Source erased() {
    return new Source(id, kind, "", Optional.empty());
  }

  /** Without the names, which must not end up in a log. */
  @Override
  public String toString() {
    return "Source[" + id + ", " + kind.code() + "]";
  }
}
