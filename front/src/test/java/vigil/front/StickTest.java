package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.Sha256;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Verification;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.spool.Acknowledgement;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.Terms;
import vigil.front.exchange.Carried;
import vigil.front.exchange.OtherGroupException;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyWriter;

/**
 * The whole exchange without a network: keys, envelopes, acknowledgements, an edition and a reply.
 */
class StickTest {
  @TempDir Path home;
  @TempDir Path folder;

  private final TestSigner signer = new TestSigner(9);

  @SuppressWarnings("NullAway.Init")
  private DeskStick stick;

  @BeforeEach
  void make() throws Exception {
    FrontHome.init(home);
    stick = DeskStick.at(folder);
  }

  private GroupKeys keys() {
    return new GroupKeys(RunningFront.RECIPIENTS, signer.publicKey());
  }

  @Test
  void exchange_firstStick_introducesTheGroup() throws Exception {
    stick.introduce(keys());
    assertThat(FrontHome.exchange(home, folder).introduced()).isTrue();
    assertThat(FrontHome.exchange(home, folder).introduced()).isFalse();
    try (RunningFront front = RunningFront.again(home, FrontHome.init(home), signer)) {
      assertThat(front.get("/tell").body()).contains("<form");
    }
  }

  @Test
  void exchange_anotherGroup_isRefused() throws Exception {
    stick.introduce(keys());
    FrontHome.exchange(home, folder);
    stick.introduce(new GroupKeys(RunningFront.RECIPIENTS, new TestSigner(9).publicKey()));
    assertThatThrownBy(() -> FrontHome.exchange(home, folder))
        .isInstanceOf(OtherGroupException.class);
  }

  @Test
  void exchange_testimony_isCarriedAndDeletedOnceTheDeskHasIt() throws Exception {
    stick.introduce(keys());
    FrontHome.exchange(home, folder);
    tell();
    Carried there = FrontHome.exchange(home, folder);
    EnvelopeId id = there.envelopes().getFirst();
    assertThat(there.envelopes()).hasSize(1);
    assertThat(HomeSearch.files(home.resolve("spool"))).hasSize(1);

    try (InputStream carried = stick.open(id)) {
      stick.acknowledge(id, Sha256.of(carried));
    }
    Carried back = FrontHome.exchange(home, folder);
    assertThat(back.settled()).isEqualTo(Map.of(id, Acknowledgement.DELETED));
    assertThat(HomeSearch.files(home.resolve("spool"))).isEmpty();
  }

  @Test
  void exchange_editionAndReply_areTaken() throws Exception {
    stick.introduce(keys());
    stick.publish(edition());
    byte[] sealed = ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES);
    MailboxId mailbox = new MailboxId("0".repeat(32));
    stick.mailboxes(new RackArchive(new TreeSet<>(List.of(mailbox)), _ -> sealed));
    Carried carried = FrontHome.exchange(home, folder);
    assertThat(carried.edition().orElseThrow()).isInstanceOf(Acceptance.Accepted.class);
    assertThat(carried.mailboxes()).hasValue(1);
    assertThat(stick.terms()).contains(Terms.USUAL);
    try (RunningFront front = RunningFront.again(home, FrontHome.init(home), signer)) {
      assertThat(front.get("/").body()).contains("Chechnya, spring 2017");
    }
  }

  @Test
  void exchange_damagedEdition_isRefused() throws Exception {
    stick.introduce(keys());
    stick.publish(edition());
    Path dossier = folder.resolve("edition/1/dossiers/chechnya-2017.json");
    byte[] bytes = Files.readAllBytes(dossier);
    bytes[100] ^= 1;
    Files.write(dossier, bytes);
    assertThat(FrontHome.exchange(home, folder).edition().orElseThrow())
        .isInstanceOf(Acceptance.Refused.class);
  }

  @Test
  void exchange_serverRunning_isRefused() throws Exception {
    try (FrontServer server = FrontServer.start(home, 0)) {
      assertThat(server.port()).isPositive();
      assertThatThrownBy(() -> FrontHome.exchange(home, folder))
          .isInstanceOf(FrontHomeInUseException.class);
    }
  }

  private Edition edition() throws Exception {
    byte[] archive = RunningFront.archive(1, RunningFront.exampleFiles(), signer);
    Verification found =
        EditionVerifier.of(Optional.of(signer.publicKey()))
            .archive(new ByteArrayInputStream(archive));
    return ((Verification.Verified) found).edition();
  }

  private void tell() throws Exception {
    try (RunningFront front = RunningFront.again(home, FrontHome.init(home), signer)) {
      HttpResponse<String> answer = front.tell(new Form().words("carried by hand"));
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }
}
