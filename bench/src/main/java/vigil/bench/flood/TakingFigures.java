package vigil.bench.flood;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import vigil.exchange.Sha256;
import vigil.exchange.durable.PrivateFolder;
import vigil.seal.Sealing;

/**
 * Prints how many envelopes a second a front with a heap of 128 MB takes while nobody asks it for
 * waits and sums, and its memory while a browser brings a gibibyte in chunks.
 */
public final class TakingFigures {
  private static final String NO_WAITS =
      """
      [spool]
      limit_mb = 1000000
      [flood]
      calm_per_minute = 100000
      forms_per_minute = 100000
      envelopes_per_hour = 1000000
      """;

  private static final Duration TIME = Duration.ofSeconds(20);
  private static final int CHUNK_BYTES = 4 << 20;

  private final PrintStream out = System.out;
  private final OwnFront front;

  private TakingFigures(OwnFront front) {
    this.front = front;
  }

  /** Takes the jar and the size of the upload in MiB, 1024 unless given. */
  public static void main(String[] args)
      throws IOException, GeneralSecurityException, InterruptedException {
    if (args.length < 1) {
      System.err.println("usage: TakingFigures VIGIL_JAR [MIB]");
      System.exit(2);
    }
    Path home = Files.createTempDirectory("taking");
    try (OwnFront front = OwnFront.start(Path.of(args[0]), home, NO_WAITS)) {
      TakingFigures figures = new TakingFigures(front);
      figures.say("at rest: %.0f MiB resident", front.program().residentMib());
      figures.large(args.length > 1 ? Integer.parseInt(args[1]) : 1024);
      for (int atOnce : new int[] {1, 8, 1, 8}) {
        figures.uploads(atOnce);
      }
      figures.forms();
    } finally {
      PrivateFolder.deleteTree(home);
    }
  }

  private void large(int mib) throws IOException {
    long begin = System.nanoTime();
    long peakMib = 0;
    byte[] all = new byte[CHUNK_BYTES];
    MessageDigest digest = Sha256.digest();
    byte[] header = header();
    long sizeBytes = (long) mib << 20;
    Upload upload = new Upload(front.port(), "");
    require(upload.begin(sizeBytes), 201);
    for (long at = 0; at < sizeBytes; at += CHUNK_BYTES) {
      byte[] chunk = at > 0 ? all : Arrays.copyOf(header, CHUNK_BYTES);
      digest.update(chunk);
      require(upload.append(at, chunk), 204);
      peakMib = Math.max(peakMib, Math.round(front.program().residentMib()));
    }
    require(upload.finish(Sha256.soFar(digest)), 204);
    say(
        "%d MiB in chunks of %d MiB: %.1f s; %d MiB resident at most between chunks, %.0f ever",
        mib,
        CHUNK_BYTES >> 20,
        (System.nanoTime() - begin) / 1e9,
        peakMib,
        front.program().peakMib());
  }

  /** The beginning of an envelope; the front cannot know that the rest is none. */
  private byte[] header() throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream sealing = Sealing.to(List.of(front.group().recipient()), sealed)) {
      sealing.write(0);
    }
    return sealed.toByteArray();
  }

  private void uploads(int atOnce) throws InterruptedException {
    byte[] envelope = Envelopes.sealed(front.group().recipient(), "words ".repeat(200));
    each(
        "sealed by browsers",
        atOnce,
        () -> {
          Upload upload = new Upload(front.port(), "");
          return upload.begin(envelope.length).status() == 201
              && upload.append(0, envelope).status() == 204
              && upload.finish(Sha256.of(envelope)).status() == 204;
        });
  }

  private void forms() throws InterruptedException {
    byte[] form = Envelopes.form("", "words ".repeat(200));
    each(
        "forms, sealed by the front",
        4,
        () ->
            new Call(front.port(), "POST", "/tell")
                    .send(
                        "Content-Type: multipart/form-data; boundary="
                            + Envelopes.BOUNDARY
                            + "\r\n",
                        form)
                    .status()
                == 200);
  }

  private interface Taking {
    boolean isTaken();
  }

  private void each(String kind, int atOnce, Taking taking) throws InterruptedException {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    long end = System.nanoTime() + TIME.toNanos();
    Thread[] threads = new Thread[atOnce];
    long begin = System.nanoTime();
    for (int i = 0; i < atOnce; i++) {
      threads[i] =
          Thread.ofPlatform()
              .start(() -> {
                while (System.nanoTime() < end) {
                  (taking.isTaken() ? taken : refused).incrementAndGet();
                }
              });
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    say(
        "%s, %d at once: %.1f envelopes a second (%d refused)",
        kind, atOnce, taken.get() / seconds, refused.get());
  }

  private static void require(Call.Reply reply, int status) throws IOException {
    if (reply.status() != status) {
      throw new IOException("the front answered " + reply.status() + " instead of " + status);
    }
  }

  private void say(String format, Object... args) {
    out.println(String.format(Locale.ROOT, format, args));
  }
}
