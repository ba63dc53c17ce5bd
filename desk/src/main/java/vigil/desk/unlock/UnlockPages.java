package vigil.desk.unlock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import vigil.core.language.Messages;
import vigil.desk.guard.DeskGuard;
import vigil.desk.guard.Sessions;
import vigil.desk.home.HomeException;
import vigil.desk.page.Form;
import vigil.desk.page.Screen;
import vigil.desk.page.Visit;
import vigil.journal.JournalException;
import vigil.open.WrongPassphraseException;

/** The passphrase page, and the button that locks. */
public final class UnlockPages {
  private static final Messages WORDS = Messages.of(UnlockPages.class);
  private static final String TEMPLATE = "unlock/unlock";

  private final Door door;
  private final Sessions sessions;
  private final Screen screen;

  public UnlockPages(Door door, Sessions sessions, Screen screen) {
    this.door = door;
    this.sessions = sessions;
    this.screen = screen;
  }

  /** Hangs them up. */
  public void hangUp(RoutesConfig routes) {
    routes.get("/unlock", this::show);
    routes.post("/unlock", this::unlock);
    routes.post("/lock", this::lock);
  }

  private void show(Context context) throws IOException {
    if (door.desk().isEmpty()) {
      screen.leave();
    }
    screen.visit(context).show(TEMPLATE, WORDS, Form.blank());
  }

  private void unlock(Context context) throws IOException {
    Visit visit = screen.visit(context);
    char[] passphrase = String.valueOf(context.formParam("passphrase")).toCharArray();
    try {
      OpenDesk desk = door.unlock(passphrase);
      context.cookie(DeskGuard.cookie(sessions.begin()));
      visit.goTo(door.kept().isFor(desk.staff()) ? KeptPages.ADDRESS : "/");
    } catch (WrongPassphraseException wrong) {
      showAgain(visit, WORDS.in(visit.language()).get("wrong"));
    } catch (HomeException home) {
      showAgain(visit, String.valueOf(home.getMessage()));
    } catch (JournalException journal) {
      showAgain(
          visit, WORDS.in(visit.language()).get("journal", String.valueOf(journal.getMessage())));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private void showAgain(Visit visit, String reason) {
    Form form = Form.blank();
    form.refuse("passphrase", reason);
    visit.showAgain(TEMPLATE, WORDS, form);
  }

  private void lock(Context context) throws IOException {
    sessions.end();
    door.lock();
    screen.clear();
    context.removeCookie(Sessions.COOKIE, "/");
    screen.visit(context).goTo("/unlock");
  }
}
