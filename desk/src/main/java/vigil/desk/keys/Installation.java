package vigil.desk.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vigil.exchange.durable.PrivateFolder;

/**
 * Puts a whole new set of key files in place of the old one, so that a desk cut off anywhere opens
 * for the old people or for the new ones. The set is made ready beside the old one, in {@code
 * keys/next.part}; renaming that to {@code keys/next} decides; from then on every start finishes
 * what is left to do. All of it is encrypted or public, so finishing needs no passphrase.
 */
final class Installation {
  /** The journal's key in the set; the files of all folders lie side by side there. */
  private static final String JOURNAL = "journal" + KeyFolder.AGE;

  private static final String NEXT = "next";

  private final KeyFolder folder;
  private final Disk disk;

  Installation(KeyFolder folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** Finishes an installation that was cut off after it was decided. */
  void finish() throws IOException {
    Path next = folder.home().keys().resolve(NEXT);
    if (!Files.isDirectory(next)) {
      return;
    }
    // A program that starts must not finish what another one is just finishing.
    synchronized (Installation.class) {
      try (FileChannel file =
              FileChannel.open(
                  folder.home().keys().resolve("lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock _ = file.lock()) {
        if (Files.isDirectory(next)) {
          install(new PrivateFolder(next));
        }
      }
    }
  }

  /**
   * A set to be filled; what the installed one has is in it already but for what is sealed. Only
   * one at a time, and only by the program that has the desk open.
   */
  Draft begin() throws IOException {
    finish();
    folder.keys().sweep();
    PrivateFolder part = folder.keys().inside(NEXT + PrivateFolder.PART);
    Draft draft = new Draft(part, part.inside(KeyFolder.STAFF));
    for (String name : folder.staff().files(name -> name.endsWith(KeyFolder.AGE))) {
      disk.write(draft.staff(), name, Files.readAllBytes(folder.staff().path().resolve(name)));
    }
    if (Files.exists(folder.recovery())) {
      disk.write(part, KeyFolder.RECOVERY, Files.readAllBytes(folder.recovery()));
    }
    return draft;
  }

  /**
   * A set that is being filled.
   *
   * @param all files but those of the staff
   */
  record Draft(PrivateFolder all, PrivateFolder staff) {
    Path person(StaffName name) {
      return staff.path().resolve(name + KeyFolder.AGE);
    }

    Path recovery() {
      return all.path().resolve(KeyFolder.RECOVERY);
    }
  }

  /** Writes one of the files that are sealed or signed anew with every set. */
  void write(Draft draft, String name, byte[] content) throws IOException {
    disk.write(draft.all(), name.equals(KeyFolder.JOURNAL) ? JOURNAL : name, content);
  }

  /** Decides for the set, which must be complete, and puts it in place. */
  void commit(Draft draft) throws IOException {
    draft.staff().sync();
    disk.rename(draft.all().path(), folder.home().keys().resolve(NEXT));
    finish();
  }

  private void install(PrivateFolder next) throws IOException {
    PrivateFolder incoming = new PrivateFolder(next.path().resolve(KeyFolder.STAFF));
    List<String> names = incoming.files(_ -> true);
    for (String name : names) {
      disk.write(folder.staff(), name, Files.readAllBytes(incoming.path().resolve(name)));
    }
    for (String name : folder.staff().files(name -> !names.contains(name))) {
      disk.delete(folder.staff().path().resolve(name));
    }
    for (String name : next.files(_ -> true)) {
      byte[] content = Files.readAllBytes(next.path().resolve(name));
      if (name.equals(JOURNAL)) {
        disk.write(PrivateFolder.at(folder.home().journal()), KeyFolder.JOURNAL, content);
      } else {
        disk.write(folder.keys(), name, content);
      }
    }
    // A half-deleted set must never be taken for a whole one.
    Path done = folder.home().keys().resolve("done" + PrivateFolder.PART);
    if (Files.exists(done)) {
      disk.delete(done);
    }
    disk.rename(next.path(), done);
    disk.delete(done);
  }
}
