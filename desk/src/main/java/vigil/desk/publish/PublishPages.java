package vigil.desk.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.EditionProposal;
import vigil.desk.claim.Claim;
import vigil.desk.claim.Claims;
import vigil.desk.exchange.FrontTrouble;
import vigil.desk.home.HomeException;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.edition.EditionRejectedException;

/** What would be published, and publishing it. */
public final class PublishPages {
  static final Messages WORDS = Messages.of(PublishPages.class);

  private static final String TEMPLATE = "publish/publish";

  private PublishPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/publish", PublishPages::show)
        .post("/publish", PublishPages::publish)
        .get(ProposalPages.ADDRESS, ProposalPages::show)
        .get("/publish/confirm", ProposalPages::show)
        .post("/publish/confirm", ProposalPages::confirm)
        .get("/publish/drop", ProposalPages::show)
        .post("/publish/drop", ProposalPages::drop)
        .get("/publish/again", (_, visit) -> visit.goTo("/publish"))
        .post("/publish/again", PublishPages::again);
  }

  /**
   * A dossier that may go into the edition.
   *
   * @param chosen whether it is to be in the edition
   * @param standing whether it is public now
   * @param changes its figures that differ from what is public now, or all of a new dossier
   * @param leftOut statements that it does not show, and the key of the reason
   * @param unnamed sources that readers see without a name
   * @param problems that keep it from being published
   * @param corrections what is public now and may not be, in words
   */
  public record Candidate(
      String slug,
      String address,
      String title,
      boolean chosen,
      boolean standing,
      List<FigureChange> changes,
      List<Left> leftOut,
      List<String> unnamed,
      List<String> problems,
      List<String> corrections) {}

  /**
   * A figure that readers will see differently.
   *
   * @param act in words
   * @param kind the key of its words
   * @param before as it is public now; empty when it is not
   * @param after as it would be; empty when there would be none
   */
  public record FigureChange(
      String act, String kind, Optional<String> before, Optional<String> after) {}

  /**
   * A statement that is not shown.
   *
   * @param because the key of the reason
   */
  public record Left(Claim claim, String because) {}

  /**
   * The page.
   *
   * @param next the number of the next edition
   * @param newest the number of the newest; empty when there is none
   * @param waits whether the newest edition was not handed over yet
   * @param paired whether there is a front
   * @param gatherings all of them, because all are in every edition
   * @param proposedBy who proposed an edition that waits for somebody else
   * @param another whether somebody else has to confirm
   */
  public record Page(
      String next,
      Optional<String> newest,
      boolean waits,
      boolean paired,
      List<Candidate> dossiers,
      List<Option> gatherings,
      Optional<String> proposedBy,
      boolean another,
      Form form) {}

  private static void show(OpenDesk desk, Visit visit) throws IOException {
    List<Slug> standing = Publishing.standing(desk.state());
    List<String> chosen = new ArrayList<>();
    for (DossierDraft draft : desk.state().dossiers().values()) {
      if (standing.contains(draft.slug()) || DraftProblem.of(desk.casebook(), draft).isEmpty()) {
        chosen.add(draft.slug().value());
      }
    }
    Form form = Form.blank().filled("dossier", chosen);
    visit.show(TEMPLATE, WORDS, page(desk, visit, form));
  }

  private static Page page(OpenDesk desk, Visit visit, Form form) throws IOException {
    DeskState state = desk.state();
    Disclosure disclosure = new Disclosure(desk, visit.language());
    List<Candidate> candidates = new ArrayList<>();
    for (DossierDraft draft : state.dossiers().values()) {
      candidates.add(disclosure.of(draft, form.chosen("dossier", draft.slug().value())));
    }
    return new Page(
        Long.toString(state.nextEdition()),
        state.edition().map(edition -> Long.toString(edition.number())),
        state.waitingEdition().isPresent(),
        state.front().isPresent(),
        candidates,
        state.gatherings().values().stream()
            .map(gathering ->
                new Option(
                    Address.of("gatherings", gathering.slug().value()),
                    gathering.title().in(visit.language()).text()))
            .toList(),
        state.proposal().map(EditionProposal::by),
        new Publishing(desk).needsAnother(),
        form);
  }

  private static void publish(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    List<Slug> chosen =
        desk.state().dossiers().keySet().stream()
            .filter(slug -> form.chosen("dossier", slug.value()))
            .toList();
    try {
      Publishing publishing = new Publishing(desk);
      if (publishing.needsAnother()) {
        publishing.propose(chosen);
        visit.goTo(ProposalPages.ADDRESS);
      } else {
        say(visit, publishing.publish(chosen));
      }
    } catch (DraftRefused refused) {
      form.refuse(
          "publish",
          WORDS.in(visit.language()).get("refused.draft", title(desk, visit, refused.slug())));
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, form));
    } catch (EditionRejectedException | HomeException refused) {
      form.refuse("publish", String.valueOf(refused.getMessage()));
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, form));
    }
  }

  private static String title(OpenDesk desk, Visit visit, Slug slug) {
    return Optional.ofNullable(desk.state().dossiers().get(slug))
        .map(draft -> draft.title(visit.language()))
        .orElse(slug.value());
  }

  private static void again(OpenDesk desk, Visit visit) throws IOException {
    try {
      Optional<Publication> publication = new Publishing(desk).publishAgain();
      if (publication.isPresent()) {
        say(visit, publication.get());
      } else {
        visit.goTo("/publish");
      }
    } catch (HomeException changed) {
      Form form = Form.blank();
      form.refuse("again", String.valueOf(changed.getMessage()));
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, form));
    }
  }

  static void say(Visit visit, Publication publication) {
    Text words = WORDS.in(visit.language());
    String number = Long.toString(publication.edition().number());
    visit.goTo(
        "/publish",
        switch (publication) {
          case Publication.Served _ -> words.get("published.served", number);
          case Publication.Unpaired _ -> words.get("published.unpaired", number);
          case Publication.Waiting(_, var because) ->
              words.get("published.waiting", number, FrontTrouble.in(visit.language(), because));
        });
  }

  static List<Left> leftOut(PublicView view, Claims claims) {
    return view.leftOut().stream()
        .map(left ->
            new Left(claims.of(left.statement()), left.because().name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
