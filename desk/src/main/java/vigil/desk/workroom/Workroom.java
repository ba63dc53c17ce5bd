package vigil.desk.workroom;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.metadata.Report;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.picture.Pages;
import vigil.desk.picture.PlainPicture;
import vigil.desk.picture.Wish;

/**
 * Has foreign files read and made anew by a process that holds no key, has little memory and is
 * ended when it takes too long. It gets the file through a pipe and has no folder for temporary
 * files. One file at a time. Safe for use by several threads.
 */
public final class Workroom {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** As {@code -XX:+ExitOnOutOfMemoryError} ends a JVM. */
  private static final int OUT_OF_MEMORY = 3;

  private static final String NOWHERE = "/nonexistent";

  private final Semaphore room = new Semaphore(1);
  private final Duration patience;
  private final List<String> command;

  /** A workroom as the desk has it. */
  public Workroom() {
    this(PATIENCE, command());
  }

  Workroom(Duration patience) {
    this(patience, command());
  }

  Workroom(Duration patience, List<String> command) {
    this.patience = patience;
    this.command = command;
  }

  /** Takes what the workroom makes; worth nothing unless the call that it was given to returns. */
  public interface Taker {
    /** What the original is and says, before anything is made. */
    void begin(Report original) throws FileRefusedException, IOException;

    /** The next picture, held to be nothing but pixels. */
    void take(EncodedPicture picture) throws IOException;
  }

  /** For whoever only wants to know. */
  private static final Taker NOTHING =
      new Taker() {
        @Override
        public void begin(Report original) {}

        @Override
        public void take(EncodedPicture picture) {}
      };

  /** A file that is handed over as it is opened. */
  @FunctionalInterface
  public interface Source {
    /** Writes all of it; the target is not closed. */
    void writeTo(OutputStream target) throws IOException;
  }

  /**
   * What a file is and says.
   *
   * @throws FileRefusedException when it cannot be read here
   * @throws IOException when the file itself could not be opened
   */
  public Report inspect(Source file) throws FileRefusedException, IOException {
    return run(Wire.Task.INSPECT, Wish.PLAIN, file, NOTHING);
  }

  /**
   * Makes a picture, or the pages of a document, anew.
   *
   * @throws FileRefusedException when that cannot be done
   * @throws IOException when the file itself could not be opened, or the taker failed
   */
  public void remake(Source file, Wish wish, Taker pictures)
      throws FileRefusedException, IOException {
    run(Wire.Task.REMAKE, wish, file, pictures);
  }

  private Report run(Wire.Task task, Wish wish, Source file, Taker pictures)
      throws FileRefusedException, IOException {
    try {
      if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new FileRefusedException(Refusal.TOO_SLOW);
      }
      try {
        return runAlone(task, wish, file, pictures);
      } finally {
        room.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Report runAlone(Wire.Task task, Wish wish, Source file, Taker pictures)
      throws FileRefusedException, IOException, InterruptedException {
    try (TimedProcess process = TimedProcess.start(builder(), patience)) {
      HandingOver handing =
          new HandingOver(target -> ask(task, wish, file, target), process.input());
      Thread hands = Thread.ofVirtual().start(handing);
      try {
        Report report = read(new DataInputStream(process.output()), task, pictures);
        process.waitFor(hands);
        handing.requireWhole();
        return report;
      } catch (FileRefusedException refused) {
        requireWhole(process, handing, hands);
        throw refused;
      } catch (BadAnswerException bad) {
        requireWhole(process, handing, hands);
        throw new FileRefusedException(why(process), bad);
      } finally {
        process.end();
        process.waitFor(hands);
      }
    }
  }

  /** What is wrong with a file that did not come whole is not the file. */
  private static void requireWhole(TimedProcess process, HandingOver handing, Thread hands)
      throws IOException, InterruptedException {
    process.end();
    process.waitFor(hands);
    handing.requireWhole();
  }

  private static void ask(Wire.Task task, Wish wish, Source file, OutputStream target)
      throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    Wire.code(out, task);
    Wire.write(out, wish);
    out.flush();
    file.writeTo(target);
  }

  private static Refusal why(TimedProcess process) throws InterruptedException {
    if (process.isLate()) {
      return Refusal.TOO_SLOW;
    }
    return process.exitCode() == OUT_OF_MEMORY ? Refusal.TOO_MANY_PIXELS : Refusal.UNREADABLE;
  }

  /**
   * Reads an answer.
   *
   * @throws FileRefusedException when it refuses, or is not what was asked for
   * @throws BadAnswerException when it ends too early, or makes no sense
   */
  static Report read(DataInputStream answer, Wire.Task task, Taker pictures)
      throws FileRefusedException, BadAnswerException, IOException {
    @Nullable Report report = null;
    int count = 0;
    while (true) {
      switch (part(answer)) {
        case REPORT -> {
          require(report == null);
          report = from(answer, Wire::readReport);
          pictures.begin(report);
        }
        case PICTURE -> {
          EncodedPicture picture = from(answer, Wire::readPicture);
          require(
              report != null
                  && task == Wire.Task.REMAKE
                  && isOneOf(report.kind().family(), picture, ++count));
          pictures.take(picture);
        }
        case REFUSED ->
            throw new FileRefusedException(from(answer, in -> Wire.code(in, Refusal.class)));
        case END -> {
          if (report == null) {
            throw new BadAnswerException(new IOException("an answer without a report"));
          }
          require(task == Wire.Task.INSPECT || count > 0);
          return report;
        }
      }
    }
  }

  /** Whether a file of this family can have this picture of this number, from 1. */
  private static boolean isOneOf(FileKind.Family family, EncodedPicture picture, int number) {
    return switch (family) {
      case PICTURE -> number == 1 && PlainPicture.is(picture);
      case PDF ->
          number <= Pages.MOST
              && picture.format() == EncodedPicture.Format.JPEG
              && PlainPicture.is(picture);
      case FOREIGN_PICTURE, VIDEO, OFFICE, OTHER -> false;
    };
  }

  private static void require(boolean asked) throws FileRefusedException {
    if (!asked) {
      throw new FileRefusedException(Refusal.NOT_CLEAN);
    }
  }

  private static Wire.Part part(DataInputStream answer) throws BadAnswerException {
    return from(answer, in -> Wire.code(in, Wire.Part.class));
  }

  private static <T> T from(DataInputStream answer, Reader<T> reader) throws BadAnswerException {
    try {
      return reader.read(answer);
    } catch (IOException e) {
      throw new BadAnswerException(e);
    }
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** The workroom died, or says what makes no sense. */
  static final class BadAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    BadAnswerException(IOException cause) {
      super(cause);
    }
  }

  private ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    // What a library says about a foreign file may repeat its words.
    return builder.redirectError(Redirect.DISCARD);
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=/dev/null",
        "-XX:+DisableAttachMechanism",
        "-Djava.awt.headless=true",
        "-Djava.io.tmpdir=" + NOWHERE,
        "-Duser.home=" + NOWHERE,
        "-Dpdfbox.fontcache=" + NOWHERE,
        "-cp",
        System.getProperty("java.class.path"),
        WorkroomProgram.class.getName());
  }
}
