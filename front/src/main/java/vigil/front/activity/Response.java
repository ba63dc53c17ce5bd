package vigil.front.activity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;

/** What a server answers, as it comes. */
final class Response implements HttpParser.ResponseHandler {
  private final int mostBytes;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;
  private boolean complete;
  private boolean broken;

  Response(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body.toByteArray();
  }

  boolean isComplete() {
    return complete || broken;
  }

  /** This one, when all of it came and it was not too much. */
  Response whole() throws IOException {
    if (broken || !complete) {
      throw new IOException("the answer is too large, not HTTP, or broke off");
    }
    return this;
  }

  @Override
  public void startResponse(HttpVersion version, int code, String reason) {
    status = code;
  }

  @Override
  public boolean content(ByteBuffer part) {
    if (body.size() + part.remaining() > mostBytes) {
      broken = true;
      return true;
    }
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    body.writeBytes(bytes);
    return false;
  }

  @Override
  public boolean headerComplete() {
    return false;
  }

  @Override
  public boolean contentComplete() {
    return false;
  }

  @Override
  public boolean messageComplete() {
    complete = true;
    return true;
  }

  @Override
  public void parsedHeader(HttpField field) {}

  @Override
  public void earlyEOF() {
    broken = true;
  }

  @Override
  public void badMessage(HttpException failure) {
    broken = true;
  }
}
