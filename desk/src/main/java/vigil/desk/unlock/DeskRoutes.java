package vigil.desk.unlock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Optional;
import vigil.desk.page.Screen;
import vigil.desk.page.Visit;

/** Where pages of the open desk are hung up. While it is locked, each leads to the passphrase. */
public final class DeskRoutes {
  private final RoutesConfig routes;
  private final Screen screen;
  private final Door door;

  public DeskRoutes(RoutesConfig routes, Screen screen, Door door) {
    this.routes = routes;
    this.screen = screen;
    this.door = door;
  }

  /** A page to read. */
  public DeskRoutes get(String path, DeskPage page) {
    routes.get(path, handler(page));
    return this;
  }

  /** A form to take. */
  public DeskRoutes post(String path, DeskPage page) {
    routes.post(path, handler(page));
    return this;
  }

  private Handler handler(DeskPage page) {
    return context -> {
      Visit visit = screen.visit(context);
      Optional<OpenDesk> desk = door.desk();
      if (desk.isPresent()) {
        page.answer(desk.get(), visit);
      } else {
        visit.goTo("/unlock");
      }
    };
  }
}
