package vigil.desk.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vigil.exchange.durable.PrivateFolder;
import vigil.journal.JournalCopy;

/** What of a home belongs in a backup, in the order in which it is copied while a desk goes on. */
final class HomeFiles {
  static final String JOURNAL = "journal";
  static final String JOURNAL_KEY = JOURNAL + "/key.age";
  static final String KEYS = "keys/";
  static final String LOCK = "lock";

  private HomeFiles() {}

  /**
   * The paths inside the home, with {@code /}. The journal comes first: what it speaks of was there
   * before it was journaled, so it is there for whoever looks later.
   */
  static List<String> in(Path home) throws IOException {
    List<String> all = new ArrayList<>();
    for (String name : JournalCopy.ORDER) {
      if (Files.exists(home.resolve(JOURNAL).resolve(name))) {
        all.add(JOURNAL + "/" + name);
      }
    }
    all.add(JOURNAL_KEY);
    all.addAll(others(home));
    return all;
  }

  private static List<String> others(Path home) throws IOException {
    List<String> others = new ArrayList<>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean left = folder.equals(home.resolve(JOURNAL)) || isUnfinished(folder);
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isUnfinished(file) && !file.endsWith(LOCK)) {
              others.add(name(home.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    Collections.sort(others);
    return others;
  }

  private static boolean isUnfinished(Path path) {
    return String.valueOf(path.getFileName()).endsWith(PrivateFolder.PART);
  }

  private static String name(Path relative) {
    List<String> names = new ArrayList<>();
    relative.forEach(part -> names.add(part.toString()));
    return String.join("/", names);
  }
}
