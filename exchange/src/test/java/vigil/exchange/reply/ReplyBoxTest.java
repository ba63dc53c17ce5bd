package vigil.exchange.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.seal.number.MailboxId;

class ReplyBoxTest {
  private static final MailboxId MAILBOX = new MailboxId("0123456789abcdef0123456789abcdef");
  private static final MailboxId OTHER = new MailboxId("f".repeat(32));

  @TempDir Path home;

  @Test
  void put_aReply_isListedAndReadBackInItsMailboxOnly() throws IOException {
    ReplyId id = ReplyId.random();
    box().put(MAILBOX, id, new byte[] {1, 2, 3});
    assertThat(box().mailboxes()).containsExactly(MAILBOX);
    assertThat(box().list(MAILBOX)).containsExactly(id);
    assertThat(box().list(OTHER)).isEmpty();
    try (InputStream in = box().open(MAILBOX, id)) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
    assertThatThrownBy(() -> box().open(OTHER, id)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void put_oneIdTwice_isOneReply() throws IOException {
    ReplyId id = ReplyId.random();
    box().put(MAILBOX, id, new byte[] {1});
    box().put(MAILBOX, id, new byte[] {2});
    assertThat(box().list(MAILBOX)).containsExactly(id);
    try (InputStream in = box().open(MAILBOX, id)) {
      assertThat(in.readAllBytes()).containsExactly(2);
    }
  }

  @Test
  void put_tooLarge_isRefusedAndLeavesNothing() throws IOException {
    byte[] large = new byte[ReplyBox.MAX_SIZE_BYTES + 1];
    assertThatThrownBy(() -> box().put(MAILBOX, ReplyId.random(), large))
        .isInstanceOf(ReplyTooLargeException.class);
    assertThat(box().mailboxes()).isEmpty();
    box().put(MAILBOX, ReplyId.random(), new byte[ReplyBox.MAX_SIZE_BYTES]);
    assertThat(box().list(MAILBOX)).hasSize(1);
  }

  @Test
  void delete_theLastReply_leavesNoTraceOfTheMailbox() throws IOException {
    ReplyId first = ReplyId.random();
    ReplyId second = ReplyId.random();
    box().put(MAILBOX, first, new byte[1]);
    box().put(MAILBOX, second, new byte[1]);
    assertThat(box().delete(MAILBOX, first)).isTrue();
    assertThat(box().list(MAILBOX)).containsExactly(second);
    assertThat(box().delete(MAILBOX, second)).isTrue();
    assertThat(box().delete(MAILBOX, second)).isFalse();
    assertThat(folder().toFile().list()).isEmpty();
  }

  @Test
  void open_interruptedWrite_isRemoved() throws IOException {
    box().put(MAILBOX, ReplyId.random(), new byte[1]);
    Path mailbox = folder().resolve(MAILBOX.value());
    Files.write(mailbox.resolve("half.part"), new byte[1]);
    assertThat(box().list(MAILBOX)).hasSize(1);
    assertThat(mailbox.toFile().list()).hasSize(1);
  }

  @Test
  void files_afterPut_showNoTimeButTheDay() throws IOException {
    box().put(MAILBOX, ReplyId.random(), new byte[1]);
    try (Stream<Path> entries = Files.walk(folder())) {
      for (Path entry : entries.toList()) {
        Instant modified = Files.getLastModifiedTime(entry).toInstant();
        assertThat(modified).isEqualTo(modified.truncatedTo(ChronoUnit.DAYS));
      }
    }
  }

  private Path folder() {
    return home.resolve("replies");
  }

  private ReplyBox box() throws IOException {
    return ReplyBox.open(folder());
  }
}
