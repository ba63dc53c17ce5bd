package vigil.desk.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.csv.CsvError;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.exporting.CaseExport;
import vigil.desk.exporting.CaseReaders;
import vigil.desk.history.Makers;
import vigil.desk.importing.Fate;
import vigil.desk.importing.Import;
import vigil.desk.importing.Plan;
import vigil.desk.importing.PlannedRow;
import vigil.desk.page.Upload;
import vigil.desk.page.Visit;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
import vigil.desk.table.Intake.Stage;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

/** Tables in: upload, look at what they would do, record it. The case out: one sealed file. */
public final class TablePages {
  private static final Messages WORDS = Messages.of(TablePages.class);
  private static final String HOME = "/tables";
  private static final String PREVIEW = HOME + "/preview";
  private static final int ROWS_SHOWN = 200;
  private static final int PROBLEMS_SHOWN = 100;
  private static final String SOON = "1";

  private final Intakes intakes = new Intakes();

  private TablePages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    TablePages pages = new TablePages();
    routes
        .get(HOME, pages::home)
        .post(HOME, pages::take)
        .get(PREVIEW, pages::preview)
        .post(HOME + "/apply", pages::apply)
        .post(HOME + "/drop", pages::drop)
        .get(HOME + "/case.age", TablePages::caseOut);
  }

  /**
   * The first page.
   *
   * @param waiting whether an import was looked at and not decided
   * @param mayExport whether the person may take the case out
   */
  public record Home(boolean waiting, boolean mayExport, Optional<String> refusal) {}

  /**
   * A row of the preview.
   *
   * @param where file and line
   * @param what kind and id
   * @param fate in words
   * @param fields that change
   */
  public record Row(String where, String what, String fate, List<Fate.FieldChange> fields) {}

  /**
   * What an import would do.
   *
   * @param more rows that are not shown
   * @param failure why recording it failed
   * @param lacking the roles that somebody must have to record it, where this person lacks one
   */
  public record Preview(
      Stage stage,
      Map<String, Long> counts,
      List<Row> rows,
      long more,
      List<CsvError> problems,
      long moreProblems,
      Optional<String> failure,
      Optional<String> lacking) {}

  private void home(OpenDesk desk, Visit visit) {
    visit.show("table/tables", WORDS, home(desk, Optional.empty()));
  }

  private Home home(OpenDesk desk, Optional<String> refusal) {
    return new Home(intakes.of(desk).isPresent(), desk.may(Permission.ADMINISTER), refusal);
  }

  private void take(OpenDesk desk, Visit visit) throws IOException {
    Import some = new Import(desk.casebook(), desk.keys().journal());
    List<String> names = new ArrayList<>();
    Upload.read(
        visit,
        part -> {
          if (!part.name().isEmpty()) {
            names.add(part.name());
            some.read(part.name(), part.content());
          }
        });
    if (names.isEmpty()) {
      String refusal = WORDS.in(visit.language()).get("none");
      visit.showAgain("table/tables", WORDS, home(desk, Optional.of(refusal)));
      return;
    }
    intakes.put(desk, some.plan());
    visit.goTo(PREVIEW);
  }

  private void preview(OpenDesk desk, Visit visit) {
    Optional<Intake> intake = intakes.of(desk);
    if (intake.isEmpty()) {
      visit.goTo(HOME);
      return;
    }
    if (intake.get().stage() == Stage.RECORDING) {
      visit.context().header("Refresh", SOON);
    }
    visit.show("table/preview", WORDS, preview(desk, intake.get(), visit));
  }

  private static Preview preview(OpenDesk desk, Intake intake, Visit visit) {
    Text words = WORDS.in(visit.language());
    List<PlannedRow> changing =
        intake.plan().map(Plan::rows).orElse(List.of()).stream()
            .filter(row -> !(row.fate() instanceof Fate.Same))
            .toList();
    List<CsvError> problems = intake.plan().map(Plan::problems).orElse(List.of());
    return new Preview(
        intake.stage(),
        intake.counts(),
        changing.stream().limit(ROWS_SHOWN).map(row -> row(row, words)).toList(),
        Math.max(0, changing.size() - ROWS_SHOWN),
        problems.stream().limit(PROBLEMS_SHOWN).toList(),
        Math.max(0, problems.size() - PROBLEMS_SHOWN),
        intake.failure(),
        Makers.lacking(desk, changes(intake))
            .map(permission -> Role.labels(permission.roles(), visit.language())));
  }

  private static Row row(PlannedRow row, Text words) {
    String kind = words.get("kind." + row.kind().name().toLowerCase(Locale.ROOT));
    return switch (row.fate()) {
      case Fate.Fresh _ -> shown(row, kind, words.get("fate.new"), List.of());
      case Fate.Same _ -> shown(row, kind, words.get("fate.same"), List.of());
      case Fate.Updated(List<Fate.FieldChange> fields) ->
          shown(row, kind, words.get("fate.updated"), fields);
    };
  }

  private static Row shown(
      PlannedRow row, String kind, String fate, List<Fate.FieldChange> fields) {
    return new Row(row.file() + ":" + row.line(), kind + " " + row.id(), fate, fields);
  }

  private static List<Change> changes(Intake intake) {
    return intake.plan().map(Plan::changes).orElse(List.of());
  }

  private void apply(OpenDesk desk, Visit visit) throws IOException {
    Optional<Intake> intake = intakes.of(desk);
    if (intake.isEmpty()) {
      visit.goTo(HOME);
      return;
    }
    Optional<Permission> lacking = Makers.lacking(desk, changes(intake.get()));
    if (lacking.isPresent()) {
      visit.notYours(lacking.get(), desk.whoMay(lacking.get()));
      return;
    }
    intake.get().record();
    visit.goTo(PREVIEW);
  }

  private void drop(OpenDesk desk, Visit visit) {
    boolean undecided =
        intakes.of(desk).filter(intake -> intake.stage() == Stage.LOOKED_AT).isPresent();
    intakes.drop();
    if (undecided) {
      visit.goTo(HOME, WORDS.in(visit.language()).get("dropped"));
    } else {
      visit.goTo(HOME);
    }
  }

  private static void caseOut(OpenDesk desk, Visit visit) throws IOException {
    List<Recipient> recipients = CaseReaders.of(desk);
    visit
        .context()
        .contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename=\"case.age\"");
    try (OutputStream sealed = Sealing.to(recipients, visit.context().res().getOutputStream())) {
      new CaseExport(desk.caseFile()).zip(sealed);
    }
  }
}
