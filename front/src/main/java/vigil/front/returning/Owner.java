package vigil.front.returning;

import java.io.IOException;
import java.io.InputStream;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.returning.ReturnIdentity;

/** Whoever holds a number, for as long as one answer takes. Closing it forgets the keys. */
interface Owner extends AutoCloseable {
  /** How a number becomes its owner. */
  @FunctionalInterface
  interface Derivation {
    /** Slow on purpose. */
    Owner of(ReturnNumber number);
  }

  /** The owner's mailbox. */
  MailboxId mailbox();

  /** What the owner's messages say about where they come from. */
  MailboxAddress address();

  /** Opens an envelope, if it is the owner's. */
  InputStream open(InputStream sealed) throws IOException;

  @Override
  void close();

  /** The owner of a number; takes about a second, with every number. */
  static Owner of(ReturnNumber number) {
    ReturnIdentity identity = ReturnIdentity.of(number);
    return new Owner() {
      @Override
      public MailboxId mailbox() {
        return identity.id();
      }

      @Override
      public MailboxAddress address() {
        return identity.address();
      }

      @Override
      public InputStream open(InputStream sealed) throws IOException {
        return identity.open(sealed);
      }

      @Override
      public void close() {
        identity.destroy();
      }
    };
  }
}
