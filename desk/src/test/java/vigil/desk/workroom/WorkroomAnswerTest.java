package vigil.desk.workroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.metadata.Report;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.picture.Pages;
import vigil.desk.trial.PictureSamples;

/** What the desk takes from a workroom that may have been taken over. */
class WorkroomAnswerTest {
  private static final EncodedPicture JPEG =
      new EncodedPicture(
          EncodedPicture.Format.JPEG,
          8,
          8,
          PictureSamples.encoded(PictureSamples.quarters(8, 8), "jpg"));
  private static final EncodedPicture PNG =
      new EncodedPicture(
          EncodedPicture.Format.PNG,
          8,
          8,
          PictureSamples.encoded(PictureSamples.quarters(8, 8), "png"));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream answer = new DataOutputStream(bytes);
  private final List<EncodedPicture> taken = new ArrayList<>();
  private final Workroom.Taker taker =
      new Workroom.Taker() {
        @Override
        public void begin(Report original) {}

        @Override
        public void take(EncodedPicture picture) {
          taken.add(picture);
        }
      };

  @BeforeEach
  void begin() {
    bytes.reset();
    taken.clear();
  }

  private void report(FileKind kind) throws Exception {
    Wire.write(answer, new Report(kind, true, List.of()));
  }

  private void end() throws Exception {
    Wire.code(answer, Wire.Part.END);
  }

  private Report read(Wire.Task task) throws Exception {
    return Workroom.read(
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), task, taker);
  }

  private void assertNotClean(Wire.Task task) {
    assertThatThrownBy(() -> read(task))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_CLEAN));
  }

  @Test
  void read_pictureOfPixels_isTaken() throws Exception {
    report(FileKind.PNG);
    Wire.write(answer, PNG);
    end();

    assertThat(read(Wire.Task.REMAKE).kind()).isEqualTo(FileKind.PNG);
    assertThat(taken).hasSize(1);
  }

  @Test
  void read_pictureWithMoreThanPixels_isNotTaken() throws Exception {
    report(FileKind.JPEG);
    Wire.write(
        answer,
        new EncodedPicture(EncodedPicture.Format.JPEG, 64, 32, PictureSamples.photograph(1)));
    end();

    assertNotClean(Wire.Task.REMAKE);
    assertThat(taken).isEmpty();
  }

  @Test
  void read_pictureBeforeTheReport_isNotTaken() throws Exception {
    Wire.write(answer, JPEG);
    report(FileKind.JPEG);
    end();

    assertNotClean(Wire.Task.REMAKE);
    assertThat(taken).isEmpty();
  }

  @Test
  void read_twoReports_isRefused() throws Exception {
    report(FileKind.PDF);
    report(FileKind.JPEG);
    Wire.write(answer, JPEG);
    end();

    assertNotClean(Wire.Task.REMAKE);
  }

  @Test
  void read_morePagesThanThereCanBe_isRefused() throws Exception {
    report(FileKind.PDF);
    for (int page = 0; page <= Pages.MOST; page++) {
      Wire.write(answer, JPEG);
    }
    end();

    assertNotClean(Wire.Task.REMAKE);
    assertThat(taken).hasSize(Pages.MOST);
  }

  @Test
  void read_twoPicturesOfAPicture_isRefused() throws Exception {
    report(FileKind.JPEG);
    Wire.write(answer, JPEG);
    Wire.write(answer, JPEG);
    end();

    assertNotClean(Wire.Task.REMAKE);
  }

  @Test
  void read_pageThatIsNoJpeg_isRefused() throws Exception {
    report(FileKind.PDF);
    Wire.write(answer, PNG);
    end();

    assertNotClean(Wire.Task.REMAKE);
  }

  @Test
  void read_noPictureOfWhatHasSome_isRefused() throws Exception {
    for (FileKind kind : List.of(FileKind.JPEG, FileKind.PDF, FileKind.DOCX)) {
      bytes.reset();
      report(kind);
      end();
      assertNotClean(Wire.Task.REMAKE);
    }
  }

  @Test
  void read_pictureThatNobodyAskedFor_isRefused() throws Exception {
    report(FileKind.JPEG);
    Wire.write(answer, JPEG);
    end();

    assertNotClean(Wire.Task.INSPECT);
  }

  @Test
  void read_pictureOfAFilm_isRefused() throws Exception {
    report(FileKind.MP4);
    Wire.write(answer, JPEG);
    end();

    assertNotClean(Wire.Task.REMAKE);
  }

  @Test
  void read_endWithoutReport_isABadAnswer() throws Exception {
    end();

    assertThatThrownBy(() -> read(Wire.Task.INSPECT))
        .isInstanceOf(Workroom.BadAnswerException.class);
  }

  @Test
  void read_cutOffAnywhere_isABadAnswer() throws Exception {
    report(FileKind.JPEG);
    Wire.write(answer, JPEG);
    end();
    byte[] all = bytes.toByteArray();

    for (int length = 0; length < all.length; length++) {
      bytes.reset();
      bytes.write(all, 0, length);
      assertThatThrownBy(() -> read(Wire.Task.REMAKE))
          .isInstanceOf(Workroom.BadAnswerException.class);
    }
  }
}
