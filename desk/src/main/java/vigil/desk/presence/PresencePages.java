package vigil.desk.presence;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vigil.core.id.Slug;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskChange.CodesPrinted;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.QrPath;
import vigil.desk.page.Visit;
import vigil.desk.paper.OnPaper;
import vigil.desk.paper.PrintAnswer;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Presence;
import vigil.gather.presence.PresenceCode;

/** How people are counted at a gathering, and the codes for it. */
public final class PresencePages {
  private static final Messages WORDS = Messages.of(PresencePages.class);
  private static final String TEMPLATE = "presence/presence";
  private static final String ADDRESS = "/gatherings/{slug}/presence";

  /** As many are made at once: more would be a very long page. */
  private static final int MOST_AT_ONCE = 480;

  private static final int SLIPS_ON_A_SHEET = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PresencePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get(ADDRESS, PresencePages::show)
        .post(ADDRESS, PresencePages::ways)
        .get(ADDRESS + "/codes", (_, visit) -> visit.goTo(address(visit.path("slug"))))
        .post(ADDRESS + "/codes", PresencePages::make);
  }

  /**
   * The page.
   *
   * @param ended whether it is over or called off, so that nobody is counted any more
   * @param printed codes so far, in words; a form that is sent twice makes no second sheet
   * @param languages in which slips can be printed
   */
  public record Page(
      String gathering,
      String title,
      String address,
      boolean ended,
      int printed,
      boolean byWork,
      List<Option> languages,
      Form form) {}

  /** A slip with a code. */
  public record Slip(String code, Optional<QrPath> qr) {
    @Override
    public String toString() {
      return "Slip[redacted]";
    }
  }

  /** A sheet of slips. */
  public record Sheet(int number, List<Slip> slips) {}

  /**
   * All sheets.
   *
   * @param page the address that is printed; empty when it is not known
   */
  public record Sheets(
      String back, String title, String when, String page, List<Sheet> sheets, int codes) {}

  private static void show(OpenDesk desk, Visit visit) {
    gathering(desk, visit)
        .ifPresentOrElse(
            gathering -> {
              Form form = Form.blank();
              form.filled("in", PrintAnswer.language(visit).tag());
              visit.show(TEMPLATE, WORDS, page(desk, visit, gathering, form));
            },
            visit::missing);
  }

  private static Page page(OpenDesk desk, Visit visit, Gathering gathering, Form form) {
    return new Page(
        Address.of("gatherings", gathering.slug().value()),
        gathering.title().in(visit.language()).text(),
        address(gathering.slug().value()),
        ended(desk, gathering),
        desk.state().codes(gathering.slug()).size(),
        gathering.presence().map(Presence::byWork).orElse(false),
        PrintAnswer.languages(),
        form);
  }

  /** As the day began at the place; a desk need not know it to the minute. */
  private static boolean ended(OpenDesk desk, Gathering gathering) {
    Instant morning = desk.caseFile().today().atStartOfDay(gathering.times().zone()).toInstant();
    return switch (gathering.statusAt(morning)) {
      case CANCELLED, OVER -> true;
      case PLANNED, CONFIRMED, CHANGED -> false;
    };
  }

  private static String address(String slug) {
    return Address.of("gatherings", slug) + "/presence";
  }

  private static void ways(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> found = gathering(desk, visit);
    if (found.isEmpty()) {
      visit.missing();
      return;
    }
    boolean byWork = visit.form().chosen("by_work", "yes");
    Gathering gathering = found.get();
    Text words = WORDS.in(visit.language());
    if (ended(desk, gathering)) {
      visit.goTo(address(gathering.slug().value()), words.get("ended"));
      return;
    }
    if (gathering.presence().map(Presence::byWork).orElse(false) != byWork) {
      Presence presence = new Presence(0, byWork);
      desk.record(new GatheringSaved(gathering.edit().presence(Optional.of(presence)).finish()));
    }
    visit.goTo(address(gathering.slug().value()), words.get("saved"));
  }

  private static void make(OpenDesk desk, Visit visit) throws IOException {
    Optional<Gathering> found = gathering(desk, visit);
    if (found.isEmpty()) {
      visit.missing();
      return;
    }
    Gathering gathering = found.get();
    Form form = visit.form();
    Text words = WORDS.in(visit.language());
    int printed = desk.state().codes(gathering.slug()).size();
    if (ended(desk, gathering)) {
      visit.goTo(address(gathering.slug().value()), words.get("ended"));
      return;
    }
    if (!form.value("printed").equals(Integer.toString(printed))) {
      visit.goTo(address(gathering.slug().value()), words.get("shown"));
      return;
    }
    int most = Math.min(MOST_AT_ONCE, Presence.MOST_CODES - printed);
    OptionalInt count = count(form.value("count"), most);
    if (count.isEmpty()) {
      form.refuse("count", words.get("count.range", most));
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, gathering, form));
      return;
    }
    OnPaper paper = OnPaper.of(desk, gathering);
    CodeSheet sheet = CodeSheet.make(gathering, paper.page(), count.getAsInt(), RANDOM);
    if (form.chosen("as", "pdf")) {
      byte[] slips = paper.slips(slips(sheet), PrintAnswer.language(visit));
      desk.record(new CodesPrinted(gathering.slug(), sheet.hashes()));
      PrintAnswer.give(visit, slips, gathering.slug() + "-codes");
    } else {
      desk.record(new CodesPrinted(gathering.slug(), sheet.hashes()));
      visit.show("presence/sheets", WORDS, sheets(sheet, visit));
    }
  }

  private static List<OnPaper.Slip> slips(CodeSheet sheet) {
    return sheet.codes().stream()
        .map(code -> new OnPaper.Slip(code.grouped(), sheet.address(code).map(URI::toString)))
        .toList();
  }

  private static OptionalInt count(String typed, int most) {
    if (!typed.strip().matches("[1-9][0-9]{0,5}")) {
      return OptionalInt.empty();
    }
    int count = Integer.parseInt(typed.strip());
    return count <= most ? OptionalInt.of(count) : OptionalInt.empty();
  }

  private static Sheets sheets(CodeSheet all, Visit visit) {
    List<Sheet> sheets = new ArrayList<>();
    List<PresenceCode> codes = all.codes();
    for (int from = 0; from < codes.size(); from += SLIPS_ON_A_SHEET) {
      List<Slip> slips =
          codes.subList(from, Math.min(from + SLIPS_ON_A_SHEET, codes.size())).stream()
              .map(code ->
                  new Slip(code.grouped(), all.address(code).map(URI::toString).map(QrPath::of)))
              .toList();
      sheets.add(new Sheet(sheets.size() + 1, slips));
    }
    Gathering gathering = all.gathering();
    return new Sheets(
        address(gathering.slug().value()),
        gathering.title().in(visit.language()).text(),
        Day.of(gathering.times().start().toLocalDate(), visit.language()),
        all.page().map(URI::toString).orElse(""),
        sheets,
        codes.size());
  }

  private static Optional<Gathering> gathering(OpenDesk desk, Visit visit) {
    return visit
        .id("slug", Slug::new)
        .flatMap(slug -> Optional.ofNullable(desk.state().gatherings().get(slug)));
  }
}
