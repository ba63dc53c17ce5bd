package vigil.desk.estimate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.RolesChanged;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.exporting.CaseExport;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.WorkedExample;
import vigil.desk.role.Role;
import vigil.desk.trial.Browser;
import vigil.desk.trial.OverlappingLists;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.estimate.ModelName;
import vigil.estimate.Progress;
import vigil.estimate.table.Layout;
import vigil.estimate.table.TableReader;
import vigil.estimate.verdict.Estimation;
import vigil.estimate.verdict.Settings;

class EstimateHttpTest {
  private static final String PAGE = "/estimates/event-1/killing";
  private static final String[] ALL = {
    "scope",
    "published",
    "strata",
    "none",
    "seed",
    "7",
    "list_committee",
    "own",
    "list_hospital",
    "own",
    "list_press",
    "own",
    "list_relatives",
    "own"
  };

  private static HomeFolder home(Path folder, List<Change> changes) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      desk.record(changes.stream().map(CasebookChanged::new).toList());
    }
    return home;
  }

  /** As a browser without scripts does: looks again until nothing refreshes the page. */
  private static String result(Browser browser) throws InterruptedException {
    while (true) {
      var page = browser.get(PAGE);
      if (page.headers().firstValue("Refresh").isEmpty()) {
        return page.body();
      }
      Thread.sleep(50);
    }
  }

  private static String lists(OpenDesk desk) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new CaseExport(desk.caseFile()).zip(zip);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("lists.csv")) {
          return new String(in.readAllBytes(), UTF_8);
        }
      }
    }
    throw new AssertionError("no lists.csv");
  }

  private static Answer ofTheExport(OpenDesk desk) throws Exception {
    return Answer.of(
        Estimation.of(
            TableReader.read("lists.csv", lists(desk), Layout.PLAIN),
            List.of(ModelName.values()),
            new Settings(OptionalDouble.empty(), OptionalLong.empty(), 7),
            Progress.NONE));
  }

  @Test
  void estimate_ofOverlappingLists_isTheDigitsOfTheExportedTable_andIsKept(@TempDir Path folder)
      throws Exception {
    try (ServedDesk served = ServedDesk.of(home(folder, OverlappingLists.changes()))) {
      Browser browser = served.browser();
      String asked = browser.get(PAGE).body();
      assertThat(asked).contains("The committee", "The relatives").doesNotContain("list_copyist");

      assertThat(browser.post(PAGE, ALL).headers().firstValue("Location")).contains(PAGE);
      String result = result(browser);
      assertThat(result).contains("What must be said with it", "What may not be said", "Seed 7");
      browser.post(PAGE + "/keep");
      String kept = browser.get(PAGE + "/kept/1").body();
      assertThat(kept).contains("Estimate 1", "latent classes").doesNotContain("Outdated");

      browser.post("/dossiers", "event", "event-1", "language", "en", "title", "Lists");
      assertThat(browser.get("/dossiers/event-1").body()).contains("name=\"estimate_killing\"");
      browser.post("/dossiers/event-1", "title_en", "Lists", "estimate_killing", "1");
      browser.post("/statements/of-press/consent", "consent", "withdrawn");
      assertThat(browser.get(PAGE + "/kept/1").body()).contains("The record has changed since");
      browser.post("/statements/of-press/consent", "consent", "publish");
      try (OpenDesk desk = served.reopened()) {
        KeptEstimate estimate = desk.state().estimates().values().iterator().next();
        assertThat(desk.state().dossiers().values().iterator().next().estimates())
            .containsExactly(estimate.id());
        assertThat(estimate.answer().estimated()).isTrue();
        assertThat(estimate.answer().models()).isEqualTo(ofTheExport(desk).models());
        assertThat(estimate.answer().without().stream().map(one -> one.estimate()).toList())
            .isEqualTo(ofTheExport(desk).without().stream().map(one -> one.estimate()).toList());
      }
    }
  }

  @Test
  void persons_ofAFigure_leadToTheirStatements(@TempDir Path folder) throws IOException {
    try (ServedDesk served = ServedDesk.of(home(folder, OverlappingLists.changes()))) {
      var lists = OverlappingLists.lists();
      Set<String> both =
          lists.getOrDefault("press", List.of()).stream()
              .filter(lists.getOrDefault("hospital", List.of())::contains)
              .map(Object::toString)
              .collect(Collectors.toSet());
      String page =
          served.browser().get(PAGE + "/persons?scope=record&list=press&list=hospital").body();

      both.forEach(person -> assertThat(page).contains("/persons/" + person + "\""));
      assertThat(page).contains(both.size() + " on", "/statements/of-press");
      assertThat(served.browser().get(PAGE + "/persons?list=").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void estimate_workedExample_isRefusedForItsLists(@TempDir Path folder) throws IOException {
    try (ServedDesk served = ServedDesk.of(home(folder, WorkedExample.changes()))) {
      String page = "/estimates/chechnya-2017/killing";
      assertThat(served.browser().get("/events/chechnya-2017").body())
          .contains("No estimate of our own", "ewer than three lists", page);
      assertThat(served.browser().get(page).body()).contains("Nobody is on a list");
      assertThat(served.browser().post(page, "seed", "1").body())
          .contains("Choose at least one list");
    }
  }

  @Test
  void ask_wrongSeed_isRefusedBesideTheField(@TempDir Path folder) throws IOException {
    try (ServedDesk served = ServedDesk.of(home(folder, OverlappingLists.changes()))) {
      var answer = served.browser().post(PAGE, "seed", "x", "list_press", "own");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("A seed is a whole number");
    }
  }

  @Test
  void ask_documenter_mayOnlyLook(@TempDir Path folder) throws IOException {
    HomeFolder home = home(folder, OverlappingLists.changes());
    try (OpenDesk desk = TrialDesk.open(home)) {
      desk.record(new Change.ConsentChanged(new StatementId("copy"), Consent.INTERNAL));
      desk.record(new RolesChanged("staff", Set.of(Role.DOCUMENTER)));
    }
    try (ServedDesk served = ServedDesk.of(home)) {
      assertThat(served.browser().get(PAGE).body()).doesNotContain("name=\"seed\"");
      assertThat(served.browser().post(PAGE, ALL).statusCode()).isEqualTo(403);
    }
  }
}
