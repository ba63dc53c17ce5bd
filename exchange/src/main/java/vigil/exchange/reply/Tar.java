package vigil.exchange.reply;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vigil.seal.number.MailboxId;

/**
 * The one form of tar archive (POSIX.1-1988 ustar) that is written and taken here: regular files
 * {@code <mailbox>.age} of one size, without owner or time. So every file lies at a place that can
 * be reckoned.
 */
final class Tar {
  static final int BLOCK_BYTES = 512;
  static final int END_BYTES = 2 * BLOCK_BYTES;

  private static final String SUFFIX = ".age";
  private static final int NAME_END = 32;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_END = 156;

  private Tar() {}

  /** The header of a file. */
  static byte[] header(MailboxId mailbox, int sizeBytes) {
    byte[] header = new byte[BLOCK_BYTES];
    put(header, 0, mailbox + SUFFIX);
    put(header, 100, "0000600");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, "%011o".formatted(sizeBytes));
    put(header, 136, "00000000000");
    put(header, 156, "0");
    put(header, 257, "ustar");
    put(header, 263, "00");
    Arrays.fill(header, CHECKSUM, CHECKSUM_END, (byte) ' ');
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xff;
    }
    put(header, CHECKSUM, "%06o".formatted(sum));
    header[CHECKSUM + 6] = 0;
    return header;
  }

  /** The mailbox in a header, if the header is as this class writes it for files of this size. */
  static MailboxId mailbox(byte[] header, int sizeBytes) throws RackRefusedException {
    try {
      MailboxId mailbox = new MailboxId(new String(header, 0, NAME_END, StandardCharsets.US_ASCII));
      if (Arrays.equals(header, header(mailbox, sizeBytes))) {
        return mailbox;
      }
      throw new RackRefusedException("a header in it is of another form, or sizes differ");
    } catch (IllegalArgumentException e) {
      throw new RackRefusedException("a name in it is no mailbox");
    }
  }

  /** The size that a header gives. */
  static int sizeBytes(byte[] header, int largest) throws RackRefusedException {
    try {
      long sizeBytes = Long.parseLong(new String(header, 124, 11, StandardCharsets.US_ASCII), 8);
      if (sizeBytes > 0 && sizeBytes <= largest) {
        return (int) sizeBytes;
      }
    } catch (NumberFormatException e) {
      throw new RackRefusedException("it is no archive of mailboxes");
    }
    throw new RackRefusedException("a mailbox in it has more than " + largest + " bytes");
  }

  /** Zeros after a file of this size. */
  static int gapBytes(int sizeBytes) {
    return Math.floorMod(-sizeBytes, BLOCK_BYTES);
  }

  /** From the header of one file to that of the next. */
  static int strideBytes(int sizeBytes) {
    return BLOCK_BYTES + sizeBytes + gapBytes(sizeBytes);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, header, at, ascii.length);
  }
}
