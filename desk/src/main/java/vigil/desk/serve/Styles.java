package vigil.desk.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vigil.core.look.Look;

/** The style sheets and the scripts of the desk, from its own jar. */
final class Styles {
  private Styles() {}

  static void hangUp(RoutesConfig routes) {
    routes.get("/style/look.css", serving("text/css", Look.stylesheet()));
    routes.get("/style/desk.css", serving("text/css", resource("desk.css")));
    routes.get("/style/desk.js", serving("text/javascript", resource("desk.js")));
    routes.get("/style/search.js", serving("text/javascript", resource("search.js")));
    routes.get("/style/coding.js", serving("text/javascript", resource("coding.js")));
  }

  private static Handler serving(String type, byte[] content) {
    return context -> context.contentType(type + "; charset=utf-8").result(content);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Styles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not beside " + Styles.class.getName());
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
