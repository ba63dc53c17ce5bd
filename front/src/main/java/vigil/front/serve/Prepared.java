package vigil.front.serve;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.front.page.Representation;

/** Sends prepared bytes, or says that the client already has them (RFC 9110, section 13.1.2). */
final class Prepared {
  private static final HttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, "Accept-Language, Accept-Encoding");

  /** Where programs get something else than people do. */
  private static final HttpField VARY_BY_KIND =
      new PreEncodedHttpField(HttpHeader.VARY, "Accept, Accept-Language, Accept-Encoding");

  private static final HttpField EVERY_SITE =
      new PreEncodedHttpField("Access-Control-Allow-Origin", "*");
  private static final HttpField EVERYWHERE =
      new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin");

  private Prepared() {}

  /** Answers GET and HEAD, with 304 where the client's copy is still right. */
  static void send(Representation page, Request request, Response response, Callback callback) {
    send(page, request, response, callback, VARY);
  }

  private static void send(
      Representation page, Request request, Response response, Callback callback, HttpField vary) {
    Representation.Body body = page.body(understandsGzip(request.getHeaders()));
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.ETAG, body.entityTag());
    headers.put(HttpHeader.CACHE_CONTROL, page.lifetime().cacheControl());
    headers.put(vary);
    if (page.open()) {
      open(headers);
    }
    page.framedWithStyle().ifPresent(style -> StrictHeaders.allowFrames(headers, style));
    if (page.scripted()) {
      StrictHeaders.allowScripts(headers);
    }
    if (isKnown(body.entityTag(), request.getHeaders())) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      response.write(true, null, callback);
    } else {
      response.setStatus(HttpStatus.OK_200);
      write(page, body, request, response, callback);
    }
  }

  /** The same at an address where programs get something else than people do. */
  static void sendNegotiated(
      Representation page, Request request, Response response, Callback callback) {
    send(page, request, response, callback, VARY_BY_KIND);
  }

  /** Lets scripts of other sites read what is answered. */
  static void open(HttpFields.Mutable headers) {
    headers.put(EVERY_SITE);
    headers.put(EVERYWHERE);
  }

  /** Answers with a status and no validators: such an answer is not kept. */
  static void sendWith(
      int status, Representation page, Request request, Response response, Callback callback) {
    response.setStatus(status);
    write(page, page.body(false), request, response, callback);
  }

  private static void write(
      Representation page,
      Representation.Body body,
      Request request,
      Response response,
      Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, page.mediaType());
    Language language = page.language();
    if (language != null) {
      headers.put(HttpHeader.CONTENT_LANGUAGE, language.tag());
    }
    if (body.encoding() != null) {
      headers.put(HttpHeader.CONTENT_ENCODING, body.encoding());
    }
    headers.put(HttpHeader.CONTENT_LENGTH, body.sizeBytes());
    boolean bodiless = HttpMethod.HEAD.is(request.getMethod());
    response.write(true, bodiless ? null : body.bytes(), callback);
  }

  private static boolean isKnown(String entityTag, HttpFields headers) {
    for (String value : headers.getValuesList(HttpHeader.IF_NONE_MATCH)) {
      for (String one : value.split(",", -1)) {
        String tag = one.strip();
        if (tag.equals("*") || tag.equals(entityTag) || tag.equals("W/" + entityTag)) {
          return true;
        }
      }
    }
    return false;
  }

  /** RFC 9110, section 12.5.3; a weight of zero means "not". */
  static boolean understandsGzip(HttpFields headers) {
    @Nullable String accepted = headers.get(HttpHeader.ACCEPT_ENCODING);
    if (accepted == null) {
      return false;
    }
    for (String one : accepted.split(",", -1)) {
      String[] parts = one.split(";", 2);
      if (parts[0].strip().equalsIgnoreCase("gzip")) {
        return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
      }
    }
    return false;
  }
}
