package vigil.seal.number;

import vigil.seal.Recipient;
import vigil.seal.derivation.ReturnSecret;

/**
 * What the desk needs to answer a source, and no more: where to leave the reply and whom to seal it
 * to. The key is written down nowhere but inside sealed envelopes, so the desk also knows by it
 * that a later message comes from the same source.
 *
 * @param id the mailbox
 * @param recipient the key that the return number opens
 */
public record MailboxAddress(MailboxId id, Recipient recipient) {

  /** What a return number's secret yields. */
  public static MailboxAddress of(ReturnSecret secret) {
    return new MailboxAddress(new MailboxId(secret.mailbox()), secret.recipient());
  }
}
