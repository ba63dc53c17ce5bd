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
import vigil.desk.presence.PrintedCodes;
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
    for (Gathering gathering : announced(state).values()) {
      content.put(
          new EditionPath(Edition.GATHERINGS + "/" + gathering.slug() + JSON),
          GatheringJson.write(gathering));
      gathering
          .poster()
          .flatMap(poster -> Optional.ofNullable(state.pictures().get(poster.file())))
          .ifPresent(picture -> content.put(new EditionPath(picture.file()), picture.bytes()));
    }
    return content;
  }

  /**
   * The gatherings as the next edition would announce them: with what was public before, and
   * nothing that was only ever written here.
   */
  static Map<Slug, Gathering> announced(DeskState state) {
    Map<Slug, Gathering> announced = new LinkedHashMap<>();
    state
        .gatherings()
        .forEach((slug, gathering) -> announced.put(slug, announced(state, gathering)));
    return announced;
  }

  /** The same of one gathering. */
  static Gathering announced(DeskState state, Gathering gathering) {
    Gathering counted = PrintedCodes.in(state).on(gathering);
    return before(state, gathering.slug()).map(counted::publishedAfter).orElse(counted);
  }

  /** The gathering as it is public now. */
  static Optional<Gathering> before(DeskState state, Slug slug) {
    return state.edition().flatMap(edition -> Optional.ofNullable(edition.announced().get(slug)));
  }

  /**
   * What the newest edition holds; nothing when there is none.
   *
   * @throws HomeException when it was changed in the home after it was signed
   */
  static SortedMap<EditionPath, byte[]> published(OpenDesk desk) throws IOException {
    SortedMap<EditionPath, byte[]> content = new TreeMap<>();
    newest(desk)
        .ifPresent(edition -> {
          for (EditionPath path : edition.paths()) {
            if (!EditionPath.ADDED_BY_SIGNING.contains(path)) {
              content.put(path, edition.file(path).orElseThrow());
            }
          }
        });
    return content;
  }

  /**
   * The newest edition, if there is one.
   *
   * @throws HomeException when it was changed in the home after it was signed
   */
  static Optional<Edition> newest(OpenDesk desk) throws IOException {
    Optional<PublishedEdition> newest = desk.state().edition();
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Path folder = desk.home().editions().resolve(Long.toString(newest.get().number()));
    return switch (EditionVerifier.verify(folder, Optional.of(desk.keys().publicSigningKey()))) {
      case Verification.Verified(Edition verified) -> Optional.of(verified);
      case Verification.Rejected(var problems) ->
          throw new HomeException(
              "The edition in %s was changed after it was signed (%s). Publish a new edition."
                  .formatted(folder, problems.getFirst()));
    };
  }

  /** What of the casebook the dossiers show. */
  static Map<Slug, Shown> shown(DeskState state, List<Slug> dossiers) {
    Map<Slug, Shown> shown = new LinkedHashMap<>();
    for (Slug slug : dossiers) {
      DossierDraft draft = draft(state, slug);
      Shown view = PublicView.of(state.casebook(), draft.event()).shown(state.casebook());
      shown.put(slug, new Shown(view.statements(), view.named(), draft.estimates()));
    }
    return shown;
  }

  /** SHA-256, in hexadecimal digits, over all that readers would get: names, lengths, bytes. */
  static String hash(OpenDesk desk, DeskState state, List<Slug> dossiers, LocalDate on) {
    MessageDigest digest = Sha256.digest();
    String group =
        desk.home().settings().group().texts() + "\n" + desk.home().settings().languages() + "\n";
    digest.update(group.getBytes(UTF_8));
    of(state, dossiers, on)
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
