package vigil.front.serve;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import vigil.front.page.PreparedSite;
import vigil.front.page.Problem;

/**
 * Hands each request that is to be worked on to a virtual thread of its own, so many at a time, and
 * no queue. The desk, uploads and each kind of form have places of their own, so that a crowd at
 * one does not shut the others.
 */
final class Workroom extends Handler.Wrapper {
  private static final int UPLOADS = 32;
  private static final int FORMS = 48;
  private static final int PATIENT = 1_000;
  private static final int DESKS = 8;

  private final String uploads;
  private final Map<String, Semaphore> forms;
  private final Semaphore uploading = new Semaphore(UPLOADS);
  private final Semaphore desks = new Semaphore(DESKS);
  private final Semaphore others = new Semaphore(DESKS);
  private final Problems problems;

  /**
   * @param forms addresses that take POST from visitors
   * @param uploads the address below which visitors' scripts upload
   */
  Workroom(Supplier<PreparedSite> site, FormAddresses forms, String uploads, Handler work) {
    super(work);
    this.uploads = uploads;
    this.forms =
        forms.all().stream()
            .map(Workroom::kind)
            .distinct()
            .collect(
                Collectors.toUnmodifiableMap(
                    kind -> kind,
                    kind -> new Semaphore(forms.patient().contains(kind) ? PATIENT : FORMS)));
    this.problems = new Problems(site);
  }

  /** The first part of an address: forms that begin alike belong together. */
  private static String kind(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }

  private Semaphore places(Request request) {
    if (FrontDoor.showsToken(request)) {
      return desks;
    }
    String path = Request.getPathInContext(request);
    return path.startsWith(uploads) ? uploading : forms.getOrDefault(kind(path), others);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Semaphore places = places(request);
    if (!places.tryAcquire()) {
      problems.answer(request, response, callback, Problem.BUSY);
      return true;
    }
    Thread.ofVirtual().name("work").start(() -> work(request, response, callback, places));
    return true;
  }

  private void work(Request request, Response response, Callback callback, Semaphore places) {
    try {
      Request patient = new PatientRequest(request, new Patience(System::nanoTime));
      if (!super.handle(patient, response, callback)) {
        problems.answer(request, response, callback, Problem.NOT_FOUND);
      }
    } catch (Exception e) {
      Mishap.log(e);
      Response.writeError(request, response, callback, Problem.OUR_FAULT.status());
    } finally {
      places.release();
    }
  }
}
