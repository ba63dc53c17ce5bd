package vigil.front.serve;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import vigil.front.page.Lookup;
import vigil.front.page.PreparedSite;
import vigil.front.page.Problem;
import vigil.front.page.Reading;
import vigil.front.page.Representation;

/**
 * The first handler that a request meets. It never blocks, so it runs on Jetty's own threads: it
 * answers prepared pages, turns away what no address here takes, and lets through only what is to
 * be worked on.
 */
final class FrontDoor extends Handler.Wrapper {
  private static final HttpField ALLOW_READING =
      new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD");
  private static final HttpField ALLOW_FORM =
      new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, POST");
  private static final HttpField ALLOW_UPLOADING =
      new PreEncodedHttpField(HttpHeader.ALLOW, "HEAD, POST, PATCH, DELETE");
  private static final Set<String> UPLOADING = Set.of("HEAD", "POST", "PATCH", "DELETE");

  /** Where the group's desk talks to this program; the only addresses that may see credentials. */
  private static final String DESK = "/exchange/";

  /** The scheme of RFC 9577. */
  private static final String PRESENCE = "PrivateToken ";

  private final Supplier<PreparedSite> site;
  private final FormAddresses forms;
  private final String uploads;
  private final Problems problems;

  /**
   * @param forms addresses that take POST from visitors
   * @param uploads the address below which visitors' scripts upload
   */
  FrontDoor(Supplier<PreparedSite> site, FormAddresses forms, String uploads, Handler beyond) {
    super(beyond);
    this.site = site;
    this.forms = forms;
    this.uploads = uploads;
    this.problems = new Problems(site);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    StrictHeaders.on(response.getHeaders());
    String path = Request.getPathInContext(request);
    boolean desk = path.startsWith(DESK);
    if (request.getHeaders().contains(HttpHeader.COOKIE)) {
      problems.answer(request, response, callback, Problem.COOKIE);
    } else if (!desk && hasCredentials(path, request.getHeaders())) {
      problems.answer(request, response, callback, Problem.CREDENTIALS);
    } else if (desk) {
      return super.handle(request, response, callback);
    } else if (path.equals(uploads) || path.startsWith(uploads + "/")) {
      return upload(request, response, callback);
    } else {
      return visitor(path, request, response, callback);
    }
    return true;
  }

  private boolean upload(Request request, Response response, Callback callback) throws Exception {
    if (UPLOADING.contains(request.getMethod())) {
      return super.handle(request, response, callback);
    }
    response.getHeaders().put(ALLOW_UPLOADING);
    problems.answer(request, response, callback, Problem.METHOD);
    return true;
  }

  private boolean visitor(String path, Request request, Response response, Callback callback)
      throws Exception {
    PreparedSite now = site.get();
    boolean form = forms.contains(path);
    if (isReading(request)) {
      read(now, path, request, response, callback);
    } else if (form && HttpMethod.POST.is(request.getMethod())) {
      return super.handle(request, response, callback);
    } else if (form || now.has(path)) {
      response.getHeaders().put(form ? ALLOW_FORM : ALLOW_READING);
      problems.answer(request, response, callback, Problem.METHOD);
    } else {
      problems.answer(request, response, callback, Problem.NOT_FOUND);
    }
    return true;
  }

  private void read(
      PreparedSite now, String path, Request request, Response response, Callback callback) {
    Optional<Representation> activity = now.activity(path);
    Optional<Lookup> lookup = now.lookup(path);
    if (activity.isPresent()) {
      Optional<String> type = Accepting.activity(request.getHeaders());
      Representation page =
          type.isPresent()
              ? activity.get().as(type.get())
              : now.at(path, reading(now, request)).orElseThrow();
      Prepared.sendNegotiated(page, request, response, callback);
    } else if (lookup.isPresent()) {
      look(lookup.get(), request, response, callback);
    } else {
      now.at(path, reading(now, request))
          .ifPresentOrElse(
              page -> Prepared.send(page, request, response, callback),
              () -> problems.answer(request, response, callback, Problem.NOT_FOUND));
    }
  }

  private static Reading reading(PreparedSite now, Request request) {
    return Readings.of(request, now.languages());
  }

  private void look(Lookup lookup, Request request, Response response, Callback callback) {
    Prepared.open(response.getHeaders());
    @Nullable String asked = Queries.value(request.getHttpURI().getQuery(), lookup.parameter());
    if (asked == null) {
      problems.answer(request, response, callback, Problem.BAD_REQUEST);
      return;
    }
    lookup
        .at(asked)
        .ifPresentOrElse(
            answer -> Prepared.send(answer, request, response, callback),
            () -> problems.answer(request, response, callback, Problem.NOT_FOUND));
  }

  private static boolean isReading(Request request) {
    return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
  }

  /**
   * Whether a request claims to come from the desk; only the places of the desk let it show a
   * token.
   */
  static boolean showsToken(Request request) {
    return request.getHeaders().contains(HttpHeader.AUTHORIZATION)
        && !showsPresence(request.getHeaders());
  }

  private static boolean showsPresence(HttpFields headers) {
    String shown = headers.get(HttpHeader.AUTHORIZATION);
    return shown != null && shown.regionMatches(true, 0, PRESENCE, 0, PRESENCE.length());
  }

  /** A token of presence is the one that says nothing about who shows it. */
  private boolean hasCredentials(String path, HttpFields headers) {
    boolean presence = forms.isMember(path) && showsPresence(headers);
    return (headers.contains(HttpHeader.AUTHORIZATION) && !presence)
        || headers.contains(HttpHeader.PROXY_AUTHORIZATION);
  }
}
