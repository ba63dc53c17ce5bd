package vigil.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Executors;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;

/** What the front does with numbers and envelopes, run in a JVM with a small heap. */
final class SmallHeap {
  private static final int AT_ONCE = 3;

  private SmallHeap() {}

  public static void main(String[] arguments) throws Exception {
    try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        var _ = visitors.submit(() -> System.out.println("mailbox " + address().id()));
      }
    }
    seal();
  }

  private static MailboxAddress address() {
    return ReturnNumber.parse("3141592653589793238462645").address();
  }

  private static void seal() throws IOException {
    long sealed = 0;
    try (OutputStream out =
        Sealing.to(List.of(address().recipient()), OutputStream.nullOutputStream())) {
      byte[] piece = new byte[1 << 20];
      for (int i = 0; i < 256; i++) {
        out.write(piece);
        sealed += piece.length;
      }
    }
    System.out.println("sealed " + sealed);
  }
}
