package vigil.front.serve;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request whose body fails with 408 once it has been too slow. */
final class PatientRequest extends Request.Wrapper {
  private final Patience patience;
  private long readBytes;

  PatientRequest(Request request, Patience patience) {
    super(request);
    this.patience = patience;
  }

  @Override
  public Content.@Nullable Chunk read() {
    Content.Chunk chunk = super.read();
    if (chunk == null || Content.Chunk.isFailure(chunk)) {
      return chunk;
    }
    readBytes += chunk.remaining();
    if (chunk.isLast() || !patience.isOver(readBytes)) {
      return chunk;
    }
    chunk.release();
    return Content.Chunk.from(
        new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408, "too slow"));
  }
}
