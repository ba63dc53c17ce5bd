package vigil.front.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.front.presence.Counting.MARCH;
import static vigil.front.presence.Counting.VIGIL;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.gather.Presence;
import vigil.gather.Status;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenOrder;
import vigil.gather.presence.TokenRequest;

class PresencesTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Counting counting;

  @BeforeEach
  void begin() {
    counting = new Counting(folder);
  }

  @AfterEach
  void end() throws IOException {
    counting.close();
  }

  @Test
  void follow_nothingToCount_makesNoFile() throws IOException {
    counting
        .presences()
        .follow(List.of(Counting.gathering(MARCH, 0, false).presence(Optional.empty()).finish()));
    assertThat(folder.resolve("front.db")).doesNotExist();
  }

  @Test
  void follow_thatCannotBeWrittenDown_showsNoKeys() throws Exception {
    counting.presences().follow(List.of(Counting.gathering(VIGIL, 0, true).finish()));
    List<OpenWay> before = counting.presences().open().all();
    try (Connection reader =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("front.db"));
        Statement reading = reader.createStatement()) {
      reader.setAutoCommit(false);
      reading.executeQuery("SELECT COUNT(*) FROM counter").next();
      assertThatThrownBy(() -> counting.followTwo(0)).isInstanceOf(IOException.class);
    }
    assertThat(counting.presences().open().all()).isEqualTo(before);
    counting.followTwo(0);
    assertThat(counting.presences().spend(MARCH, counting.tokenForWork(MARCH)))
        .isEqualTo(Outcome.COUNTED);
  }

  @Test
  void spend_oneTokenAThousandTimesAtOnce_countsOnce() throws Exception {
    counting.followTwo(0);
    Token token = counting.tokenForWork(MARCH);
    List<Outcome> outcomes = atOnce(1_000, () -> counting.presences().spend(MARCH, token));
    assertThat(Collections.frequency(outcomes, Outcome.COUNTED)).isOne();
    assertThat(Collections.frequency(outcomes, Outcome.REPLAYED)).isEqualTo(999);
  }

  @Test
  void redeem_oneCodeInBothWaysAtOnce_countsOnce() throws Exception {
    counting.followTwo(3);
    PresenceCode code = counting.codes(MARCH, 3).getFirst();
    List<Outcome> outcomes =
        atOnce(
            200,
            () ->
                Thread.currentThread().threadId() % 2 == 0
                    ? counting.presences().redeem(MARCH, code).outcome()
                    : counting
                        .presences()
                        .issueForCode(
                            MARCH,
                            code,
                            counting.orders().stream().map(TokenOrder::request).toList())
                        .outcome());
    assertThat(Collections.frequency(outcomes, Outcome.COUNTED)).isOne();
    assertThat(Collections.frequency(outcomes, Outcome.REPLAYED)).isEqualTo(199);
  }

  @Test
  void redeem_pressedTwiceBeforeItIsWrittenDown_countsOnceAndGivesTheReceiptTwice(
      @TempDir Path slow) throws Exception {
    try (Counting waiting = new Counting(slow, Duration.ofDays(1))) {
      waiting.followTwo(2);
      PresenceCode code = waiting.codes(MARCH, 2).getFirst();
      FutureTask<Redeemed> first = new FutureTask<>(() -> waiting.presences().redeem(MARCH, code));
      FutureTask<Redeemed> second = new FutureTask<>(() -> waiting.presences().redeem(MARCH, code));
      for (FutureTask<Redeemed> press : List.of(first, second)) {
        Thread person = Thread.ofPlatform().daemon().start(press);
        while (person.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
      }
      while (!first.isDone() || !second.isDone()) {
        waiting.presences().refresh();
      }
      assertThat(first.get().outcome()).isEqualTo(Outcome.COUNTED);
      assertThat(second.get().outcome()).isEqualTo(Outcome.REPLAYED);
      assertThat(second.get().receipt()).isEqualTo(first.get().receipt()).isNotEmpty();
      assertThat(waiting.presences().redeem(MARCH, code))
          .isEqualTo(new Redeemed(Outcome.REPLAYED, ""));
    }
  }

  private static List<Outcome> atOnce(int times, Callable<Outcome> what) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome> one : threads.invokeAll(Collections.nCopies(times, what))) {
        outcomes.add(one.get());
      }
    }
    return outcomes;
  }

  @Test
  void spend_elsewhereThanItIsFor_isRefusedWithItsReason() throws IOException {
    counting.followTwo(0);
    Token token = counting.tokenForWork(MARCH);
    assertThat(counting.presences().spend(VIGIL, token)).isEqualTo(Outcome.WRONG_GATHERING);
    byte[] forged = token.bytes();
    forged[forged.length - 1] ^= 1;
    assertThat(counting.presences().spend(MARCH, Token.read(forged))).isEqualTo(Outcome.FORGED);
    byte[] otherSite = token.bytes();
    otherSite[40] ^= 1;
    assertThat(counting.presences().spend(MARCH, Token.read(otherSite)))
        .isEqualTo(Outcome.WRONG_GATHERING);
    byte[] foreign = token.bytes();
    foreign[70] ^= 1;
    assertThat(counting.presences().spend(MARCH, Token.read(foreign)))
        .isEqualTo(Outcome.FOREIGN_KEY);
    assertThat(counting.presences().spend(MARCH, token)).isEqualTo(Outcome.COUNTED);
  }

  @Test
  void takeBack_once_countsOneLessAndLetsThePersonComeAgain() throws IOException {
    counting.followTwo(20);
    Token token = counting.tokenForWork(MARCH);
    assertThat(counting.presences().takeBack(MARCH, token)).isEqualTo(Outcome.NOT_COUNTED);
    counting.presences().spend(MARCH, token);
    assertThat(counting.presences().takeBack(MARCH, token)).isEqualTo(Outcome.TAKEN_BACK);
    assertThat(counting.presences().takeBack(MARCH, token)).isEqualTo(Outcome.NOT_COUNTED);
    assertThat(counting.presences().spend(MARCH, token)).isEqualTo(Outcome.COUNTED);

    PresenceCode code = counting.codes(MARCH, 1).getFirst();
    String receipt = counting.presences().redeem(MARCH, code).receipt();
    assertThat(counting.presences().takeBack(MARCH, code, "AAAAAAAAAAAAAAAAAAAAAA"))
        .isEqualTo(Outcome.NOT_COUNTED);
    assertThat(counting.presences().takeBack(MARCH, code, "no receipt"))
        .isEqualTo(Outcome.MALFORMED);
    assertThat(counting.presences().takeBack(MARCH, code, receipt)).isEqualTo(Outcome.TAKEN_BACK);
    assertThat(counting.presences().takeBack(MARCH, code, receipt)).isEqualTo(Outcome.NOT_COUNTED);
    assertThat(counting.presences().redeem(MARCH, code).outcome()).isEqualTo(Outcome.COUNTED);
  }

  @Test
  void issue_notForAllGatherings_isRefused() throws IOException {
    counting.followTwo(5);
    List<TokenOrder> orders = counting.orders();
    assertThat(orders).hasSize(4);
    assertThat(counting.presences().issueForWork(List.of(orders.getFirst().request())).outcome())
        .isEqualTo(Outcome.INCOMPLETE);
    Issue issue =
        counting.presences().issueForWork(orders.stream().map(TokenOrder::request).toList());
    assertThat(issue.signatures()).filteredOn(Optional::isPresent).hasSize(2);
  }

  @Test
  void issueForCode_sameRequestAgain_hasTheSameAnswer() throws IOException {
    counting.followTwo(2);
    PresenceCode code = counting.codes(MARCH, 2).getFirst();
    List<TokenRequest> requests = counting.orders().stream().map(TokenOrder::request).toList();
    List<TokenRequest> others = counting.orders().stream().map(TokenOrder::request).toList();
    Issue first = counting.presences().issueForCode(MARCH, code, requests);
    Issue again = counting.presences().issueForCode(MARCH, code, requests);
    assertThat(again.signatures()).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(again.signatures().stream().flatMap(Optional::stream).findFirst().orElseThrow())
        .isEqualTo(first.signatures().stream().flatMap(Optional::stream).findFirst().orElseThrow());
    assertThat(counting.presences().issueForCode(MARCH, code, others).outcome())
        .isEqualTo(Outcome.REPLAYED);
    assertThat(counting.presences().redeem(MARCH, code).outcome()).isEqualTo(Outcome.REPLAYED);
  }

  @Test
  void take_moreCodesThanTheEditionSays_isRefused() throws IOException {
    counting.followTwo(5);
    List<PresenceCode> codes = counting.codes(MARCH, 5);
    TreeSet<PresenceCode.Hash> same = new TreeSet<>();
    codes.forEach(code -> same.add(code.hash("march")));
    assertThat(counting.presences().take(MARCH, same)).isTrue();
    same.add(new PresenceCode.Hash("0".repeat(32)));
    assertThat(counting.presences().take(MARCH, same)).isFalse();
    assertThat(counting.presences().take(new Slug("unknown"), same)).isFalse();
  }

  @Test
  void numbers_shown_followOnlyAtARefreshAndInSteps() throws IOException {
    counting.followTwo(30);
    List<PresenceCode> codes = counting.codes(MARCH, 30);
    for (PresenceCode code : codes.subList(0, 23)) {
      counting.presences().redeem(MARCH, code);
    }
    assertThat(counted(Way.CODE)).isZero();
    assertThat(PresenceSection.shown(counting.presences(), MARCH)).isEmpty();
    counting.presences().refresh();
    assertThat(counted(Way.CODE)).isEqualTo(20);
    assertThat(PresenceSection.shown(counting.presences(), MARCH)).hasValue(20);
    assertThat(PresenceSection.shown(counting.presences(), VIGIL)).isEmpty();
    assertThat(counted(Way.WORK)).isZero();
    assertThat(counting.presences().numbers(VIGIL).get(Way.CODE))
        .isEqualTo(new Numbers(0, 0, true));
  }

  private long counted(Way way) throws IOException {
    return counting.presences().numbers(MARCH).getOrDefault(way, Numbers.NONE).counted();
  }

  @Test
  void afterTheEnd_numberStaysAndNothingElse() throws IOException {
    counting.followTwo(30);
    List<PresenceCode> codes = counting.codes(MARCH, 30);
    Token token = counting.tokenForWork(MARCH);
    for (PresenceCode code : codes.subList(0, 12)) {
      counting.presences().redeem(MARCH, code);
    }
    counting.at("2026-12-01T20:00:00Z");
    assertThat(counting.presences().spend(MARCH, token)).isEqualTo(Outcome.OVER);
    counting.presences().refresh();
    assertThat(counting.presences().spend(MARCH, token)).isEqualTo(Outcome.OVER);
    assertThat(counting.presences().redeem(MARCH, codes.getLast()).outcome())
        .isEqualTo(Outcome.OVER);
    assertThat(counting.presences().numbers(MARCH))
        .isEqualTo(
            Map.of(
                Way.CODE, new Numbers(10, 0, false),
                Way.WORK, new Numbers(0, 0, false)));
    assertThat(counting.presences().open().all()).isEmpty();
  }

  @Test
  void cancelled_countsNobodyUntilItIsOnAgain() throws IOException {
    counting.followTwo(2);
    PresenceCode code = counting.codes(MARCH, 1).getFirst();
    counting
        .presences()
        .follow(List.of(Counting.gathering(MARCH, 2, true).status(Status.CANCELLED).finish()));
    assertThat(counting.presences().redeem(MARCH, code).outcome()).isEqualTo(Outcome.OVER);
    counting.followTwo(2);
    assertThat(counting.presences().redeem(MARCH, code).outcome()).isEqualTo(Outcome.COUNTED);
  }

  @Test
  void startedAgain_knowsWhatWasSpent() throws IOException {
    counting.followTwo(0);
    Token token = counting.tokenForWork(MARCH);
    counting.presences().spend(MARCH, token);
    counting.close();
    counting = new Counting(folder);
    counting.followTwo(0);
    assertThat(counting.presences().spend(MARCH, token)).isEqualTo(Outcome.REPLAYED);
  }

  @Test
  void redeem_codeOfAnotherGatheringOrNone_isUnknown() throws IOException {
    counting.followTwo(2);
    PresenceCode code = counting.codes(MARCH, 2).getFirst();
    assertThat(counting.presences().redeem(VIGIL, code).outcome()).isEqualTo(Outcome.UNKNOWN);
    counting
        .presences()
        .follow(
            List.of(
                Counting.gathering(MARCH, 0, true)
                    .presence(Optional.of(new Presence(0, true)))
                    .finish()));
    assertThat(counting.presences().redeem(VIGIL, code).outcome()).isEqualTo(Outcome.NOT_OFFERED);
  }
}
