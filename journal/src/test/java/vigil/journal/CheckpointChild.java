package vigil.journal;

import java.util.Arrays;

/** Keeps one checkpoint after the other until it is killed and says so each time. */
final class CheckpointChild {
  private static final int SIZE_BYTES = 8 << 20;

  private CheckpointChild() {}

  public static void main(String[] args) throws Exception {
    try (Journal journal = Journal.open(ChildJvm.folder(args), ChildJvm.key(args))) {
      for (byte filling = 0; ; filling++) {
        journal.keep(new Checkpoint(journal.size(), content(filling)));
        System.out.println("kept");
        System.out.flush();
      }
    }
  }

  static byte[] content(byte filling) {
    byte[] content = new byte[SIZE_BYTES];
    Arrays.fill(content, filling);
    return content;
  }
}
