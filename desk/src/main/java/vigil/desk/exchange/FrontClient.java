package vigil.desk.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vigil.desk.casefile.PairedFront;
import vigil.exchange.Sha256;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionArchive;
import vigil.exchange.json.JsonRefusedException;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.EditionRefusal;
import vigil.exchange.wire.EnvelopeList;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;
import vigil.exchange.wire.PairingRequest;
import vigil.exchange.wire.PairingResponse;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Wire;
import vigil.seal.number.MailboxId;

/** Talks to the paired front as {@link Wire} says. Follows no redirect and keeps no cookie. */
public final class FrontClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private final HttpClient http;
  private final PairedFront front;

  /** A client of this front. */
  public FrontClient(PairedFront front) {
    this.http = http();
    this.front = front;
  }

  private static HttpClient http() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT_TIMEOUT)
        .build();
  }

  /**
   * Introduces the group to a front.
   *
   * @return the token for every later request
   * @throws FrontException when it cannot be reached, or does not wait for this code
   */
  public static PairingToken pair(URI address, PairingCode code, GroupKeys keys)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(Wire.PAIR))
            .timeout(ANSWER_TIMEOUT)
            .header("Content-Type", Wire.JSON_TYPE)
            .POST(BodyPublishers.ofByteArray(new PairingRequest(code, keys).json()))
            .build();
    try (HttpClient http = http()) {
      HttpResponse<InputStream> answer = send(http, request, address);
      try (InputStream body = answer.body()) {
        return switch (answer.statusCode()) {
          case OK -> PairingResponse.read(body.readNBytes(Wire.MAX_JSON_SIZE_BYTES)).token();
          case FORBIDDEN -> throw new FrontException.WrongCode();
          default -> throw new FrontException.Unexpected("pair", answer.statusCode());
        };
      } catch (JsonRefusedException e) {
        throw new FrontException.Unexpected("pair", e);
      }
    }
  }

  /** What waits on the front. */
  public EnvelopeList envelopes() throws IOException {
    HttpResponse<InputStream> answer = send(to(Wire.ENVELOPES).GET());
    try (InputStream body = expected("list envelopes", answer, OK)) {
      return EnvelopeList.read(body.readNBytes(Wire.MAX_JSON_SIZE_BYTES));
    } catch (JsonRefusedException e) {
      throw new FrontException.Unexpected("list envelopes", e);
    }
  }

  /** The ciphertext of an envelope; the caller closes it. */
  public InputStream envelope(EnvelopeId id) throws IOException {
    return expected("hand over an envelope", send(to(Wire.envelope(id)).GET()), OK);
  }

  /**
   * Tells the front that the desk has an envelope, so that the front deletes its own.
   *
   * @param received the hash of the desk's durable copy
   */
  public void acknowledge(EnvelopeId id, Sha256 received) throws IOException {
    HttpRequest.Builder request =
        to(Wire.envelope(id)).header(Wire.IF_MATCH, Wire.ifMatch(received)).DELETE();
    HttpResponse<InputStream> answer = send(request);
    answer.body().close();
    if (answer.statusCode() != NOT_FOUND) {
      expected("delete an envelope", answer, NO_CONTENT);
    }
  }

  /**
   * Hands an edition over.
   *
   * @throws FrontException.EditionRefused when the front found something wrong with it
   */
  public void publish(Edition edition) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    EditionArchive.write(edition, archive);
    HttpResponse<InputStream> answer =
        send(
            to(Wire.EDITION)
                .header("Content-Type", Wire.ARCHIVE_TYPE)
                .PUT(bytes(archive.toByteArray())));
    try (InputStream body = answer.body()) {
      if (answer.statusCode() == UNPROCESSABLE) {
        throw new FrontException.EditionRefused(
            EditionRefusal.read(body.readNBytes(Wire.MAX_JSON_SIZE_BYTES)).problems());
      }
      expected("take an edition", answer, OK).close();
    } catch (JsonRefusedException e) {
      throw new FrontException.Unexpected("take an edition", e);
    }
  }

  /** Hands a sealed reply over. */
  public void reply(MailboxId mailbox, ReplyId id, byte[] sealed) throws IOException {
    HttpRequest.Builder request =
        to(Wire.reply(mailbox, id)).header("Content-Type", Wire.CIPHERTEXT_TYPE).PUT(bytes(sealed));
    expected("take a reply", send(request), NO_CONTENT).close();
  }

  private static BodyPublisher bytes(byte[] content) {
    return BodyPublishers.ofByteArray(content);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(front.address().resolve(path))
        .timeout(ANSWER_TIMEOUT)
        .header(Wire.AUTHORIZATION, Wire.bearer(front.token()));
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
    return send(http, request.build(), front.address());
  }

  private static HttpResponse<InputStream> send(HttpClient http, HttpRequest request, URI address)
      throws IOException {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new FrontException.Unreachable(address.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FrontException.Unreachable(address.toString(), e);
    }
  }

  private static InputStream expected(String what, HttpResponse<InputStream> answer, int status)
      throws IOException {
    if (answer.statusCode() == status) {
      return answer.body();
    }
    answer.body().close();
    throw answer.statusCode() == UNAUTHORIZED
        ? new FrontException.NotPaired()
        : new FrontException.Unexpected(what, answer.statusCode());
  }

  @Override
  public void close() {
    http.close();
  }
}
