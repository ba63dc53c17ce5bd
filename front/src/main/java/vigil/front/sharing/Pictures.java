package vigil.front.sharing;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigil.core.language.Language;
import vigil.front.page.Representation;

/**
 * Pictures to be shown beside links, each drawn once for as long as a prepared site has it. They
 * are written with the fonts that Vigil brings and those of the machine; where all lack a script,
 * there is no picture.
 */
public final class Pictures {
  /** Pixels, as Open Graph readers expect. */
  public static final int WIDTH = SharePicture.WIDTH;

  /** Pixels, as Open Graph readers expect. */
  public static final int HEIGHT = SharePicture.HEIGHT;

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private final Map<Shown, WeakReference<Representation>> drawn = new ConcurrentHashMap<>();
  private final Set<Language> missing = ConcurrentHashMap.newKeySet();

  /** The picture; empty when this machine has no letters for it. */
  public Optional<Representation> of(Shown shown) {
    WeakReference<Representation> known = drawn.get(shown);
    @Nullable Representation before = known == null ? null : known.get();
    if (before != null) {
      return Optional.of(before);
    }
    drawn.values().removeIf(one -> one.refersTo(null));
    if (!canWrite(shown)) {
      report(shown.language());
      return Optional.empty();
    }
    Representation picture =
        Representation.file(
            "image/png", Representation.Lifetime.ASK_AGAIN, SharePicture.draw(shown));
    drawn.put(shown, new WeakReference<>(picture));
    return Optional.of(picture);
  }

  /** Without any fonts, Java fails in one of these ways, depending on what else is missing. */
  private static boolean canWrite(Shown shown) {
    try {
      return Letters.ofTitles().have(shown.title().text())
          && Stream.of(shown.kind(), shown.when(), shown.where().text(), shown.group().text())
              .allMatch(Letters.ofFacts()::have);
    } catch (RuntimeException | InternalError | LinkageError e) {
      return false;
    }
  }

  private void report(Language language) {
    if (missing.add(language)) {
      LOG.warn(
          "No font on this machine has all letters of a gathering in {}: links to it show no"
              + " picture there. Install one, such as those of the Noto family, and start again.",
          language.tag());
    }
  }
}
