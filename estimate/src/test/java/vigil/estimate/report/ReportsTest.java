package vigil.estimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.Progress;
import vigil.estimate.table.Layout;
import vigil.estimate.table.OverlapTable;
import vigil.estimate.table.TableReader;
import vigil.estimate.verdict.Conclusion;
import vigil.estimate.verdict.Estimation;
import vigil.estimate.verdict.Settings;

class ReportsTest {
  private static final List<Model> MODELS = List.of(new Model.Chao(), new Model.LogLinear());
  private static final Conclusion SAID =
      Estimation.of(
          CaptureHistories.ofPatterns(
              List.of("press", "R&D <clinic>", "families"),
              Map.of(1, 60L, 2, 45L, 4, 80L, 3, 14L, 5, 22L, 6, 17L, 7, 6L)),
          MODELS,
          Progress.NONE);
  private static final Conclusion REFUSED =
      Estimation.of(
          CaptureHistories.ofPatterns(List.of("A", "B"), Map.of(1, 3L)), MODELS, Progress.NONE);

  @Test
  void picture_ofANumber_isWellFormedAndShowsEveryModel() throws Exception {
    Document svg = parse(Picture.of(SAID));

    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("documented on the lists: 244", "log-linear", "446 (380 to 535)");
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
  }

  @Test
  void picture_ofARefusal_saysSo() throws Exception {
    assertThat(parse(Picture.of(REFUSED)).getDocumentElement().getTextContent())
        .contains("No number may be said.");
  }

  @Test
  void page_ofANumber_saysWhatMayBeSaidAndEscapesNames() {
    assertThat(Page.of(SAID, "killings <2017>"))
        .contains("killings &lt;2017&gt;", "244 documented", "380 to 535 estimated")
        .contains("R&amp;D &lt;clinic&gt;")
        .doesNotContain("<script", "src=", "%s", "%%")
        .doesNotContain("R&D <");
  }

  @Test
  void overlap_ofLists_hasABarForEachCombination() throws Exception {
    Document svg = parse(OverlapPicture.of(SAID.histories(), Wording.ENGLISH));

    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(7);
    assertThat(svg.getDocumentElement().getTextContent()).contains("80", "R&D <clinic>");
  }

  @Test
  void page_ofARefusal_saysWhyNot() {
    assertThat(Page.of(REFUSED, "t"))
        .contains("cannot be said from these lists", "fewer than three lists")
        .doesNotContain("estimated</p>");
  }

  @Test
  void text_ofAStratumWithoutANumber_writesItsPersonsAsOtherNumbers() throws Exception {
    OverlapTable table =
        TableReader.read(
            "f.csv",
            "A,B,C,region,count\n1,0,0,north,60\n0,1,0,north,45\n0,0,1,north,80\n1,1,0,north,14\n"
                + "1,0,1,north,22\n0,1,1,north,17\n1,1,1,north,6\n1,0,0,south,3005\n",
            new Layout(List.of("region"), List.of()));
    Settings settings = new Settings(OptionalDouble.empty(), OptionalLong.empty(), 1);

    assertThat(PlainText.of(Estimation.of(table, List.of(ModelName.CHAO), settings, Progress.NONE)))
        .containsPattern("south +3,005   documented only");
  }

  @Test
  void text_ofOnePersonOnOneList_isInTheSingular() {
    Conclusion one =
        Estimation.of(
            CaptureHistories.ofPatterns(List.of("A"), Map.of(1, 1L)), MODELS, Progress.NONE);

    assertThat(PlainText.of(one)).startsWith("1 person on 1 list: A");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
