package vigil.front.serve;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import vigil.core.language.Language;
import vigil.front.page.Reading;

/** The language that a request asks for. */
final class Readings {
  private Readings() {}

  static Reading of(Request request, List<Language> offered) {
    return Reading.of(
        request.getHttpURI().getQuery(),
        request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE),
        offered);
  }
}
