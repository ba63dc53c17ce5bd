package vigil.front.upload;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.exchange.Sha256;
import vigil.exchange.spool.SpoolFullException;
import vigil.front.admission.Quota;
import vigil.front.admission.UploadGate;
import vigil.front.admission.Verdict;
import vigil.front.serve.Mishap;
import vigil.seal.Recipient;

/**
 * Takes envelopes that a visitor's browser has sealed, in chunks, as docs/upload-protocol.md says.
 * Answers are a status and headers: they are read by a script.
 */
public final class UploadEndpoint {
  /** Where an upload begins. */
  public static final String PATH = "/tell/uploads";

  private static final String ONE = PATH + "/{name}";
  private static final String OFFSET = "Upload-Offset";
  private static final String LENGTH = "Upload-Length";
  private static final String WORK_WANTED = "Work-Wanted";
  private static final String WORK_DONE = "Work-Done";
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

  /** RFC 9530; a byte sequence of RFC 8941. */
  private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

  private final Uploads uploads;
  private final Supplier<List<Recipient>> recipients;
  private final UploadGate gate;
  private final Semaphore places;

  /**
   * @param recipients the group's keys; nothing is taken while there are none
   */
  public UploadEndpoint(Uploads uploads, Supplier<List<Recipient>> recipients, UploadGate gate) {
    this.uploads = uploads;
    this.recipients = recipients;
    this.gate = gate;
    this.places = new Semaphore(uploads.limits().chunksAtOnce());
  }

  /** Adds its addresses. */
  public void route(RoutesConfig routes) {
    routes.post(PATH, request -> answer(request, () -> begin(request)));
    routes.head(ONE, request -> answer(request, () -> offset(request)));
    routes.patch(ONE, request -> answer(request, () -> append(request)));
    routes.post(ONE, request -> answer(request, () -> finish(request)));
    routes.delete(ONE, request -> answer(request, () -> stop(request)));
  }

  private interface Work {
    int status() throws IOException;
  }

  private static void answer(Context request, Work work) throws IOException {
    request.status(isFromElsewhere(request) ? 403 : work.status());
  }

  private int begin(Context request) throws IOException {
    OptionalLong length = number(request, LENGTH);
    if (length.isEmpty() || length.getAsLong() == 0) {
      return 400;
    }
    if (length.getAsLong() > uploads.limits().envelopeBytes()) {
      return 413;
    }
    if (recipients.get().isEmpty()) {
      return 503;
    }
    String done = Objects.requireNonNullElse(request.header(WORK_DONE), "");
    Verdict verdict = gate.enter(done, length.getAsLong());
    return switch (verdict) {
      case LET_IN -> begin(request, length.getAsLong(), done);
      case WORK_WANTED -> {
        request.header(WORK_WANTED, gate.challenge());
        yield 429;
      }
      case TOO_EARLY, CROWDED, HOUR_USED_UP, DAY_USED_UP -> comeAgain(request, verdict);
    };
  }

  private static int comeAgain(Context request, Verdict verdict) {
    request.header("Retry-After", Long.toString(verdict.comeAgainAfter().toSeconds()));
    return 429;
  }

  private int begin(Context request, long lengthBytes, String done) throws IOException {
    try {
      Optional<String> name = uploads.begin(lengthBytes, gate.quota().share());
      if (name.isPresent()) {
        request.header("Location", PATH + "/" + name.get()).header(OFFSET, "0");
        return 201;
      }
      gate.giveBack(done);
      return 503;
    } catch (Quota.UsedUp e) {
      gate.giveBack(done);
      return comeAgain(request, e.verdict());
    } catch (SpoolFullException e) {
      gate.giveBack(done);
      return 507;
    }
  }

  private int offset(Context request) throws IOException {
    return claimed(
        request,
        upload -> {
          request.header(OFFSET, Long.toString(upload.offsetBytes()));
          return 204;
        });
  }

  private int append(Context request) throws IOException {
    OptionalLong offset = number(request, OFFSET);
    if (offset.isEmpty()) {
      return 400;
    }
    if (!"application/octet-stream".equals(request.req().getContentType())) {
      return 415;
    }
    if (!places.tryAcquire()) {
      return 503;
    }
    try {
      return claimed(request, upload -> append(request, upload, offset.getAsLong()));
    } finally {
      places.release();
    }
  }

  private static int append(Context request, Upload upload, long offsetBytes) throws IOException {
    if (offsetBytes != upload.offsetBytes()) {
      request.header(OFFSET, Long.toString(upload.offsetBytes()));
      return 409;
    }
    try {
      upload.append(request.req().getInputStream());
    } catch (Quota.UsedUp e) {
      return comeAgain(request, e.verdict());
    } catch (Upload.NotThisEnvelope e) {
      return 415;
    } catch (Upload.NotStored e) {
      return 507;
    }
    request.header(OFFSET, Long.toString(upload.offsetBytes()));
    return 204;
  }

  private int finish(Context request) throws IOException {
    @Nullable String header = request.header("Repr-Digest");
    Matcher digest = DIGEST.matcher(header == null ? "" : header);
    if (!digest.matches()) {
      return 400;
    }
    if (uploads.isFinished(name(request))) {
      return 204;
    }
    byte[] hash = Base64.getDecoder().decode(digest.group(1));
    Sha256 expected = new Sha256(HexFormat.of().formatHex(hash));
    return claimed(request, upload -> finish(request, upload, expected));
  }

  private int finish(Context request, Upload upload, Sha256 expected) throws IOException {
    if (!upload.isWhole()) {
      request.header(OFFSET, Long.toString(upload.offsetBytes()));
      return 409;
    }
    try {
      if (!upload.commit(expected)) {
        return 422;
      }
    } catch (Upload.NotStored e) {
      Mishap.log(e);
      return 507;
    }
    uploads.finished(name(request));
    return 204;
  }

  private int stop(Context request) throws IOException {
    int status =
        claimed(
            request,
            upload -> {
              upload.end();
              return 204;
            });
    return status == 404 ? 204 : status;
  }

  private interface OnUpload {
    int status(Upload upload) throws IOException;
  }

  /** One request at a time works on an upload; another is told to come again. */
  private int claimed(Context request, OnUpload work) throws IOException {
    String name = name(request);
    Optional<Upload> upload = uploads.find(name);
    if (upload.isEmpty()) {
      return 404;
    }
    if (!upload.get().claim()) {
      return 409;
    }
    try {
      return upload.get().hasEnded() ? 404 : work.status(upload.get());
    } finally {
      if (upload.get().hasEnded()) {
        uploads.forget(name);
      }
      upload.get().release(uploads.now());
    }
  }

  private static String name(Context request) {
    return request.pathParam("name");
  }

  private static OptionalLong number(Context request, String header) {
    @Nullable String value = request.header(header);
    return value != null && WHOLE_NUMBER.matcher(value).matches()
        ? OptionalLong.of(Long.parseLong(value))
        : OptionalLong.empty();
  }

  /**
   * Stricter than for a form: only a page of this very site uploads (Fetch Metadata; else the
   * Origin header, RFC 6454).
   */
  private static boolean isFromElsewhere(Context request) {
    @Nullable String site = request.header("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    @Nullable String origin = request.header("Origin");
    return origin != null && !isHere(origin, request.header("Host"));
  }

  private static boolean isHere(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
