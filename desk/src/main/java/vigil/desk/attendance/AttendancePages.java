package vigil.desk.attendance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Statement;
import vigil.casebook.tally.Figure;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Tally;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.core.quantity.AtLeast;
import vigil.core.quantity.QuantityWords;
import vigil.core.vocabulary.ActType;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.desk.claim.Claims;
import vigil.desk.coding.CodingWords;
import vigil.desk.coding.Recording;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Wording;

/** How many came: counts, what they bear, and their way to the gathering's page. */
public final class AttendancePages {
  private static final Messages WORDS = Messages.of(AttendancePages.class);
  private static final String TEMPLATE = "attendance/attendance";

  private AttendancePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/gatherings/{slug}/attendance", AttendancePages::show)
        .post("/gatherings/{slug}/attendance", AttendancePages::add)
        .post("/gatherings/{slug}/attendance/page", AttendancePages::put);
  }

  /**
   * The page.
   *
   * @param figures empty before the first count
   * @param dossier on how many came, by address and title, if there is one
   * @param interventions that this gathering is, by address and event
   */
  public record Page(
      String address,
      String title,
      List<Row> counts,
      Optional<Figures> figures,
      Optional<Option> dossier,
      List<Option> interventions,
      List<Option> kinds,
      Form form) {}

  /** A count. */
  public record Row(String address, String who, String count, String consent) {}

  /**
   * What the counts bear.
   *
   * @param event the address where all of it stands
   */
  public record Figures(String reported, String corroborated, String event) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
    } else {
      visit.show(TEMPLATE, WORDS, page(desk, visit, gathering.get(), Form.blank()));
    }
  }

  private static Page page(OpenDesk desk, Visit visit, Gathering gathering, Form form) {
    Language reader = visit.language();
    List<Statement> counts = counts(desk.casebook(), CountForm.event(gathering));
    return new Page(
        Address.of("gatherings", gathering.slug().value()),
        gathering.title().in(reader).text(),
        rows(desk.casebook(), counts, reader),
        figures(desk.casebook(), counts, CountForm.event(gathering), reader),
        gathering
            .attendance()
            .flatMap(slug -> Optional.ofNullable(desk.state().dossiers().get(slug)))
            .map(draft ->
                new Option(Address.of("dossiers", draft.slug().value()), draft.title(reader))),
        interventions(desk.casebook(), gathering),
        CountForm.COUNTERS.stream()
            .map(kind -> new Option(kind.code(), kind.label(reader)))
            .toList(),
        form);
  }

  private static List<Statement> counts(Casebook casebook, EventId event) {
    return casebook.statements().values().stream()
        .filter(one -> one.event().equals(event) && one.act().equals(ActType.ATTENDANCE))
        .toList();
  }

  private static List<Row> rows(Casebook casebook, List<Statement> counts, Language reader) {
    Claims claims = Claims.of(casebook, reader);
    return counts.stream()
        .map(one ->
            new Row(
                Claims.address(one.id()),
                claims.name(one.source()),
                QuantityWords.of(one.quantity().quantity(), reader),
                one.consent().label(reader)))
        .toList();
  }

  private static Optional<Figures> figures(
      Casebook casebook, List<Statement> counts, EventId event, Language reader) {
    return Tally.of(counts, casebook.personClasses()).groups().stream()
        .findFirst()
        .map((GroupTally group) ->
            new Figures(
                words(group.reportedMinimum(), reader),
                words(group.corroboratedMinimum(), reader),
                Address.of("events", event.value())));
  }

  private static String words(Optional<Figure> figure, Language reader) {
    return figure.map(found -> QuantityWords.of(new AtLeast(found.value()), reader)).orElse("–");
  }

  private static List<Option> interventions(Casebook casebook, Gathering gathering) {
    return casebook.interventions().values().stream()
        .filter(one -> one.gathering().equals(Optional.of(gathering.slug())))
        .map(one ->
            new Option(
                Address.of("interventions", one.id().value()),
                Optional.ofNullable(casebook.events().get(one.event()))
                    .map(event -> event.title())
                    .orElse(one.event().value())))
        .toList();
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> gathering = gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = WORDS.in(visit.language());
    List<Change> changes =
        new CountForm(form, words, desk.state(), gathering.get()).read(desk.caseFile().today());
    if (Recording.take(desk, changes, form, CodingWords.MESSAGES.in(visit.language()))) {
      visit.goTo(address(gathering.get()), words.get("added"));
    } else {
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, gathering.get(), form));
    }
  }

  /** Begins the dossier that proves the figures, and lets the gathering's page show them. */
  private static void put(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> gathering = gathering(desk, visit);
    Text words = WORDS.in(visit.language());
    if (gathering.isEmpty()) {
      visit.missing();
    } else if (gathering.get().attendance().isPresent()
        || !desk.casebook().events().containsKey(CountForm.event(gathering.get()))) {
      visit.goTo(address(gathering.get()));
    } else {
      desk.record(shown(desk, gathering.get()));
      visit.goTo(address(gathering.get()), words.get("put"));
    }
  }

  private static List<DeskChange> shown(OpenDesk desk, Gathering gathering) {
    Slug slug = slug(desk.state(), gathering);
    List<DeskChange> changes = new ArrayList<>();
    if (!desk.state().dossiers().containsKey(slug)) {
      changes.add(
          new DeskChange.DossierSaved(
              new DossierDraft(
                  slug, CountForm.event(gathering), texts(gathering), List.of(), List.of())));
    }
    changes.add(
        new DeskChange.GatheringSaved(
            gathering.edit().attendance(slug).finish().after(gathering, desk.caseFile().today())));
    return changes;
  }

  /** That of the dossier which is there already, or of a new one; two names may begin alike. */
  private static Slug slug(DeskState state, Gathering gathering) {
    return Slug.from("attendance-" + gathering.slug())
        .orNumbered(taken ->
            Optional.ofNullable(state.dossiers().get(taken))
                .filter(draft -> !draft.event().equals(CountForm.event(gathering)))
                .isPresent());
  }

  private static SequencedMap<Language, DossierText> texts(Gathering gathering) {
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    for (Wording.Version title : gathering.title().versions()) {
      Text words =
          WORDS.in(
              WORDS.languages().contains(title.language()) ? title.language() : Language.ENGLISH);
      texts.put(
          title.language(),
          new DossierText(words.get("dossier.title", title.text()), words.get("dossier.text")));
    }
    return texts;
  }

  private static String address(Gathering gathering) {
    return Address.of("gatherings", gathering.slug().value(), "attendance");
  }

  private static Optional<Gathering> gathering(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().gatherings().get(slug)));
  }
}
