package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vigil.core.language.Language;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Wire;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyWriter;
import vigil.seal.returning.ReturnIdentity;
import vigil.seal.testimony.Testimony;
import vigil.seal.testimony.TestimonyJson;

/**
 * A front whose desk leaves replies on it.
 *
 * @param mailboxes what the desk has left, by mailbox
 */
record ReturningFront(
    Path home, RunningFront front, PairingToken desk, Map<MailboxId, byte[]> mailboxes)
    implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final Map<ReturnNumber, MailboxAddress> ADDRESSES = new ConcurrentHashMap<>();
  private static final String FORM = "application/x-www-form-urlencoded";

  static ReturningFront in(Path home) throws Exception {
    RunningFront front = RunningFront.alone(home);
    return new ReturningFront(home, front, front.pair(), new HashMap<>());
  }

  @Override
  public void close() throws Exception {
    front.close();
  }

  /** Where replies to a number lie; worked out once, because that is slow on purpose. */
  static MailboxAddress address(ReturnNumber number) {
    return ADDRESSES.computeIfAbsent(number, ReturnNumber::address);
  }

  static ReturnNumber number() {
    return ReturnNumber.generate(new SecureRandom());
  }

  HttpResponse<String> post(String number) throws Exception {
    return send("/return", number, "");
  }

  HttpResponse<String> erase(ReturnNumber number) throws Exception {
    return send("/return/erase", number.grouped(), "&sure=yes");
  }

  HttpResponse<String> send(String path, String number, String more) throws Exception {
    String body = "number=" + URLEncoder.encode(number, StandardCharsets.UTF_8) + more;
    return front.send("POST", path, body, "Content-Type", FORM);
  }

  /** Fills one mailbox, as the desk does: with nothing in it, an envelope for nobody. */
  void leave(ReturnNumber number, Reply... replies) throws Exception {
    MailboxAddress address = address(number);
    byte[] sealed =
        replies.length == 0
            ? ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES)
            : ReplyWriter.seal(List.of(replies), address.recipient(), ReplyWriter.SMALLEST_BYTES);
    mailboxes.put(address.id(), sealed);
    handOver();
  }

  void handOver() throws Exception {
    byte[] rack = new RackArchive(new TreeSet<>(mailboxes.keySet()), this::held).readAllBytes();
    assertThat(front.desk(desk, "PUT", Wire.REPLIES, rack).statusCode()).isEqualTo(204);
  }

  byte[] held(MailboxId mailbox) {
    return mailboxes.getOrDefault(mailbox, new byte[0]);
  }

  static Reply reply(String text, LocalDate day) {
    return new Reply(text, Language.ENGLISH, day, day.plusDays(60), List.of());
  }

  Path fresh(Set<Path> before) throws Exception {
    List<Path> fresh =
        HomeSearch.files(home.resolve("spool")).stream()
            .filter(path -> !before.contains(path))
            .toList();
    assertThat(fresh).hasSize(1);
    return fresh.getFirst();
  }

  Testimony opened(Path envelope) throws Exception {
    try (ZipInputStream zip =
        new ZipInputStream(
            ReturnIdentity.of(RunningFront.GROUP)
                .open(new ByteArrayInputStream(Files.readAllBytes(envelope))))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("testimony.json")) {
          return TestimonyJson.read(zip.readAllBytes());
        }
      }
    }
    throw new AssertionError("there is no testimony in the envelope");
  }
}
