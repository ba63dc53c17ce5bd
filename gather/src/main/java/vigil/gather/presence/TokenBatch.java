package vigil.gather.presence;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Several requests at a time, and their answers: the generic batch of
 * draft-ietf-privacypass-batched-tokens. A length (RFC 9000, section 16), then one after the other.
 */
public final class TokenBatch {
  private static final int PRESENT = 1;
  private static final int ABSENT = 0;

  private TokenBatch() {}

  /** Requests as they are sent. */
  public static byte[] requests(List<TokenRequest> requests) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    requests.forEach(request -> all.writeBytes(request.bytes()));
    return withLength(all.toByteArray());
  }

  /**
   * Reads requests.
   *
   * @throws TokenFormatException when the bytes are no batch of requests for tokens of type 2
   */
  public static List<TokenRequest> readRequests(byte[] bytes) {
    byte[] all = withoutLength(bytes);
    if (all.length % TokenRequest.BYTES != 0) {
      throw new TokenFormatException(
          "a batch is made of requests of " + TokenRequest.BYTES + " bytes");
    }
    List<TokenRequest> requests = new ArrayList<>();
    for (int at = 0; at < all.length; at += TokenRequest.BYTES) {
      requests.add(TokenRequest.read(Arrays.copyOfRange(all, at, at + TokenRequest.BYTES)));
    }
    return List.copyOf(requests);
  }

  /** Answers as they are sent, in the order of the requests; empty for what was not granted. */
  public static byte[] responses(List<Optional<byte[]>> responses) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Optional<byte[]> response : responses) {
      all.write(response.isPresent() ? PRESENT : ABSENT);
      response.ifPresent(signature -> {
        all.write(0);
        all.write(Token.TYPE);
        all.writeBytes(signature);
      });
    }
    return withLength(all.toByteArray());
  }

  /**
   * Reads answers.
   *
   * @throws TokenFormatException when the bytes are no batch of answers of type 2
   */
  public static List<Optional<byte[]>> readResponses(byte[] bytes) {
    ByteBuffer all = ByteBuffer.wrap(withoutLength(bytes));
    List<Optional<byte[]>> responses = new ArrayList<>();
    try {
      while (all.hasRemaining()) {
        responses.add(response(all));
      }
    } catch (BufferUnderflowException e) {
      throw new TokenFormatException("the batch is cut off", e);
    }
    return List.copyOf(responses);
  }

  private static Optional<byte[]> response(ByteBuffer all) {
    return switch (all.get()) {
      case ABSENT -> Optional.empty();
      case PRESENT -> {
        if (all.getShort() != Token.TYPE) {
          throw new TokenFormatException("only tokens of type 2 are known here");
        }
        byte[] signature = new byte[TokenKey.MODULUS_BYTES];
        all.get(signature);
        yield Optional.of(signature);
      }
      default -> throw new TokenFormatException("an answer begins with 0 or 1");
    };
  }

  private static byte[] withLength(byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + content.length);
    if (content.length < 1 << 6) {
      out.put((byte) content.length);
    } else if (content.length < 1 << 14) {
      out.putShort((short) (content.length | (1 << 14)));
    } else {
      out.putInt(content.length | (1 << 31));
    }
    return Arrays.copyOf(out.put(content).array(), out.position());
  }

  private static byte[] withoutLength(byte[] bytes) {
    int lengthBytes = bytes.length == 0 ? 0 : 1 << ((bytes[0] & 0xff) >> 6);
    if (lengthBytes == 0 || lengthBytes > Integer.BYTES || bytes.length < lengthBytes) {
      throw new TokenFormatException("a batch begins with its length");
    }
    int length = bytes[0] & 0x3f;
    for (int i = 1; i < lengthBytes; i++) {
      length = (length << Byte.SIZE) | (bytes[i] & 0xff);
    }
    if (length != bytes.length - lengthBytes) {
      throw new TokenFormatException("the batch is not as long as it says");
    }
    return Arrays.copyOfRange(bytes, lengthBytes, bytes.length);
  }
}
