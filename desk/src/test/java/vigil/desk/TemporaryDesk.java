package vigil.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import vigil.desk.home.HomeFolder;
import vigil.desk.unlock.OpenDesk;

/** A desk in a folder of a test, with a passphrase that is quick to check. */
public final class TemporaryDesk implements AutoCloseable {
  /** The day on which all of these desks live. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final char[] PASSPHRASE = "a passphrase for tests".toCharArray();

  private final Path home;
  private LocalDate day = TODAY;
  private OpenDesk desk;

  private TemporaryDesk(Path home) throws IOException {
    this.home = home;
    DeskHome.init(home, PASSPHRASE.clone(), 1);
    desk = unlock();
  }

  /** A new desk whose home is inside this folder. */
  public static TemporaryDesk in(Path folder) {
    try {
      return new TemporaryDesk(folder.resolve("desk-home"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OpenDesk unlock() throws IOException {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return OpenDesk.unlock(
        HomeFolder.at(home), PASSPHRASE.clone(), Clock.fixed(noon, ZoneOffset.UTC));
  }

  /** The open desk. */
  public OpenDesk desk() {
    return desk;
  }

  /** Where all of it lies. */
  public Path home() {
    return home;
  }

  /** Locks and unlocks it, so that it knows only what its journal says. */
  public OpenDesk reopened() throws IOException {
    desk.close();
    desk = unlock();
    return desk;
  }

  /** The same, some days later. */
  public OpenDesk reopenedAfter(int days) throws IOException {
    day = day.plusDays(days);
    return reopened();
  }

  /** The files in one of its folders, by name. */
  public Stream<String> files(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(home.resolve(folder))) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList().stream();
    }
  }

  @Override
  public void close() throws IOException {
    desk.close();
  }
}
