package vigil.desk.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.core.id.Slug;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.casefile.Shown;
import vigil.desk.home.HomeException;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.Sha256;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionPath;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Verification;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;

/** What editions hold besides what signing adds. */
final class EditionContent {
  private static final String JSON = ".json";

  private EditionContent() {}

  /**
   * What an edition with these dossiers would hold.
   *
   * @param today the day of first publication of what is not public yet
   * @throws DraftRefused when a dossier cannot be published as it is
   */
  static SortedMap<EditionPath, byte[]> of(DeskState state, List<Slug> dossiers, LocalDate today) {
    SortedMap<EditionPath, byte[]> content = new TreeMap<>();
    for (Slug slug : dossiers) {
      content.put(
          new EditionPath(Edition.DOSSIERS + "/" + slug + JSON),
          PublicDossier.of(state, draft(state, slug), today).json());
    }
    for (Gathering gathering : state.gatherings().values()) {
      content.put(
          new EditionPath(Edition.GATHERINGS + "/" + gathering.slug() + JSON),
          GatheringJson.write(gathering));
    }
    return content;
  }

  /**
   * What the newest edition holds; nothing when there is none.
   *
   * @throws HomeException when it was changed in the home after it was signed
   */
  static SortedMap<EditionPath, byte[]> published(OpenDesk desk) throws IOException {
    Optional<PublishedEdition> newest = desk.state().edition();
    SortedMap<EditionPath, byte[]> content = new TreeMap<>();
    if (newest.isEmpty()) {
      return content;
    }
    Path folder = desk.home().editions().resolve(Long.toString(newest.get().number()));
    switch (EditionVerifier.verify(folder, Optional.of(desk.keys().publicSigningKey()))) {
      case Verification.Verified(Edition verified) -> {
        for (EditionPath path : verified.paths()) {
          if (!EditionPath.ADDED_BY_SIGNING.contains(path)) {
            content.put(path, verified.file(path).orElseThrow());
          }
        }
      }
      case Verification.Rejected(var problems) ->
          throw new HomeException(
              "The edition in %s was changed after it was signed (%s). Publish a new edition."
                  .formatted(folder, problems.getFirst()));
    }
    return content;
  }

  /** What of the casebook the dossiers show. */
  static Map<Slug, Shown> shown(DeskState state, List<Slug> dossiers) {
    Map<Slug, Shown> shown = new LinkedHashMap<>();
    for (Slug slug : dossiers) {
      PublicView view = PublicView.of(state.casebook(), draft(state, slug).event());
      shown.put(slug, view.shown(state.casebook()));
    }
    return shown;
  }

  /** SHA-256, in hexadecimal digits, over all that readers would get: names, lengths, bytes. */
  static String hash(OpenDesk desk, List<Slug> dossiers, LocalDate on) {
    MessageDigest digest = Sha256.digest();
    String group =
        desk.home().settings().group().texts() + "\n" + desk.home().settings().languages() + "\n";
    digest.update(group.getBytes(UTF_8));
    of(desk.state(), dossiers, on)
        .forEach((path, bytes) -> {
          digest.update((path + " " + bytes.length + "\n").getBytes(UTF_8));
          digest.update(bytes);
        });
    return Sha256.soFar(digest).hex();
  }

  private static DossierDraft draft(DeskState state, Slug slug) {
    return Optional.ofNullable(state.dossiers().get(slug))
        .orElseThrow(() -> new IllegalArgumentException("there is no dossier " + slug));
  }
}
