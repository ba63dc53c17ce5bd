package vigil.exchange.wire;

import java.util.Optional;
import vigil.exchange.Sha256;
import vigil.exchange.spool.EnvelopeId;

/**
 * Addresses, headers and limits of the exchange over HTTP. All but pairing need {@code
 * Authorization: Bearer <token>} and answer 401 without it.
 *
 * <ul>
 *   <li>{@code POST /exchange/pair} {@link PairingRequest}: 200 {@link PairingResponse}, 403 when
 *       the code is not (or no longer) the one that the front waits for
 *   <li>{@code GET /exchange/envelopes}: 200 {@link EnvelopeList}
 *   <li>{@code GET /exchange/envelopes/<id>}: 200 the ciphertext, 404
 *   <li>{@code DELETE /exchange/envelopes/<id>} with {@code If-Match: "<sha256 of what came>"}: 204
 *       deleted or not there, 412 when the bytes differ, 428 without {@code If-Match}
 *   <li>{@code PUT /exchange/edition} a ZIP archive: 200 accepted or served already, 422 {@link
 *       EditionRefusal}, and the front serves what it served before
 *   <li>{@code GET /exchange/terms}: 200 {@link Terms}
 *   <li>{@code PUT /exchange/replies} all mailboxes, {@link vigil.exchange.reply.RackArchive}: 204,
 *       422 when it is none, and those that were there stay
 *   <li>{@code PUT /exchange/codes} {@link CodeSets}: 200 {@link CodesTaken}, 400 when it is none,
 *       413 when it is too large
 * </ul>
 */
public final class Wire {
  public static final String PAIR = "/exchange/pair";
  public static final String ENVELOPES = "/exchange/envelopes";
  public static final String EDITION = "/exchange/edition";
  public static final String TERMS = "/exchange/terms";
  public static final String REPLIES = "/exchange/replies";
  public static final String CODES = "/exchange/codes";

  public static final String AUTHORIZATION = "Authorization";
  public static final String IF_MATCH = "If-Match";

  public static final String JSON_TYPE = "application/json";
  public static final String ARCHIVE_TYPE = "application/zip";
  public static final String CIPHERTEXT_TYPE = "application/octet-stream";
  public static final String RACK_TYPE = "application/x-tar";

  /** The most that a JSON body may have, in bytes. */
  public static final int MAX_JSON_SIZE_BYTES = 1 << 20;

  /** The most that sets of codes may have, in bytes. */
  public static final int MAX_CODES_SIZE_BYTES = 16 << 20;

  private static final String BEARER = "Bearer ";

  private Wire() {}

  /** The address of an envelope. */
  public static String envelope(EnvelopeId id) {
    return ENVELOPES + "/" + id;
  }

  /** The value of the Authorization header. */
  public static String bearer(PairingToken token) {
    return BEARER + token.secretText();
  }

  /** The token in the value of an Authorization header; empty when it holds none. */
  public static Optional<PairingToken> token(String authorization) {
    return authorization.startsWith(BEARER)
        ? PairingToken.of(authorization.substring(BEARER.length()))
        : Optional.empty();
  }

  /** The value of an If-Match header (RFC 9110, section 13.1.1) that asks for these bytes. */
  public static String ifMatch(Sha256 digest) {
    return "\"" + digest + "\"";
  }

  /** The hash in the value of an If-Match header; empty when it is not one of {@link #ifMatch}. */
  public static Optional<Sha256> digest(String ifMatch) {
    return ifMatch.matches("\"[0-9a-f]{64}\"")
        ? Optional.of(new Sha256(ifMatch.substring(1, ifMatch.length() - 1)))
        : Optional.empty();
  }
}
