package vigil.desk.unlock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.desk.page.LastChange;
import vigil.desk.page.Screen;
import vigil.desk.page.Visit;
import vigil.desk.role.Needed;
import vigil.desk.role.Permission;
import vigil.desk.trail.Changed;

/**
 * Where pages of the open desk are hung up. While it is locked, each leads to the passphrase; to
 * whoever may not do what a page does, it says who may.
 */
public final class DeskRoutes {
  private final RoutesConfig routes;
  private final Screen screen;
  private final Door door;
  private final List<Hung> hung = new ArrayList<>();

  public DeskRoutes(RoutesConfig routes, Screen screen, Door door) {
    this.routes = routes;
    this.screen = screen;
    this.door = door;
  }

  /**
   * A page that was hung up.
   *
   * @param permission that the table states for it; without one it is for administrators only
   */
  public record Hung(HandlerType method, String path, Optional<Permission> permission) {
    /** What it takes to see it. */
    public Permission needed() {
      return permission.orElse(Permission.ADMINISTER);
    }
  }

  /** All that was hung up so far. */
  public List<Hung> hung() {
    return List.copyOf(hung);
  }

  /** A page to read. */
  public DeskRoutes get(String path, DeskPage page) {
    routes.get(path, handler(new Hung(HandlerType.GET, path, Needed.toRead(path)), page));
    return this;
  }

  /** A form to take. */
  public DeskRoutes post(String path, DeskPage page) {
    routes.post(path, handler(new Hung(HandlerType.POST, path, Needed.toChange(path)), page));
    return this;
  }

  private Handler handler(Hung route, DeskPage page) {
    hung.add(route);
    return context -> {
      Optional<OpenDesk> desk = door.desk();
      if (desk.isEmpty()) {
        KeptPages.keep(door, context);
        screen.clear();
        screen.visit(context).goTo("/unlock");
        return;
      }
      door.idleness().begun();
      try {
        answer(desk.get(), route, page, context);
      } finally {
        door.idleness().ended();
      }
    };
  }

  private void answer(OpenDesk desk, Hung route, DeskPage page, Context context)
      throws IOException {
    screen.isOf(desk.staff(), desk.roles(), door.locksAfter());
    Visit visit = screen.visit(context);
    visit.say(() -> changed(desk, visit));
    KeptPages.forgetWhatIsSent(door, desk, context);
    if (!desk.may(route.needed())) {
      visit.notYours(route.needed(), desk.whoMay(route.needed()));
    } else if (!Overtaken.isAnswered(desk, visit)) {
      page.answer(desk, visit);
    }
  }

  /** Who changed the thing that the page is about. */
  private static Optional<LastChange> changed(OpenDesk desk, Visit visit) {
    return Overtaken.thing(visit)
        .flatMap(item -> Changed.last(desk.caseFile(), item, visit.language()));
  }
}
