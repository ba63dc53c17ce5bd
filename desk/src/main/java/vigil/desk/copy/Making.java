package vigil.desk.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.desk.casefile.CopyId;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.metadata.Report;
import vigil.desk.picture.EncodedPicture;
import vigil.desk.workroom.Workroom;

/** The making of one copy: in the workroom, or with a tool of the group where that cannot. */
final class Making implements Workroom.Taker {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String PDF = "application/pdf";

  private final Workroom workroom;
  private final CopyOrder order;
  private final Function<FileKind, List<String>> tools;
  private final List<Path> placesInMemory;

  private @Nullable OutputStream target;
  private @Nullable Report original;
  private @Nullable PdfOfPictures pdf;
  private List<KeptCopy.Page> pages = List.of();
  private String mediaType = PDF;
  private boolean byTool;

  Making(
      Workroom workroom,
      CopyOrder order,
      Function<FileKind, List<String>> tools,
      List<Path> placesInMemory) {
    this.workroom = workroom;
    this.order = order;
    this.tools = tools;
    this.placesInMemory = placesInMemory;
  }

  void writeTo(OutputStream clear) throws FileRefusedException, IOException {
    target = clear;
    try {
      workroom.remake(order.file(), order.wish(), this);
    } catch (FileRefusedException refused) {
      if (refused.why() != Refusal.NO_TOOL) {
        throw refused;
      }
      withTool(original().kind(), clear);
    }
    if (pdf != null) {
      pdf.finish();
      pages = pdf.pages();
    }
  }

  private void withTool(FileKind kind, OutputStream clear)
      throws FileRefusedException, IOException {
    List<String> command = tools.apply(kind);
    if (command.isEmpty()) {
      throw new FileRefusedException(Refusal.NO_TOOL);
    }
    byTool = true;
    new OutsideTool(command, placesInMemory, PATIENCE).run(order.file(), kind, clear);
  }

  @Override
  public void begin(Report report) throws IOException {
    original = report;
    if (report.kind().family() == FileKind.Family.PDF) {
      pdf = new PdfOfPictures(clear());
    }
  }

  @Override
  public void take(EncodedPicture picture) throws IOException {
    if (pdf != null) {
      pdf.add(picture);
      return;
    }
    if (!pages.isEmpty()) {
      throw new IOException("more than one picture of a picture");
    }
    mediaType = picture.format().mediaType();
    pages =
        List.of(new KeptCopy.Page(0, picture.bytes().length, picture.width(), picture.height()));
    clear().write(picture.bytes());
  }

  private OutputStream clear() {
    @Nullable OutputStream clear = target;
    if (clear == null) {
      throw new IllegalStateException("nothing to write to yet");
    }
    return clear;
  }

  /** Whether a tool of the group made it, so that nobody knows what is left in it. */
  boolean byTool() {
    return byTool;
  }

  private Report original() {
    @Nullable Report report = original;
    if (report == null) {
      throw new IllegalStateException("nothing was read yet");
    }
    return report;
  }

  /** Of a copy that could not be read whole nobody knows what is gone. */
  private static boolean isGone(Concern concern, Optional<Report> left) {
    return left.map(report -> report.whole() && !report.concerns().contains(concern)).orElse(true);
  }

  /** How many parts were painted over, on pages that were made. */
  private int covered() {
    return Math.toIntExact(
        order.wish().covered().stream().filter(cover -> cover.page() <= pages.size()).count());
  }

  /**
   * The copy as it will be kept.
   *
   * @param left what it still says, where a tool made it
   */
  KeptCopy finished(CopyId id, KeptCopy.Sealed sealed, Optional<Report> left) {
    Report before = original();
    KeptCopy.Removal removal =
        new KeptCopy.Removal(
            before.concerns().stream().filter(concern -> isGone(concern, left)).toList(),
            covered());
    return new KeptCopy(
        id,
        order.envelope(),
        order.on(),
        Optional.of(
            new KeptCopy.Content(
                order.original(),
                sealed,
                left.map(report -> report.kind().mediaType()).orElse(mediaType),
                pages,
                removal)));
  }
}
