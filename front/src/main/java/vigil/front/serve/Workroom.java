package vigil.front.serve;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import vigil.front.page.PreparedSite;
import vigil.front.page.Problem;

/**
 * Hands each request that is to be worked on to a virtual thread of its own, so many at a time, and
 * no queue. The desk has places of its own, so that a crowd of visitors does not keep it out.
 */
final class Workroom extends Handler.Wrapper {
  private static final int VISITORS = 64;
  private static final int DESKS = 8;

  private final Semaphore visitors = new Semaphore(VISITORS);
  private final Semaphore desks = new Semaphore(DESKS);
  private final Problems problems;

  Workroom(Supplier<PreparedSite> site, Handler work) {
    super(work);
    this.problems = new Problems(site);
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Semaphore places = FrontDoor.showsToken(request) ? desks : visitors;
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
