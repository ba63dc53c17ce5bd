package vigil.desk.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Source;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;
import vigil.exchange.dossier.PublicSource;

/**
 * The sources of one dossier as the public may know them. A source has its public name, or none at
 * all; an id that could tell who it is is replaced by a number. Not for several threads.
 */
final class PublicSources {
  private final Map<SourceId, Source> casebook;
  private final ReaderWords words;
  private final Map<SourceId, PublicSource> shown = new LinkedHashMap<>();

  PublicSources(Map<SourceId, Source> casebook, ReaderWords words) {
    this.casebook = casebook;
    this.words = words;
  }

  /** The public id of a source, which is shown from now on. */
  SourceId shown(SourceId id) {
    PublicSource known = shown.get(id);
    if (known == null) {
      known = published(id);
      shown.put(id, known);
    }
    return known.id();
  }

  /** All that were asked for, in order of first appearance. */
  List<PublicSource> all() {
    return List.copyOf(shown.values());
  }

  /** The public source of this public id. */
  Optional<PublicSource> find(SourceId publicId) {
    return shown.values().stream().filter(source -> source.id().equals(publicId)).findFirst();
  }

  private PublicSource published(SourceId id) {
    Source source =
        Optional.ofNullable(casebook.get(id))
            .orElseThrow(() -> new IllegalStateException("the casebook has no source " + id));
    return new PublicSource(
        keepsItsId(source) ? id : numbered(source.kind()),
        source
            .publicName()
            .map(words::asWritten)
            .orElseGet(() -> words.message("withheld." + source.kind().code())),
        source.kind());
  }

  /** The id of a public body is made from its name; that of a person may be anything. */
  private static boolean keepsItsId(Source source) {
    return switch (source.kind()) {
      case PRESS, ORGANISATION, OFFICIAL -> source.publicName().isPresent();
      case SURVIVOR, WITNESS, RELATIVE, DOCUMENT -> false;
    };
  }

  private SourceId numbered(SourceKind kind) {
    int number = 1;
    while (isTaken(new SourceId(kind.code() + "-" + number))) {
      number++;
    }
    return new SourceId(kind.code() + "-" + number);
  }

  private boolean isTaken(SourceId publicId) {
    return find(publicId).isPresent()
        || Optional.ofNullable(casebook.get(publicId))
            .filter(PublicSources::keepsItsId)
            .isPresent();
  }
}
