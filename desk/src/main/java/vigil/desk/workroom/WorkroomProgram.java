package vigil.desk.workroom;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Inspection;
import vigil.desk.metadata.Refusal;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.picture.Pages;
import vigil.desk.picture.Pictures;
import vigil.desk.picture.Wish;

/** The program of the workroom: one file in, one answer out, and over. */
public final class WorkroomProgram {
  private WorkroomProgram() {}

  /** Reads the task and the file from standard input. */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      answer(
          new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
          out);
    }
  }

  static void answer(DataInputStream in, DataOutputStream out) throws IOException {
    try {
      Wire.Task task = Wire.code(in, Wire.Task.class);
      Wish wish = Wire.readWish(in);
      Inspection inspection = Inspection.of(in);
      // Who hands the file over is told only at its end whether it came whole.
      drain(in);
      Wire.write(out, inspection.report());
      if (task == Wire.Task.REMAKE) {
        remake(inspection, wish, out);
      }
      Wire.code(out, Wire.Part.END);
    } catch (FileRefusedException refused) {
      drain(in);
      Wire.write(out, refused.why());
    }
  }

  private static void remake(Inspection inspection, Wish wish, DataOutputStream out)
      throws FileRefusedException, IOException {
    switch (inspection.report().kind().family()) {
      case PICTURE -> Wire.write(out, picture(inspection, wish));
      case PDF -> Pages.anew(inspection.bytes(), wish, page -> Wire.write(out, page));
      case FOREIGN_PICTURE, OTHER -> throw new FileRefusedException(Refusal.NOT_THIS_KIND);
      case VIDEO, OFFICE -> throw new FileRefusedException(Refusal.NO_TOOL);
    }
  }

  private static EncodedPicture picture(Inspection inspection, Wish wish)
      throws FileRefusedException {
    return Pictures.anew(inspection.bytes(), inspection.report().kind(), wish);
  }

  private static void drain(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }
}
