package vigil.front.returning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import vigil.core.language.Language;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.reply.RackArchive;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyWriter;

/**
 * Measures, for the record: what filling 1,000 mailboxes costs, and whether the time of an answer,
 * the whole page made, tells an unknown number from one without a message and from one that was
 * erased. The derivation is done before, because its second would hide everything else. Not a test:
 * times are only told.
 */
public final class MailboxRecord {
  private static final int MAILBOXES = 1_000;
  private static final int NUMBERS = 8;
  private static final int ROUNDS = 4_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private enum Kind {
    UNKNOWN,
    NO_MESSAGE,
    ERASED,
    ANSWERED
  }

  private MailboxRecord() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("mailboxes");
    MailboxRack rack = MailboxRack.open(folder, 60);
    for (long sizeBytes : List.of(16L << 10, 64L << 10, 224L << 10)) {
      fill(rack, sizeBytes);
    }
    compare(rack, folder);
    MailboxRack.open(folder, 60).expire(TODAY.plusDays(99));
    Files.delete(folder.resolve("spool"));
    Files.delete(folder);
  }

  private static void fill(MailboxRack rack, long sizeBytes) throws IOException {
    TreeSet<MailboxId> ids = new TreeSet<>();
    for (int i = 0; i < MAILBOXES; i++) {
      ids.add(id());
    }
    for (int round = 0; round < 2; round++) {
      long begin = System.nanoTime();
      long bytes = new RackArchive(ids, _ -> ReplyWriter.dummy(sizeBytes)).transferTo(nowhere());
      long sealed = System.nanoTime();
      byte[] dummy = ReplyWriter.dummy(sizeBytes);
      long before = System.nanoTime();
      rack.accept(new RackArchive(ids, _ -> dummy));
      long accepted = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%d mailboxes of %d KiB: %,d bytes; sealed in %.2f s, taken and on disk in %.2f s%n",
          MAILBOXES,
          sizeBytes >> 10,
          bytes,
          (sealed - begin) / 1e9,
          (accepted - before) / 1e9);
    }
  }

  private static java.io.OutputStream nowhere() {
    return java.io.OutputStream.nullOutputStream();
  }

  private static MailboxId id() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return new MailboxId(HexFormat.of().formatHex(bytes));
  }

  private static void compare(MailboxRack rack, Path folder) throws IOException {
    Map<Kind, List<Visitor>> visitors = new HashMap<>();
    Map<MailboxId, byte[]> filled = new HashMap<>();
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < NUMBERS; i++) {
        ReturnNumber number = ReturnNumber.generate(RANDOM);
        Owner owner = Owner.of(number);
        visitors.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Visitor(number, owner));
        if (kind == Kind.NO_MESSAGE) {
          filled.put(owner.mailbox(), ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES));
        } else if (kind != Kind.UNKNOWN) {
          filled.put(owner.mailbox(), sealed(owner.address()));
        }
      }
    }
    while (filled.size() < MAILBOXES) {
      filled.put(id(), ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES));
    }
    rack.accept(
        new RackArchive(
            new TreeSet<>(filled.keySet()), id -> filled.getOrDefault(id, new byte[0])));
    for (Visitor visitor : visitors.getOrDefault(Kind.ERASED, List.of())) {
      rack.empty(visitor.owner().mailbox());
    }
    AnswerMaker maker = AnswerMaker.at(folder, new Mailbox(Owner::of, rack::read));
    measure(maker, visitors);
    tell(measure(maker, visitors));
  }

  private static byte[] sealed(MailboxAddress address) throws IOException {
    Reply reply = new Reply("an answer", Language.ENGLISH, TODAY, TODAY.plusDays(60), List.of());
    return ReplyWriter.seal(List.of(reply), address.recipient(), ReplyWriter.SMALLEST_BYTES);
  }

  /** Interleaved in an order of chance, so that nothing else that changes falls to one kind. */
  private static Map<Kind, double[]> measure(AnswerMaker maker, Map<Kind, List<Visitor>> visitors)
      throws IOException {
    List<Kind> order = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Collections.addAll(order, Kind.values());
    }
    Collections.shuffle(order, new Random(7));
    Map<Kind, double[]> times = new HashMap<>();
    Map<Kind, Integer> counts = new HashMap<>();
    for (Kind kind : order) {
      int at = counts.merge(kind, 1, Integer::sum) - 1;
      Visitor visitor = visitors.getOrDefault(kind, List.of()).get(at % NUMBERS);
      long begin = System.nanoTime();
      byte[] page = maker.answer(visitor);
      long end = System.nanoTime();
      if (isEmpty(page) == (kind == Kind.ANSWERED)) {
        throw new IllegalStateException("not as it should be: " + kind);
      }
      times.computeIfAbsent(kind, _ -> new double[ROUNDS])[at] = (end - begin) / 1e3;
    }
    return times;
  }

  private static boolean isEmpty(byte[] page) {
    return new String(page, StandardCharsets.UTF_8).contains("No message yet");
  }

  private static void tell(Map<Kind, double[]> times) {
    for (Kind kind : Kind.values()) {
      double[] sorted = times.getOrDefault(kind, new double[ROUNDS]).clone();
      Arrays.sort(sorted);
      System.out.printf(
          Locale.ROOT,
          "%-10s n = %d, median %.1f us, p10 %.1f, p90 %.1f%n",
          kind,
          ROUNDS,
          sorted[ROUNDS / 2],
          sorted[ROUNDS / 10],
          sorted[ROUNDS * 9 / 10]);
    }
    for (Kind one : Kind.values()) {
      for (Kind other : Kind.values()) {
        if (one.compareTo(other) < 0) {
          double[] a = times.getOrDefault(one, new double[ROUNDS]);
          double[] b = times.getOrDefault(other, new double[ROUNDS]);
          double auc = auc(a, b);
          double z = (auc - 0.5) / Math.sqrt((2.0 * ROUNDS + 1) / (12.0 * ROUNDS * ROUNDS));
          System.out.printf(
              Locale.ROOT,
              "%s against %s: P(slower) = %.4f, Mann-Whitney z = %.2f%n",
              one,
              other,
              auc,
              z);
        }
      }
    }
  }

  /**
   * The chance that one of the first is slower than one of the second; half where nothing tells.
   */
  private static double auc(double[] first, double[] second) {
    double[] sorted = second.clone();
    Arrays.sort(sorted);
    double below = 0;
    for (double time : first) {
      int at = Arrays.binarySearch(sorted, time);
      below += at >= 0 ? at + 0.5 : -at - 1;
    }
    return below / ((double) first.length * second.length);
  }
}
