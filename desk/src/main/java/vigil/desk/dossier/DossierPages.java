package vigil.desk.dossier;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.core.id.EventId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.publish.ShownEstimates;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Dossiers: the list, the beginning of one, the editor. */
public final class DossierPages {
  private static final Messages WORDS = Messages.of(DossierPages.class);
  private static final String LIST = "dossier/dossiers";
  private static final String EDITOR = "dossier/dossier";

  private DossierPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/dossiers", DossierPages::list)
        .post("/dossiers", DossierPages::begin)
        .get("/dossiers/{slug}", DossierPages::edit)
        .post("/dossiers/{slug}", DossierPages::save)
        .get("/dossiers/{slug}/corrections", DossierPages::edit)
        .post("/dossiers/{slug}/corrections", DossierPages::correct);
  }

  /**
   * A dossier in the list.
   *
   * @param publicSince the day of its first publication, in words; empty when it is not public
   */
  public record Row(String address, String title, String event, Optional<String> publicSince) {}

  /**
   * All dossiers, and the form that begins one.
   *
   * @param events that it can be about
   * @param languages that it can be begun in
   */
  public record ListPage(List<Row> rows, Form form, List<Option> events, List<Option> languages) {}

  private static void list(OpenDesk desk, Visit visit) {
    Form form = Form.blank().filled("event", visit.query("event").orElse(""));
    visit.show(LIST, WORDS, page(desk, visit, form));
  }

  private static ListPage page(OpenDesk desk, Visit visit, Form form) {
    return new ListPage(
        desk.state().dossiers().values().stream().map(draft -> row(desk, visit, draft)).toList(),
        form,
        desk.casebook().events().values().stream()
            .map(event -> new Option(event.id().value(), event.title()))
            .toList(),
        desk.home().settings().languages().stream()
            .map(language -> new Option(language.tag(), language.nativeName()))
            .toList());
  }

  private static Row row(OpenDesk desk, Visit visit, DossierDraft draft) {
    return new Row(
        Address.of("dossiers", draft.slug().value()),
        draft.title(visit.language()),
        Optional.ofNullable(desk.casebook().events().get(draft.event()))
            .map(event -> event.title())
            .orElse(draft.event().value()),
        desk.state().publicSince(draft.slug()).map(day -> Day.of(day, visit.language())));
  }

  private static void begin(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = WORDS.in(visit.language());
    Optional<EventId> event =
        desk.casebook().events().keySet().stream()
            .filter(id -> id.value().equals(form.value("event")))
            .findFirst();
    if (event.isEmpty()) {
      form.refuse("event", words.get("refused.event"));
    }
    Optional<Language> language =
        desk.home().settings().languages().stream()
            .filter(one -> one.tag().equals(form.value("language")))
            .findFirst();
    if (language.isEmpty()) {
      form.refuse("language", words.get("refused.language"));
    }
    Optional<Slug> slug = slug(desk, form);
    if (slug.isEmpty()) {
      form.refuse("title", words.get("refused.title"));
    }
    if (!form.accepted()) {
      visit.showAgain(LIST, WORDS, page(desk, visit, form));
      return;
    }
    LinkedHashMap<Language, DossierText> texts = new LinkedHashMap<>();
    texts.put(language.orElseThrow(), new DossierText(form.value("title"), ""));
    desk.record(
        new DossierSaved(
            new DossierDraft(slug.orElseThrow(), event.orElseThrow(), texts, List.of())));
    visit.goTo(Address.of("dossiers", slug.orElseThrow().value()));
  }

  /** An address that reads like the event's id, where that is a slug, else like the title. */
  private static Optional<Slug> slug(OpenDesk desk, Form form) {
    if (form.value("title").isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(free(desk, Slug.from(form.value("event"))));
    } catch (InvalidIdException noSlug) {
      return Optional.of(free(desk, new Slug("dossier")));
    }
  }

  private static Slug free(OpenDesk desk, Slug wanted) {
    return wanted.orNumbered(desk.state().dossiers()::containsKey);
  }

  private static void edit(OpenDesk desk, Visit visit) {
    Optional<DossierDraft> draft = draft(desk, visit);
    if (draft.isEmpty()) {
      visit.missing();
    } else {
      visit.show(EDITOR, WORDS, editor(desk, visit).page(draft.get(), form(desk, draft.get())));
    }
  }

  private static void save(OpenDesk desk, Visit visit) throws IOException {
    Optional<DossierDraft> before = draft(desk, visit);
    if (before.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = WORDS.in(visit.language());
    List<Language> languages = Editor.languages(desk.home().settings().languages(), before.get());
    Optional<DossierDraft> draft =
        DossierForm.read(form, before.get(), languages, desk.casebook(), words);
    if (draft.isEmpty()) {
      visit.showAgain(EDITOR, WORDS, editor(desk, visit).page(before.get(), form));
    } else if (form.value("action").equals("preview")) {
      visit.show(EDITOR, WORDS, editor(desk, visit).page(draft.get(), form));
    } else {
      desk.record(new DossierSaved(draft.get()));
      visit.goTo(Address.of("dossiers", draft.get().slug().value()), words.get("saved"));
    }
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<DossierDraft> draft = draft(desk, visit);
    if (draft.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = WORDS.in(visit.language());
    Map<Language, String> told = new LinkedHashMap<>();
    for (Language language : draft.get().texts().keySet()) {
      form.given("correction_" + language).ifPresent(text -> told.put(language, text));
    }
    if (told.isEmpty()) {
      Form again = form(desk, draft.get());
      again.refuse(
          "correction_" + draft.get().texts().firstEntry().getKey(),
          words.get("refused.correction"));
      visit.showAgain(EDITOR, WORDS, editor(desk, visit).page(draft.get(), again));
      return;
    }
    desk.record(new DossierSaved(draft.get().corrected(desk.caseFile().today(), told)));
    visit.goTo(Address.of("dossiers", draft.get().slug().value()), words.get("corrected"));
  }

  private static Form form(OpenDesk desk, DossierDraft draft) {
    return DossierForm.of(draft, ShownEstimates.possible(desk.state(), draft));
  }

  private static Editor editor(OpenDesk desk, Visit visit) {
    return new Editor(desk.state(), desk.home().settings().languages(), visit.language());
  }

  private static Optional<DossierDraft> draft(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().dossiers().get(slug)));
  }
}
