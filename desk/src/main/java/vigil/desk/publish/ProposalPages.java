package vigil.desk.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.desk.casefile.EditionProposal;
import vigil.desk.home.HomeException;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.edition.EditionRejectedException;

/** A proposed edition: what it would change, and confirming it. */
public final class ProposalPages {
  static final String ADDRESS = "/publish/proposal";
  private static final String TEMPLATE = "publish/proposal";

  private ProposalPages() {}

  /**
   * The page.
   *
   * @param on the day of the proposal, in words
   * @param stale whether something in it changed since
   * @param own whether the reader made it
   * @param others who can confirm it
   * @param parts what readers would see differently
   */
  public record Page(
      String by,
      String on,
      String content,
      boolean stale,
      boolean own,
      String others,
      List<EditionDiff.Part> parts,
      Form form) {}

  static void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<EditionProposal> proposal = desk.state().proposal();
    if (proposal.isEmpty()) {
      visit.goTo("/publish");
    } else {
      visit.show(TEMPLATE, PublishPages.WORDS, page(desk, visit, proposal.get(), Form.blank()));
    }
  }

  private static Page page(OpenDesk desk, Visit visit, EditionProposal proposal, Form form)
      throws IOException {
    boolean stale = !new Publishing(desk).isAsProposed(proposal);
    List<String> others =
        desk.whoMay(Permission.PUBLISH).stream()
            .filter(name -> !name.equals(proposal.by()))
            .toList();
    return new Page(
        proposal.by(),
        Day.of(proposal.on(), visit.language()),
        proposal.content(),
        stale,
        proposal.by().equals(desk.staff()),
        String.join(", ", others),
        stale ? List.of() : parts(desk, visit, proposal),
        form);
  }

  private static List<EditionDiff.Part> parts(OpenDesk desk, Visit visit, EditionProposal proposal)
      throws IOException {
    return new EditionDiff(visit.language())
        .of(
            EditionContent.published(desk),
            EditionContent.of(desk.state(), proposal.dossiers(), proposal.on()));
  }

  static void confirm(OpenDesk desk, Visit visit) throws IOException {
    Text words = PublishPages.WORDS.in(visit.language());
    Form form = visit.form();
    try {
      Optional<Publication> published = new Publishing(desk).confirm(form.value("content"));
      if (published.isPresent()) {
        PublishPages.say(visit, published.get());
        return;
      }
      form.refuse("confirm", words.get("proposal.not"));
    } catch (EditionRejectedException | HomeException refused) {
      form.refuse("confirm", String.valueOf(refused.getMessage()));
    }
    Optional<EditionProposal> proposal = desk.state().proposal();
    if (proposal.isEmpty()) {
      visit.goTo("/publish", words.get("proposal.not"));
    } else {
      visit.showAgain(TEMPLATE, PublishPages.WORDS, page(desk, visit, proposal.get(), form));
    }
  }

  static void drop(OpenDesk desk, Visit visit) throws IOException {
    new Publishing(desk).drop(visit.form().value("content"));
    visit.goTo("/publish", PublishPages.WORDS.in(visit.language()).get("proposal.dropped"));
  }
}
