package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.core.id.PersonId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.casefile.DeskChange.RolesChanged;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.StaffName;
import vigil.desk.page.Screen;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
import vigil.desk.staff.QuickPeople;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.Door;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;

/** Every page is held against what the roles may do. */
class RolesHttpTest {
  private static final String NAME = "staff";

  private HomeFolder home;

  @BeforeEach
  void make(@TempDir Path folder) throws IOException {
    home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", TrialDesk.addSource(desk, "press", SourceKind.PRESS), "~120"));
      desk.record(new Change.PersonAdded(new Person(new PersonId("p1"), "Synthetic Person")));
      desk.record(new Change.PersonAdded(new Person(new PersonId("p2"), "Synthetic Person")));
      desk.record(new Change.PersonsLinked(new PersonId("p1"), new PersonId("p2")));
    }
  }

  private void give(Role... roles) throws IOException {
    try (OpenDesk desk = TrialDesk.open(home)) {
      desk.record(new RolesChanged(NAME, Set.of(roles)));
    }
  }

  /** All pages, as they are hung up in the running desk. */
  private List<DeskRoutes.Hung> hung() {
    AtomicReference<List<DeskRoutes.Hung>> hung = new AtomicReference<>(List.of());
    Javalin.create(config -> {
      DeskRoutes routes =
          new DeskRoutes(config.routes, new Screen(), new Door(home, TrialDesk.CLOCK));
      DeskWeb.hangUpPages(routes);
      hung.set(routes.hung());
    });
    return hung.get();
  }

  @Test
  void pages_all_haveAPermissionStated() {
    assertThat(hung()).hasSizeGreaterThan(80);
    assertThat(hung())
        .allSatisfy(page -> assertThat(page.permission()).as(page.path()).isPresent());
  }

  @Test
  void permissions_all_areGivenToSomebody() {
    assertThat(Permission.values())
        .allSatisfy(permission -> assertThat(permission.roles()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void pages_toEachRole_openOnlyWhatItMayDo(Role role) throws IOException {
    give(role);
    List<String> wrong = new ArrayList<>();
    try (ServedDesk served = ServedDesk.of(home)) {
      for (DeskRoutes.Hung page : hung()) {
        String path = page.path().replaceAll("\\{[^}]*}", "unknown-1");
        boolean refused =
            page.method() == HandlerType.GET
                ? served.browser().get(path).statusCode() == 403
                : served.browser().post(path).statusCode() == 403;
        if (refused == page.needed().isGivenTo(Set.of(role))) {
          wrong.add(page.method() + " " + path + " to " + role);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void refusal_ofAPage_saysWhoMay() throws IOException {
    try (OpenDesk desk = TrialDesk.open(home)) {
      QuickPeople.of(desk)
          .add(new StaffName("boris"), EnumSet.of(Role.EDITOR), "a long passphrase".toCharArray());
    }
    give(Role.ADMINISTRATOR);
    try (ServedDesk served = ServedDesk.of(home)) {
      HttpResponse<String> answer = served.browser().get("/publish");

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body())
          .contains("it takes the role: editor")
          .contains("These people have it: boris.");
      assertThat(served.browser().get("/publish?lang=ru").body()).contains("редактор");
    }
  }

  @Test
  void import_byADocumenter_linksNobody() throws IOException {
    give(Role.DOCUMENTER);
    try (ServedDesk served = ServedDesk.of(home)) {
      Browser browser = served.browser();
      browser.postParts("/tables", "t.csv", "id,name,same_as\np3,Another,p1\n");

      assertThat(browser.get("/tables/preview").body())
          .contains("which takes the role analyst")
          .doesNotContain("action=\"/tables/apply\"");
      assertThat(browser.post("/tables/apply").statusCode()).isEqualTo(403);

      browser.postParts("/tables", "t.csv", "id,name\np3,Another\n");
      assertThat(browser.get("/tables/preview").body()).contains("action=\"/tables/apply\"");
    }
  }

  @Test
  void navigation_ofAnAnalyst_leavesOutWhatOthersDo() throws IOException {
    give(Role.ANALYST);
    try (ServedDesk served = ServedDesk.of(home)) {
      assertThat(served.browser().get("/persons").body())
          .contains("href=\"/events\"")
          .contains("href=\"/history\"")
          .doesNotContain("href=\"/inbox\"")
          .doesNotContain("href=\"/publish\"")
          .doesNotContain("href=\"/hotline\"");
    }
  }

  @Test
  void statement_toAnAnalyst_canBeJudgedAndNotRewritten() throws IOException {
    give(Role.ANALYST);
    try (ServedDesk served = ServedDesk.of(home)) {
      Browser browser = served.browser();
      assertThat(browser.get("/statements/s1").body())
          .contains("words of s1")
          .contains("action=\"/statements/s1/reliability\"")
          .doesNotContain("action=\"/statements/s1\"")
          .doesNotContain("/statements/s1/erase");

      assertThat(browser.post("/statements/s1", "words", "other").statusCode()).isEqualTo(403);
      assertThat(browser.post("/statements/s1/reliability", "reliability", "likely").statusCode())
          .isEqualTo(303);

      try (OpenDesk desk = served.reopened()) {
        assertThat(TrialDesk.recorded(desk, "s1").reliability().code()).isEqualTo("likely");
        assertThat(TrialDesk.recorded(desk, "s1").words()).isEqualTo("words of s1");
      }
    }
  }

  @Test
  void openings_ofATestimony_areListedForEverybody() throws IOException {
    EnvelopeId envelope;
    try (OpenDesk desk = TrialDesk.open(home)) {
      envelope = TrialDesk.receive(desk, "words");
    }
    try (ServedDesk served = ServedDesk.of(home)) {
      String name = envelope.value().substring(0, 8);
      assertThat(served.browser().get("/inbox/" + envelope + "/openings").body())
          .contains("Nobody has.");
      assertThat(served.browser().get("/inbox/" + envelope).body())
          .contains("href=\"/inbox/" + envelope + "/openings\"");
      served.browser().get("/inbox/" + envelope + "/files/note.txt");
      assertThat(served.browser().get("/inbox/" + envelope + "/openings").body())
          .contains("Who opened testimony " + name)
          .contains("<td>staff</td>");
    }
    give(Role.ADMINISTRATOR);
    try (ServedDesk served = ServedDesk.of(home)) {
      assertThat(served.browser().get("/inbox/openings").body())
          .contains("22 November 2026", envelope.value().substring(0, 8))
          .doesNotContain("words");
    }
  }

  @Test
  void undo_ofALink_isTheAnalystsAndOfAPersonTheDocumenters() throws IOException {
    give(Role.DOCUMENTER);
    try (ServedDesk served = ServedDesk.of(home)) {
      assertThat(served.browser().post("/history/6/undo").statusCode()).isEqualTo(403);
    }
    give(Role.ANALYST);
    try (ServedDesk served = ServedDesk.of(home)) {
      assertThat(served.browser().post("/history/4/undo").statusCode()).isEqualTo(403);
      assertThat(served.browser().post("/history/6/undo").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void overview_ofAnAdministrator_tellsNothingOfTheRecord() throws IOException {
    give(Role.ADMINISTRATOR);
    try (ServedDesk served = ServedDesk.of(home)) {
      assertThat(served.browser().get("/").body())
          .contains("Inbox")
          .doesNotContain("Synthetic event", "href=\"/events\"", "href=\"/dossiers\"");
    }
  }
}
