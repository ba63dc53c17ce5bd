package vigil.exchange.durable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Sets the times that a file shows to midnight UTC of today. What a program cannot set stays as it
 * is: the change time and, where the file system keeps one, the birth time.
 */
public final class DayStamp {
  private DayStamp() {}

  /** Stamps the file or folder itself, not what it links to. */
  public static void on(Path path) throws IOException {
    FileTime day = FileTime.from(Instant.now().truncatedTo(ChronoUnit.DAYS));
    Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(day, day, null);
  }
}
