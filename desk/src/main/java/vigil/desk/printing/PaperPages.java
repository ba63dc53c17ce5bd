package vigil.desk.printing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.paper.OnPaper;
import vigil.desk.paper.Paper;
import vigil.desk.paper.PrintAnswer;
import vigil.desk.presence.PrintedCodes;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;

/** What can be printed of a gathering, and the PDF of it. */
public final class PaperPages {
  private static final Messages WORDS = Messages.of(PaperPages.class);
  private static final String ADDRESS = "/gatherings/{slug}/paper";

  private PaperPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get(ADDRESS, PaperPages::show).get(ADDRESS + "/pdf", PaperPages::pdf);
  }

  /**
   * The page.
   *
   * @param known whether there is an address to print
   * @param published whether it leads to something
   * @param leftOut characters that cannot be printed; may be empty
   */
  public record Page(
      String address,
      String title,
      boolean known,
      boolean published,
      String leftOut,
      List<Option> kinds,
      List<Option> languages,
      Form form) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
    } else {
      visit.show("printing/paper", WORDS, page(desk, visit, gathering.get()));
    }
  }

  private static Page page(OpenDesk desk, Visit visit, Gathering gathering) {
    Text words = WORDS.in(visit.language());
    OnPaper paper = OnPaper.of(desk, gathering);
    Form form = Form.blank();
    Language original = gathering.title().original().language();
    form.filled(
        "in",
        Language.negotiate(original.tag(), visit.language().tag(), OnPaper.languages()).tag());
    return new Page(
        Address.of("gatherings", gathering.slug().value()),
        gathering.title().in(visit.language()).text(),
        paper.page().isPresent(),
        desk.state()
            .edition()
            .filter(edition -> edition.gatherings().contains(gathering.slug()))
            .isPresent(),
        paper.unprintable(),
        Stream.of(Paper.values())
            .map(one -> new Option(one.code(), words.get("kind." + one.code())))
            .toList(),
        PrintAnswer.languages(),
        form);
  }

  private static void pdf(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = gathering(desk, visit);
    Optional<Paper> paper = visit.query("kind").flatMap(Paper::of);
    if (gathering.isEmpty() || paper.isEmpty()) {
      visit.missing();
      return;
    }
    Language language = PrintAnswer.language(visit);
    Gathering published = PrintedCodes.in(desk.state()).on(gathering.get());
    PrintAnswer.give(
        visit,
        OnPaper.of(desk, published).pdf(paper.get(), language),
        "%s-%s-%s".formatted(published.slug(), paper.get().code(), language));
  }

  private static Optional<Gathering> gathering(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().gatherings().get(slug)));
  }
}
