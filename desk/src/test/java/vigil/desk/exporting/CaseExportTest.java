package vigil.desk.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.ViolationStatus;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.Basis;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Strata;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.importing.Import;
import vigil.desk.importing.Plan;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Times;
import vigil.gather.Wording;

class CaseExportTest {
  private static final String STATEMENTS =
      """
      id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,reliability,consent,text
      s1,witness-1,witness,source:heard-1,2017-04-01,e,killing,alleges,>=3,p1|p2,2017-03,Grozny,likely,publish,first \u0001 words
      s2,Novaya Gazeta,press,s1,2017-04-02,e,killing,confirms,2,p1,2017-03,Grozny,likely,publish,<b>&amp;
      s3,Radio,press,,2017-04-02/..,e,killing,denies,?,,2017-03,Grozny,likely,publish,
      """;
  private static final String OTHERS =
      """
      id,group_name,size,size_words
      g1,the men in the cell,>=12,a dozen
      """;
  private static final String ACTS =
      """
      id,event,act_type,victim,when,where,violation_status
      a1,e,killing,person:p1,2017-03,Grozny,CODE
      """;

  @TempDir Path folder;
  private TemporaryDesk desk;

  @BeforeEach
  void open() throws IOException {
    desk = TemporaryDesk.in(folder);
    take(STATEMENTS, OTHERS);
    String status = ViolationStatus.values()[0].code();
    take(ACTS.replace("CODE", status));
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private void take(String... tables) throws IOException {
    Import some = new Import(desk.desk().casebook(), desk.desk().keys().journal());
    for (String table : tables) {
      some.read("table.csv", new ByteArrayInputStream(table.getBytes(UTF_8)));
    }
    Plan plan = some.plan();
    assertThat(plan.problems()).isEmpty();
    desk.desk().record(plan.changes().stream().map(CasebookChanged::new).toList());
  }

  private Map<String, byte[]> export() throws IOException {
    Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
    new CaseExport(desk.desk().caseFile())
        .write(name -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          files.put(name, bytes);
          return bytes;
        });
    Map<String, byte[]> content = new LinkedHashMap<>();
    files.forEach((name, bytes) -> content.put(name, bytes.toByteArray()));
    return content;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), UTF_8);
  }

  @Test
  void write_huridocs_isValidByItsSchema() throws Exception {
    Map<String, byte[]> files = export();

    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(source(files, "huridocs.xsd"))
        .newValidator()
        .validate(source(files, "huridocs.xml"));

    assertThat(text(files, "huridocs.xml"))
        .contains("<act_record_number>a1</act_record_number>")
        .contains("<act_record_number>e/killing/p2</act_record_number>")
        .contains("<date_of_source_material>2017-04-01</date_of_source_material>")
        .contains("first \uFFFD words", "&lt;b&gt;&amp;amp;")
        .contains("<v:stance>denies</v:stance>");
  }

  private static StreamSource source(Map<String, byte[]> files, String name) {
    return new StreamSource(new ByteArrayInputStream(files.getOrDefault(name, new byte[0])));
  }

  @Test
  void write_sums_areThoseOfTheFiles() throws Exception {
    Map<String, byte[]> files = export();

    List<String> lines = text(files, "SHA256SUMS").lines().toList();

    assertThat(lines).hasSize(files.size() - 1);
    for (String line : lines) {
      byte[] content = files.getOrDefault(line.substring(66), new byte[0]);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      assertThat(line).startsWith(HexFormat.of().formatHex(digest) + "  ");
    }
  }

  @Test
  void write_withdrawnStatement_leavesNoTrace_andTheFiguresAreTheSame() throws Exception {
    desk.desk().record(new Change.ConsentChanged(new StatementId("s1"), Consent.WITHDRAWN));

    Map<String, byte[]> files = export();

    files.forEach((name, content) ->
        assertThat(new String(content, UTF_8))
            .as(name)
            .doesNotContain("first ", "witness-1", "heard-1")
            .doesNotMatch("(?s).*(^|\\R|,)p2,.*"));
    assertThat(text(files, "statements.csv")).contains("s2,Novaya Gazeta,press,source:withheld-1,");
    Import again = new Import(Casebook.empty(), desk.desk().keys().journal());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".csv") && !file.getKey().contains("/")) {
        again.read(file.getKey(), new ByteArrayInputStream(file.getValue()));
      }
    }
    Plan plan = again.plan();
    assertThat(plan.problems()).isEmpty();
    assertThat(Casebook.of(plan.changes()).events()).containsKey(new EventId("e"));
  }

  @Test
  void write_lists_haveARowForEachPersonAndAColumnForEachRootSource() throws Exception {
    assertThat(text(export(), "lists.csv"))
        .isEqualTo(
            """
            event,act,person,source:heard-1\r
            e,killing,p1,1\r
            e,killing,p2,1\r
            """);
  }

  @Test
  void write_history_isOneObjectALine() throws Exception {
    assertThat(text(export(), "history.jsonl").lines())
        .hasSize(desk.desk().caseFile().changes())
        .allMatch(line -> line.startsWith("{\"number\":"));
  }

  @Test
  void write_historyOfWhatStaysBehind_doesNotNameIt() throws Exception {
    take(
        STATEMENTS.lines().findFirst().orElseThrow()
            + "\nhidden-1,w9,witness,,2019,hidden-event,killing,alleges,1,,,,,withdrawn,words\n");
    Slug dossier = new Slug("a-dossier");
    EventId event = new EventId("hidden-event");
    Gathering gathering =
        Gathering.draft(
                new Slug("a-gathering"),
                Kind.VIGIL,
                new Times(
                    LocalDateTime.parse("2038-05-01T17:30"),
                    Optional.empty(),
                    ZoneId.of("Europe/London")),
                TemporaryDesk.TODAY)
            .title(Wording.of(Language.ENGLISH, "For those of the hidden event"))
            .place(Wording.of(Language.ENGLISH, "A square"))
            .event(dossier)
            .finish();
    desk.desk()
        .record(
            List.of(
                new DeskChange.DossierSaved(
                    new DossierDraft(
                        dossier,
                        event,
                        new LinkedHashMap<>(
                            Map.of(Language.ENGLISH, new DossierText("Of the hidden", "Text."))),
                        List.of(),
                        List.of())),
                new DeskChange.GatheringSaved(gathering),
                new DeskChange.EstimateKept(estimate(event))));

    assertThat(text(export(), "history.jsonl"))
        .doesNotContain("hidden")
        .contains("\"what\":\"withheld\"");
  }

  private static KeptEstimate estimate(EventId event) {
    return new KeptEstimate(
        new EstimateId(1),
        new Question(
            new Topic(event, new ActType("killing")),
            Scope.RECORD,
            List.of(SourceList.of("w9")),
            Strata.NONE,
            false,
            1),
        new Basis(TemporaryDesk.TODAY, 1, "0".repeat(64), 1),
        new Answer(1, false, List.of(), List.of(), List.of()));
  }
}
