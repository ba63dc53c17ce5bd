package vigil.exchange.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.OutsideCommand;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyWriter;

class MailboxRackTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final List<MailboxId> IDS =
      Stream.of("07", "3c", "3d", "f0").map(two -> new MailboxId(two.repeat(16))).toList();
  private static final MailboxId UNKNOWN = new MailboxId("aa".repeat(16));

  @TempDir Path folder;

  @Test
  void read_eachMailbox_isWhatWasFilledIn() throws IOException {
    MailboxRack rack = rack();
    List<byte[]> sealed = filled(rack);
    assertThat(rack.size()).isEqualTo(4);
    for (int i = 0; i < IDS.size(); i++) {
      assertThat(read(rack, IDS.get(i))).isEqualTo(sealed.get(i));
      assertThat(read(rack(), IDS.get(i))).isEqualTo(sealed.get(i));
    }
  }

  @Test
  void read_unknownMailbox_isAnEnvelopeOfTheSameLength() throws IOException {
    MailboxRack rack = rack();
    assertThat(rack.read(UNKNOWN)).isEmpty();
    List<byte[]> sealed = filled(rack);
    for (String id : List.of("00", "3c3c3c3c", "aa", "ff")) {
      MailboxId other =
          new MailboxId(id.repeat(32 / id.length()).replace("3c3c3c3c3c", "3c3c3c3c01"));
      assertThat(read(rack, other)).hasSameSizeAs(sealed.getFirst());
    }
  }

  @Test
  void accept_again_replacesEverything() throws IOException {
    MailboxRack rack = rack();
    filled(rack);
    byte[] larger = ReplyWriter.dummy(64 << 10);
    rack.accept(archive(List.of(UNKNOWN), larger));
    assertThat(rack.size()).isEqualTo(1);
    assertThat(read(rack, UNKNOWN)).isEqualTo(larger);
    assertThat(read(rack, IDS.getFirst())).isEqualTo(larger);
    assertThat(files()).containsExactly(MailboxRack.FILE);
  }

  @Test
  void empty_mailbox_holdsWhatNobodyCanOpenAndNothingElseChanges() throws IOException {
    MailboxRack rack = rack();
    List<byte[]> sealed = filled(rack);
    FileTime day = FileTime.from(TODAY.minusDays(9).atStartOfDay(ZoneOffset.UTC).toInstant());
    Files.setLastModifiedTime(folder.resolve(MailboxRack.FILE), day);
    rack.empty(IDS.get(1));
    assertThat(read(rack, IDS.get(1))).hasSameSizeAs(sealed.get(1)).isNotEqualTo(sealed.get(1));
    assertThat(
            new String(read(rack, IDS.get(1)), 0, 22, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("age-encryption.org/v1\n");
    for (int other : List.of(0, 2, 3)) {
      assertThat(read(rack, IDS.get(other))).isEqualTo(sealed.get(other));
    }
    assertThat(Files.getLastModifiedTime(folder.resolve(MailboxRack.FILE))).isEqualTo(day);
    assertThat(rack().size()).isEqualTo(4);
  }

  @Test
  void empty_unknownMailbox_changesNothing() throws IOException {
    MailboxRack rack = rack();
    rack.empty(UNKNOWN);
    filled(rack);
    byte[] before = Files.readAllBytes(folder.resolve(MailboxRack.FILE));
    rack.empty(UNKNOWN);
    assertThat(folder.resolve(MailboxRack.FILE)).hasBinaryContent(before);
  }

  @Test
  void expire_afterTheDays_deletesTheRack() throws IOException {
    MailboxRack rack = rack();
    filled(rack);
    FileTime stamp = Files.getLastModifiedTime(folder.resolve(MailboxRack.FILE));
    LocalDate day = LocalDate.ofInstant(stamp.toInstant(), ZoneOffset.UTC);
    rack.expire(day.plusDays(60));
    assertThat(rack.size()).isEqualTo(4);
    rack.expire(day.plusDays(61));
    assertThat(rack.size()).isZero();
    assertThat(rack.read(IDS.getFirst())).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void open_rackThatIsTooOld_isDeleted() throws IOException {
    filled(rack());
    Files.setLastModifiedTime(
        folder.resolve(MailboxRack.FILE),
        FileTime.from(TODAY.minusDays(61).atStartOfDay(ZoneOffset.UTC).toInstant()));
    assertThat(rack().size()).isZero();
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 124, 257, 500, 512, 560, 512 + 16_384 + 300})
  void accept_changedArchive_isRefusedAndTheOldStays(int at) throws IOException {
    MailboxRack rack = rack();
    filled(rack);
    byte[] before = Files.readAllBytes(folder.resolve(MailboxRack.FILE));
    byte[] changed = before.clone();
    changed[at] = '~';
    boolean insideAnEnvelope = at == 560;
    if (insideAnEnvelope) {
      assertThat(rack.accept(new ByteArrayInputStream(changed))).isEqualTo(4);
      return;
    }
    assertThatThrownBy(() -> rack.accept(new ByteArrayInputStream(changed)))
        .isInstanceOf(RackRefusedException.class);
    assertThat(folder.resolve(MailboxRack.FILE)).hasBinaryContent(before);
    assertThat(files()).containsExactly(MailboxRack.FILE);
  }

  @Test
  void accept_cutOffOrLonger_isRefusedAndTheOldStays() throws IOException {
    MailboxRack rack = rack();
    filled(rack);
    byte[] whole = Files.readAllBytes(folder.resolve(MailboxRack.FILE));
    for (UnaryOperator<byte[]> change :
        List.<UnaryOperator<byte[]>>of(
            bytes -> java.util.Arrays.copyOf(bytes, bytes.length - 1),
            bytes -> java.util.Arrays.copyOf(bytes, 700),
            bytes -> java.util.Arrays.copyOf(bytes, bytes.length + 1),
            bytes -> new byte[0])) {
      assertThatThrownBy(() -> rack.accept(new ByteArrayInputStream(change.apply(whole))))
          .isInstanceOf(IOException.class);
    }
    assertThat(rack.size()).isEqualTo(4);
    assertThat(files()).containsExactly(MailboxRack.FILE);
  }

  @Test
  void rack_onTheDisk_showsADayAndNoOrder() throws IOException {
    MailboxRack rack = rack();
    filled(rack);
    Path file = folder.resolve(MailboxRack.FILE);
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    assertThat(before.lastModifiedTime().toInstant().atZone(ZoneOffset.UTC).toLocalTime())
        .isEqualTo(LocalTime.MIDNIGHT);
    read(rack, IDS.getFirst());
    BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
    assertThat(after.lastAccessTime()).isEqualTo(before.lastAccessTime());
    assertThat(after.lastAccessTime().toInstant().atZone(ZoneOffset.UTC).toLocalTime())
        .isEqualTo(LocalTime.MIDNIGHT);
  }

  @Test
  void rack_asTar_isReadByTar() throws Exception {
    filled(rack());
    OutsideCommand.Answer listed = OutsideCommand.run(folder, "tar", "-tf", MailboxRack.FILE);
    assertThat(listed.exitCode()).isZero();
    assertThat(listed.said().lines())
        .containsExactlyElementsOf(IDS.stream().map(id -> id + ".age").toList());
  }

  @Test
  void archive_ofNoMailbox_isTaken() throws IOException {
    MailboxRack rack = rack();
    filled(rack);
    assertThat(rack.accept(archive(List.of(), new byte[0]))).isZero();
    assertThat(rack.read(IDS.getFirst())).isEmpty();
  }

  private MailboxRack rack() throws IOException {
    return MailboxRack.open(folder, 60);
  }

  private static List<byte[]> filled(MailboxRack rack) throws IOException {
    List<byte[]> sealed =
        IDS.stream().map(_ -> ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES)).toList();
    RackArchive archive = new RackArchive(new TreeSet<>(IDS), id -> sealed.get(IDS.indexOf(id)));
    assertThat(rack.accept(archive)).isEqualTo(IDS.size());
    return sealed;
  }

  private static RackArchive archive(List<MailboxId> ids, byte[] sealed) {
    return new RackArchive(new TreeSet<>(ids), _ -> sealed);
  }

  private static byte[] read(MailboxRack rack, MailboxId id) throws IOException {
    Optional<byte[]> held = rack.read(id);
    return held.orElseThrow();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> String.valueOf(path.getFileName())).toList();
    }
  }
}
