package vigil.app.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * The times that files and folders show.
 *
 * @param finer those that say more than a day, although a program could have set them
 * @param days the days that the others say, in order
 * @param notSettable how many files and folders have a time of creation finer than a day; no
 *     program can set it
 */
public record FileTimes(List<Moment> finer, List<Instant> days, int notSettable) {

  private static final int LOOKS = 50;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  /** A time finer than a day. */
  public record Moment(Path file, String what, Instant at) {}

  public FileTimes {
    finer = List.copyOf(finer);
    days = List.copyOf(days);
  }

  /**
   * Reads the times of all, before anybody opens one of them. What a front is just writing shows
   * the moment until that is done; so those are looked at again, for a second.
   */
  static FileTimes of(Path folder, List<Path> all) throws IOException {
    FileTimes times = look(folder, all);
    for (int again = 0; again < LOOKS && !times.finer().isEmpty(); again++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      List<Path> some = times.finer().stream().map(Moment::file).distinct().toList();
      FileTimes now = look(folder, some.stream().map(folder::resolve).toList());
      TreeSet<Instant> days = new TreeSet<>(times.days());
      days.addAll(now.days());
      times = new FileTimes(now.finer(), List.copyOf(days), times.notSettable());
    }
    return times;
  }

  private static FileTimes look(Path folder, List<Path> all) throws IOException {
    List<Moment> finer = new ArrayList<>();
    TreeSet<Instant> days = new TreeSet<>();
    int notSettable = 0;
    for (Path path : all) {
      BasicFileAttributes shown =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Path name = folder.relativize(path);
      note(name, "changed", shown.lastModifiedTime(), finer, days);
      note(name, "read", shown.lastAccessTime(), finer, new TreeSet<>());
      notSettable += isDay(shown.creationTime()) ? 0 : 1;
    }
    return new FileTimes(finer, List.copyOf(days), notSettable);
  }

  private static void note(
      Path name, String what, FileTime time, List<Moment> finer, TreeSet<Instant> days) {
    if (isDay(time)) {
      days.add(time.toInstant());
    } else {
      finer.add(new Moment(name, what, time.toInstant()));
    }
  }

  private static boolean isDay(FileTime time) {
    Instant at = time.toInstant();
    return at.getNano() == 0 && at.getEpochSecond() % Duration.ofDays(1).toSeconds() == 0;
  }
}
