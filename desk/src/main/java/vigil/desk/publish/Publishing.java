package vigil.desk.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vigil.core.id.Slug;
import vigil.desk.casefile.DeskChange.EditionPublished;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.PairedFront;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.casefile.Shown;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.FrontException;
import vigil.desk.home.HomeException;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionFolder;
import vigil.exchange.edition.EditionManifest;
import vigil.exchange.edition.EditionPath;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Verification;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;

/**
 * Building, signing and handing over editions. An edition is in the home before it is recorded, and
 * recorded before anybody else sees it, so that no number is ever used for two editions.
 */
public final class Publishing {
  private static final String JSON = ".json";

  private final OpenDesk desk;

  public Publishing(OpenDesk desk) {
    this.desk = desk;
  }

  /** The dossiers that are public now, by the newest edition. */
  public static List<Slug> standing(DeskState state) {
    return state.edition().map(PublishedEdition::dossiers).orElse(List.of());
  }

  /**
   * Publishes a new edition with these dossiers, as they are drafted, and all gatherings, and hands
   * it to the front if there is one. What was public and is not among them is public no more.
   *
   * @throws DraftRefused when a dossier cannot be published as it is; nothing is published
   * @throws vigil.exchange.edition.EditionRejectedException when it all is too large; nothing is
   *     published
   * @throws HomeException when old key files were put back; nothing is published
   */
  public Publication publish(Collection<Slug> dossiers) throws IOException {
    return handOver(build(dossiers));
  }

  /**
   * Hands the newest edition to the front once more; one that it serves already stays as it is.
   *
   * @return empty when nothing was ever published
   */
  public Optional<Publication> publishAgain() throws IOException {
    Optional<PublishedEdition> newest = desk.state().edition();
    return newest.isEmpty() ? Optional.empty() : Optional.of(handOver(newest.get()));
  }

  /**
   * Publishes once more what is public now, word for word, with the keys that the desk has now: so
   * that testimony is sealed to a new key of the group without publishing anybody's drafts.
   *
   * @return empty when nothing was ever published and no front is paired: then the pairing tells
   *     the keys
   * @throws HomeException when the newest edition was changed in the home after it was signed
   */
  public Optional<Publication> reissue() throws IOException {
    PublishedEdition edition;
    synchronized (desk) {
      Optional<PublishedEdition> newest = desk.state().edition();
      if (newest.isEmpty() && desk.state().front().isEmpty()) {
        return Optional.empty();
      }
      List<Slug> nothing = List.of();
      edition =
          write(
              newest.isEmpty() ? Map.of() : content(newest.get()),
              newest.map(PublishedEdition::dossiers).orElse(nothing),
              newest.map(PublishedEdition::gatherings).orElse(nothing),
              newest.map(PublishedEdition::shown).orElse(Map.of()));
    }
    return Optional.of(handOver(edition));
  }

  /** What an edition holds besides what signing adds. */
  private Map<EditionPath, byte[]> content(PublishedEdition edition) throws IOException {
    Path folder = desk.home().editions().resolve(Long.toString(edition.number()));
    return switch (EditionVerifier.verify(folder, Optional.of(desk.keys().publicSigningKey()))) {
      case Verification.Verified(Edition verified) -> {
        SortedMap<EditionPath, byte[]> content = new TreeMap<>();
        for (EditionPath path : verified.paths()) {
          if (!EditionPath.ADDED_BY_SIGNING.contains(path)) {
            content.put(path, verified.file(path).orElseThrow());
          }
        }
        yield content;
      }
      case Verification.Rejected(var problems) ->
          throw new HomeException(
              "The edition in %s was changed after it was signed (%s). Publish a new edition."
                  .formatted(folder, problems.getFirst()));
    };
  }

  private Publication handOver(PublishedEdition edition) throws IOException {
    Optional<PairedFront> front = desk.state().front();
    if (front.isEmpty()) {
      return new Publication.Unpaired(edition);
    }
    try (FrontClient client = new FrontClient(front.get())) {
      new Delivery(desk).newestEdition(client);
      return new Publication.Served(edition);
    } catch (FrontException because) {
      return new Publication.Waiting(edition, because);
    }
  }

  private PublishedEdition build(Collection<Slug> slugs) throws IOException {
    synchronized (desk) {
      DeskState state = desk.state();
      LocalDate today = desk.caseFile().today();
      List<Slug> dossiers = slugs.stream().distinct().sorted().toList();
      List<Slug> gatherings = state.gatherings().keySet().stream().sorted().toList();
      Map<EditionPath, byte[]> content = content(state, dossiers, today);
      return write(content, dossiers, gatherings, shown(state, dossiers));
    }
  }

  private static Map<Slug, Shown> shown(DeskState state, List<Slug> dossiers) {
    Map<Slug, Shown> shown = new LinkedHashMap<>();
    for (Slug slug : dossiers) {
      shown.put(
          slug,
          PublicView.of(state.casebook(), draft(state, slug).event()).shown(state.casebook()));
    }
    return shown;
  }

  private static DossierDraft draft(DeskState state, Slug slug) {
    return Optional.ofNullable(state.dossiers().get(slug))
        .orElseThrow(() -> new IllegalArgumentException("there is no dossier " + slug));
  }

  private PublishedEdition write(
      Map<EditionPath, byte[]> content,
      List<Slug> dossiers,
      List<Slug> gatherings,
      Map<Slug, Shown> shown)
      throws IOException {
    desk.requireNewestKeys();
    PublishedEdition edition =
        new PublishedEdition(
            number(desk.state()), desk.caseFile().today(), dossiers, gatherings, shown);
    EditionFolder.write(
        desk.home().editions().resolve(Long.toString(edition.number())),
        manifest(edition),
        content,
        desk.keys().signing());
    desk.record(new EditionPublished(edition));
    return edition;
  }

  private EditionManifest manifest(PublishedEdition edition) {
    return new EditionManifest(
        edition.number(),
        edition.on(),
        desk.home().settings().group(),
        desk.keys().recipients(),
        desk.home().settings().languages());
  }

  private static Map<EditionPath, byte[]> content(
      DeskState state, List<Slug> dossiers, LocalDate today) {
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
   * Above every number in the journal and in the home: a folder that the journal does not know is
   * of a crash, or of a journal that was brought back from an older backup, and then a front may
   * have that edition.
   */
  private long number(DeskState state) throws IOException {
    PrivateFolder folder = PrivateFolder.at(desk.home().editions());
    folder.sweep();
    long number = state.nextEdition();
    try (DirectoryStream<Path> editions =
        Files.newDirectoryStream(folder.path(), Publishing::isNumbered)) {
      for (Path edition : editions) {
        number = Math.max(number, Long.parseLong(String.valueOf(edition.getFileName())) + 1);
      }
    }
    return number;
  }

  private static boolean isNumbered(Path edition) {
    return String.valueOf(edition.getFileName()).matches("[1-9][0-9]{0,17}");
  }
}
