package vigil.seal.number;

import vigil.seal.Recipient;

/**
 * What the desk needs to answer a source, and no more: where to leave the reply and whom to seal it
 * to.
 *
 * @param id the mailbox
 * @param recipient the key that the return number opens
 */
public record MailboxAddress(MailboxId id, Recipient recipient) {}
