package vigil.seal.sealing;

import com.exceptionfactory.jagged.RecipientStanza;
import java.util.List;

/**
 * A recipient stanza to be written: the file key, wrapped for one recipient.
 *
 * @param type the first word
 * @param arguments the words after it
 * @param body the wrapped file key
 */
public record Stanza(String type, List<String> arguments, byte[] body) implements RecipientStanza {
  @Override
  public String getType() {
    return type;
  }

  @Override
  public List<String> getArguments() {
    return arguments;
  }

  @Override
  public byte[] getBody() {
    return body;
  }
}
