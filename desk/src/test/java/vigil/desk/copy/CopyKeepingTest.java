package vigil.desk.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static vigil.desk.copy.CopyTrial.TODAY;
import static vigil.desk.copy.CopyTrial.clear;
import static vigil.desk.copy.CopyTrial.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.DeskChange.CopyKept;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.DeskState;
import vigil.desk.home.Tools;
import vigil.desk.trial.PictureSamples;

/** What is kept of the copies, what is not, and what an erasure takes along. */
class CopyKeepingTest {
  @TempDir Path folder;
  private CopyTrial trial;

  @BeforeEach
  void start() {
    trial = new CopyTrial(folder);
  }

  @Test
  void close_notKept_isGone() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);
    room.make(order(PictureSamples.png()));
    MadeCopy kept = room.make(order(PictureSamples.png()));
    List<CopyKept> recorded = new ArrayList<>();
    assertThat(room.keep(kept.copy().id(), recorded::add)).contains(kept.copy());

    room.close();

    assertThat(recorded).containsExactly(new CopyKept(kept.copy()));

    assertThat(folder.resolve("copies"))
        .isDirectoryContaining(file -> file.endsWith(kept.copy().id() + ".age"));
    try (Stream<Path> files = Files.list(folder.resolve("copies"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void keep_notHere_recordsNothing() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);

    assertThat(room.keep(CopyId.random(), _ -> fail("there is nothing to be kept"))).isEmpty();
  }

  /** As on a full disk. */
  @Test
  void keep_notRecorded_canBeKeptAgain() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);
    MadeCopy copy = room.make(order(PictureSamples.png()));
    byte[] clear = clear(room, copy);

    assertThatThrownBy(() ->
            room.keep(
                copy.copy().id(),
                _ -> {
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");

    assertThat(room.made(copy.copy().id())).contains(copy);
    assertThat(clear(room, copy)).isEqualTo(clear);
    List<CopyKept> recorded = new ArrayList<>();
    room.keep(copy.copy().id(), recorded::add);
    room.close();
    assertThat(recorded).hasSize(1);
    assertThat(clear(room, copy)).isEqualTo(clear);
  }

  @Test
  void close_keepingFailed_deletesWhatNothingCanOpen() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);
    MadeCopy copy = room.make(order(PictureSamples.png()));
    assertThatThrownBy(() ->
            room.keep(
                copy.copy().id(),
                _ -> {
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");

    room.close();

    assertThat(folder.resolve("copies")).isEmptyDirectory();
  }

  /** Another testimony is erased after the copy got its place and before the journal has it. */
  @Test
  void deleteErased_whileACopyIsBeingKept_leavesIt() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);
    CopyOrder order = order(PictureSamples.png());
    MadeCopy copy = room.make(order);
    DeskState before = DeskState.empty().apply(new TestimonyReceived(order.envelope(), 1, TODAY));

    room.keep(copy.copy().id(), _ -> room.deleteErased(before));

    room.close();
    assertThat(clear(room, copy)).isNotEmpty();
  }

  @Test
  void deleteErased_keptAndNotKept_areGone() throws Exception {
    CopyRoom room = trial.room(Tools.NONE);
    CopyOrder order = order(PictureSamples.png());
    MadeCopy kept = room.make(order);
    room.make(order);
    room.keep(kept.copy().id(), _ -> {});

    room.deleteErased(
        DeskState.empty()
            .apply(new TestimonyReceived(order.envelope(), 1, TODAY))
            .apply(new CopyKept(kept.copy()))
            .apply(new TestimonyErased(order.envelope())));

    assertThat(folder.resolve("copies")).isEmptyDirectory();
  }
}
