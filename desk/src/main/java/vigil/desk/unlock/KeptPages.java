package vigil.desk.unlock;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.core.language.Messages;
import vigil.desk.page.Visit;

/** What somebody was typing when the desk locked itself, given back. */
public final class KeptPages {
  /** The address of the page. */
  static final String ADDRESS = "/kept";

  /** Says, beside the fields of a form that was given back, that it is one. */
  static final String GIVEN_BACK = "kept";

  private static final String SENT_TO = "kept-address";
  private static final Messages WORDS = Messages.of(KeptPages.class);

  /** What is typed here are passphrases and the like. */
  private static final String SECRETS = "/keys";

  /** Who organises is on the screen and on paper only. */
  private static final String ORGANISERS = "/gatherings/[^/]+/notice";

  private final Door door;
  private final Runnable endSession;

  /**
   * @param endSession forgets who has it open
   */
  public KeptPages(Door door, Runnable endSession) {
    this.door = door;
    this.endSession = endSession;
  }

  /** Hangs them up. */
  public void hangUp(DeskRoutes routes) {
    routes
        .get(ADDRESS, this::show)
        .post(ADDRESS, this::keepAndLock)
        .get(ADDRESS + "/forget", (_, visit) -> visit.goTo(ADDRESS))
        .post(ADDRESS + "/forget", this::forget);
  }

  /**
   * The page.
   *
   * @param address that the form is sent to
   * @param texts that were typed
   */
  public record Page(String address, List<String> texts, List<Field> fields) {}

  /** A field as it was typed. */
  public record Field(String name, String value) {}

  private void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<Kept.Typing> typing = door.kept().of(desk);
    if (typing.isEmpty()) {
      visit.goTo("/");
      return;
    }
    List<Field> fields = new ArrayList<>();
    typing
        .get()
        .fields()
        .forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
    visit.show(
        "unlock/kept", WORDS, new Page(typing.get().address(), typing.get().texts(), fields));
  }

  private void forget(OpenDesk desk, Visit visit) {
    door.kept().forget(desk.staff());
    visit.goTo("/");
  }

  /** What the page's script sends when the time is up. */
  private void keepAndLock(OpenDesk desk, Visit visit) throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>(visit.context().formParamMap());
    List<String> address = fields.remove(SENT_TO);
    if (address != null && isKept(address.getFirst())) {
      Kept.Typing typing = new Kept.Typing(address.getFirst(), fields);
      if (typing.isAnything()) {
        door.kept().keep(desk.staff(), desk.keys().recipients(), typing);
      }
    }
    if (door.idleness().wasNearlyTooLong()) {
      endSession.run();
      door.lock();
      visit.goTo("/unlock");
    } else {
      // Another page is in use.
      visit.goTo(ADDRESS);
    }
  }

  /** Keeps a form that reached a desk which had just locked itself. Files cannot be kept. */
  static void keep(Door door, Context context) throws IOException {
    if (isForm(context) && isKept(context.path()) && !context.path().equals(ADDRESS)) {
      door.keepForWhoWasLockedOut(new Kept.Typing(context.path(), context.formParamMap()));
    }
  }

  static void forgetWhatIsSent(Door door, OpenDesk desk, Context context) {
    if (isForm(context) && context.formParam(GIVEN_BACK) != null) {
      door.kept().forget(desk.staff());
    }
  }

  static boolean isForm(Context context) {
    String type = context.contentType();
    return context.method().name().equals("POST")
        && type != null
        && type.startsWith("application/x-www-form-urlencoded");
  }

  /** A page of this desk, by its path; nothing that leads elsewhere, and no secrets. */
  private static boolean isKept(String address) {
    return address.matches("/(?!/)[^\\\\\\s?#]*")
        && !address.matches(ORGANISERS)
        && !address.equals(SECRETS)
        && !address.startsWith(SECRETS + "/");
  }
}
