package vigil.seal.number;

import java.util.regex.Pattern;

/**
 * Where replies to a source lie. Says nothing about the return number it comes from.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record MailboxId(String value) implements Comparable<MailboxId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public MailboxId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a mailbox id is 32 lower-case hexadecimal digits");
    }
  }

  @Override
  public int compareTo(MailboxId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
