package vigil.desk.gathering;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.GatheringDraft;
import vigil.gather.GatheringException;
import vigil.gather.Status;
import vigil.gather.Update;
import vigil.gather.Wording;

/** Calling a gathering off, in two steps. */
public final class CancelPages {
  private static final String TEMPLATE = "gathering/cancel";

  private CancelPages() {}

  static void hangUp(DeskRoutes routes) {
    routes
        .get("/gatherings/{slug}/cancel", CancelPages::show)
        .post("/gatherings/{slug}/cancel", CancelPages::cancel);
  }

  /** The page that asks once more. */
  public record Page(String address, String title, List<Language> languages, Form form) {}

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Gathering> gathering = GatheringPages.gathering(desk, visit);
    if (gathering.isEmpty()) {
      visit.missing();
    } else {
      visit.show(TEMPLATE, GatheringPages.WORDS, page(desk, visit, gathering.get(), Form.blank()));
    }
  }

  private static Page page(OpenDesk desk, Visit visit, Gathering gathering, Form form) {
    return new Page(
        GatheringPages.address(gathering),
        gathering.title().in(visit.language()).text(),
        GatheringPages.languages(desk, Optional.of(gathering)),
        form);
  }

  private static void cancel(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> before = GatheringPages.gathering(desk, visit);
    if (before.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = GatheringPages.WORDS.in(visit.language());
    Worded worded = new Worded(form, GatheringPages.languages(desk, before), words);
    Optional<Wording> why = worded.maybe("update");
    if (form.value("sure").isEmpty()) {
      worded.refuse("sure", "refused.sure");
    }
    if (form.accepted()) {
      try {
        GatheringPages.record(
            desk, before.get(), cancelled(before.get(), why, desk.caseFile().today()));
        visit.goTo(GatheringPages.address(before.get()), words.get("cancelled"));
        return;
      } catch (GatheringException wrong) {
        form.refuse(worded.longest("update"), worded.complaint(wrong));
      }
    }
    visit.showAgain(TEMPLATE, GatheringPages.WORDS, page(desk, visit, before.get(), form));
  }

  private static Gathering cancelled(Gathering before, Optional<Wording> why, LocalDate today) {
    GatheringDraft draft = before.edit().status(Status.CANCELLED);
    why.ifPresent(text -> draft.update(new Update(today, text)));
    return draft.finish().after(before, today);
  }
}
