package vigil.exchange.durable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Sets the times that a file shows: changed at midnight UTC of a day, last read in 2038. A file
 * that was last read in the future keeps that time when it is read, where disks are mounted as
 * Linux does by itself (relatime); so it does not show when somebody came back. What a program
 * cannot set stays as it is: the change time and, where the file system keeps one, the birth time.
 */
public final class DayStamp {
  /** The last new year that every file system can write down. */
  private static final FileTime FAR =
      FileTime.from(LocalDate.of(2038, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant());

  private DayStamp() {}

  /** Stamps the file or folder itself, not what it links to, with today. */
  public static void on(Path path) throws IOException {
    on(path, LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
  }

  /** Stamps it with another day. */
  public static void on(Path path, LocalDate day) throws IOException {
    FileTime midnight = FileTime.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(midnight, FAR, null);
  }

  /** The day that a file shows. */
  public static LocalDate of(Path path) throws IOException {
    return LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
  }
}
