package vigil.desk.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import vigil.core.id.Slug;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.EditionProposed;
import vigil.desk.casefile.DeskChange.EditionPublished;
import vigil.desk.casefile.DeskChange.ProposalEnded;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.EditionProposal;
import vigil.desk.casefile.PairedFront;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.FrontException;
import vigil.desk.home.HomeException;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.edition.EditionFolder;
import vigil.exchange.edition.EditionManifest;
import vigil.exchange.edition.EditionPath;

/**
 * Building, signing and handing over editions. An edition is in the home before it is recorded, and
 * recorded before anybody else sees it, so that no number is ever used for two editions.
 */
public final class Publishing {
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
   * @throws AnotherMustConfirmException when more than one person may publish
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
              EditionContent.published(desk),
              numbered ->
                  new PublishedEdition(
                      numbered,
                      desk.caseFile().today(),
                      newest.map(PublishedEdition::dossiers).orElse(nothing),
                      newest.map(PublishedEdition::gatherings).orElse(nothing),
                      newest.map(PublishedEdition::shown).orElse(Map.of()),
                      newest.map(PublishedEdition::announced).orElse(Map.of())),
              List.of());
    }
    return Optional.of(handOver(edition));
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
      desk.requireNewestKeys();
      if (needsAnother()) {
        throw new AnotherMustConfirmException();
      }
      return build(desk.state(), slugs.stream().distinct().sorted().toList(), List.of());
    }
  }

  private PublishedEdition build(DeskState state, List<Slug> dossiers, List<DeskChange> before)
      throws IOException {
    return write(
        EditionContent.of(state, dossiers, desk.caseFile().today()),
        numbered ->
            new PublishedEdition(
                numbered,
                desk.caseFile().today(),
                dossiers,
                state.gatherings().keySet().stream().sorted().toList(),
                EditionContent.shown(state, dossiers),
                EditionContent.announced(state)),
        before);
  }

  /** Whether somebody else has to confirm what is published: when more than one person could. */
  public boolean needsAnother() throws IOException {
    return desk.whoMay(Permission.PUBLISH).size() > 1;
  }

  /**
   * Proposes the edition that {@link #publish} would publish. It takes the place of any other
   * proposal, and counts for exactly what it says now.
   *
   * @throws DraftRefused when a dossier cannot be published as it is
   */
  public EditionProposal propose(Collection<Slug> slugs) throws IOException {
    synchronized (desk) {
      desk.requireNewestKeys();
      List<Slug> dossiers = slugs.stream().distinct().sorted().toList();
      LocalDate today = desk.caseFile().today();
      EditionProposal proposal =
          new EditionProposal(
              desk.staff(),
              today,
              dossiers,
              EditionContent.hash(desk, desk.state(), dossiers, today));
      desk.record(new EditionProposed(proposal));
      return proposal;
    }
  }

  /**
   * Whether the proposal says now what it said when it was made.
   *
   * @throws IOException when the home cannot be read
   */
  public boolean isAsProposed(EditionProposal proposal) throws IOException {
    return isAsProposed(proposal, desk.state());
  }

  private boolean isAsProposed(EditionProposal proposal, DeskState state) throws IOException {
    try {
      return proposal
          .content()
          .equals(EditionContent.hash(desk, state, proposal.dossiers(), proposal.on()));
    } catch (DraftRefused | IllegalArgumentException notAnyMore) {
      return false;
    }
  }

  /**
   * Publishes what another person proposed, and hands it to the front if there is one.
   *
   * @param content of the proposal that was looked at
   * @return empty when there is no such proposal any more, when anything in it has changed since,
   *     or when whoever has the desk open proposed it; nothing is published then
   */
  public Optional<Publication> confirm(String content) throws IOException {
    PublishedEdition edition;
    synchronized (desk) {
      // What was looked at is what goes out, whatever is recorded meanwhile.
      DeskState state = desk.state();
      Optional<EditionProposal> proposal =
          state
              .proposal()
              .filter(one -> one.content().equals(content) && !one.by().equals(desk.staff()));
      if (proposal.isEmpty() || !isAsProposed(proposal.get(), state)) {
        return Optional.empty();
      }
      edition = build(state, proposal.get().dossiers(), List.of(new ProposalEnded(content, true)));
    }
    return Optional.of(handOver(edition));
  }

  /** Drops a proposal; nothing happens when it is none any more. */
  public void drop(String content) throws IOException {
    synchronized (desk) {
      if (desk.state().proposal().filter(one -> one.content().equals(content)).isPresent()) {
        desk.record(new ProposalEnded(content, false));
      }
    }
  }

  private PublishedEdition write(
      Map<EditionPath, byte[]> content,
      LongFunction<PublishedEdition> numbered,
      List<DeskChange> before)
      throws IOException {
    desk.requireNewestKeys();
    PublishedEdition edition = numbered.apply(number(desk.state()));
    EditionFolder.write(
        desk.home().editions().resolve(Long.toString(edition.number())),
        manifest(edition),
        content,
        desk.keys().signing());
    List<DeskChange> changes = new ArrayList<>(before);
    changes.add(new EditionPublished(edition));
    desk.record(changes);
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
