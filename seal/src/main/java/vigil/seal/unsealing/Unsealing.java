package vigil.seal.unsealing;

import com.exceptionfactory.jagged.DecryptingChannelFactory;
import com.exceptionfactory.jagged.PayloadException;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecodingException;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.util.List;
import vigil.seal.EnvelopeException;

/** Reads age v1 files, binary or armored, with any keys; every failure gets its kind. */
public final class Unsealing {
  private Unsealing() {}

  /**
   * A stream of the content at constant memory. It gives out nothing that is not verified, and ends
   * normally only when the last chunk was there. Closing it closes {@code age}.
   *
   * @throws EnvelopeException by kind, from here (armor, header) or from the stream (armor,
   *     content)
   * @throws IOException when {@code age} itself fails
   */
  public static InputStream open(InputStream age, List<? extends StanzaKey> keys)
      throws IOException {
    var buffered = new BufferedInputStream(age);
    DecryptingChannelFactory format =
        switch (Form.of(buffered)) {
          case BINARY -> new StandardDecryptingChannelFactory();
          case ARMORED -> new ArmoredDecryptingChannelFactory();
        };
    return new VerifiedStream(channel(format, buffered, keys));
  }

  private static ReadableByteChannel channel(
      DecryptingChannelFactory format, InputStream age, List<? extends StanzaKey> keys)
      throws IOException {
    try {
      return format.newDecryptingChannel(
          new InputStreamChannel(age), List.of(new StanzaKeys(keys)));
    } catch (StanzaKeys.NoMatch e) {
      throw new EnvelopeException.NotForThisIdentity("the envelope is sealed to other keys");
    } catch (SignatureException e) {
      throw new EnvelopeException.ForgedHeader("the header was changed after sealing", e);
    } catch (MalformedStanzaException e) {
      throw new EnvelopeException.DamagedHeader(String.valueOf(e.getMessage()), e);
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new EnvelopeException.DamagedHeader("the header is damaged or cut off", e);
    } catch (IOException e) {
      throw kindOf(e);
    }
  }

  /** The failure by kind; an error of the source itself stays what it is. */
  static IOException kindOf(IOException failure) {
    return switch (failure) {
      case ArmoredDecodingException e ->
          new EnvelopeException.DamagedArmor("the armor of the file is damaged", e);
      case PayloadException e -> damaged(e);
      default -> failure;
    };
  }

  static EnvelopeException damaged(Exception cause) {
    return new EnvelopeException.DamagedEnvelope("the content was changed or is cut off", cause);
  }
}
