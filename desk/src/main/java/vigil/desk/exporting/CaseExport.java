package vigil.desk.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Entry;
import vigil.core.language.Language;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.EstimateKept;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.Item;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.history.ChangeRow;
import vigil.exchange.Sha256;
import vigil.gather.Gathering;

/**
 * Everything of a case that may leave the desk, as files that standard tools read: tables, HURIDOCS
 * XML with its schema, Uwazi tables, dossiers and the history. Withdrawn statements stay behind,
 * and with them whoever and whatever is known by them alone; what was erased is gone already.
 */
public final class CaseExport {
  private static final String SUMS = "SHA256SUMS";
  private static final String SCHEMA = "huridocs.xsd";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String README =
      """
      A case, written by Vigil.

      *.csv               tables in UTF-8, for any spreadsheet; `vigil desk import` reads them back
                          A cell that a spreadsheet would run as a formula has an apostrophe before
                          it, which is not part of the text.
      lists.csv           which source names which person, for `vigil estimate`; read back, too
      huridocs.xml, .xsd  the same in the entities of the HURIDOCS Events Standard Formats
      uwazi/*.csv         the same for Uwazi, one table for each template
      dossiers/*.json     the texts of the dossiers as they were drafted
      history.jsonl       who changed what and when, one JSON object a line
      SHA256SUMS          check with: sha256sum -c SHA256SUMS

      Withdrawn statements are not in here. Delete this when it is no longer needed: what is
      withdrawn or erased later is still in it.
      """;

  /** Where the files go. */
  @FunctionalInterface
  public interface Target {
    /** A stream for a file, by its path with {@code /}; closed when it is whole. */
    OutputStream file(String name) throws IOException;
  }

  /** Writes the content of one file. */
  @FunctionalInterface
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final DeskState state;
  private final CaseFile caseFile;
  private final int changes;
  private final Casebook leaving;

  private final Set<Item> items;

  /** All of a desk as it is now. */
  public CaseExport(CaseFile caseFile) {
    this.state = caseFile.state();
    this.caseFile = caseFile;
    this.changes = caseFile.changes();
    this.leaving = Leaving.of(state.casebook());
    this.items = items(leaving);
  }

  private static Set<Item> items(Casebook leaving) {
    return Stream.of(
            leaving.events(),
            leaving.sources(),
            leaving.persons(),
            leaving.groups(),
            leaving.acts(),
            leaving.involvements(),
            leaving.documents(),
            leaving.interventions(),
            leaving.statements())
        .flatMap(entries -> entries.values().stream())
        .map(entry -> Item.of(((Entry) entry).reference()))
        .collect(Collectors.toSet());
  }

  /** How many statements stay behind. */
  public int withheld() {
    return state.casebook().statements().size() - leaving.statements().size();
  }

  /** Writes all files. */
  public void write(Target target) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Map.Entry<String, Content> file : files().entrySet()) {
      MessageDigest digest = Sha256.digest();
      try (OutputStream out = target.file(file.getKey());
          OutputStream counted = new BufferedOutputStream(new DigestOutputStream(out, digest))) {
        file.getValue().to(counted);
      }
      String sum = Sha256.soFar(digest).hex();
      sums.append(sum).append("  ").append(file.getKey()).append('\n');
    }
    try (OutputStream out = target.file(SUMS)) {
      out.write(sums.toString().getBytes(UTF_8));
    }
  }

  /** Writes all files into one ZIP; the stream stays open. */
  public void zip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
    write(name -> {
      zip.putNextEntry(new ZipEntry(name));
      return new ZipPart(zip);
    });
    zip.finish();
    zip.flush();
  }

  private SequencedMap<String, Content> files() {
    SequencedMap<String, Content> files = new LinkedHashMap<>();
    files.put("README.txt", out -> out.write(README.getBytes(UTF_8)));
    CaseTables.of(leaving)
        .forEach((name, table) -> files.put(name, out -> CaseTables.write(table, out)));
    files.put("lists.csv", out -> CaseTables.write(text -> ListTable.write(leaving, text), out));
    files.put("huridocs.xml", out -> Huridocs.write(leaving, out));
    files.put(SCHEMA, CaseExport::schema);
    Uwazi uwazi = new Uwazi(leaving);
    files.put("uwazi/events.csv", out -> CaseTables.write(uwazi::events, out));
    files.put("uwazi/persons.csv", out -> CaseTables.write(uwazi::persons, out));
    files.put("uwazi/sources.csv", out -> CaseTables.write(uwazi::sources, out));
    files.put("uwazi/statements.csv", out -> CaseTables.write(uwazi::statements, out));
    state.dossiers().values().stream()
        .filter(draft -> leaving.events().containsKey(draft.event()))
        .forEach(draft ->
            files.put("dossiers/" + draft.slug() + ".json", out -> out.write(dossier(draft))));
    files.put("history.jsonl", this::history);
    return files;
  }

  private static void schema(OutputStream out) throws IOException {
    try (InputStream schema =
        Objects.requireNonNull(CaseExport.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      schema.transferTo(out);
    }
  }

  private static byte[] dossier(DossierDraft draft) {
    ObjectNode node = JSON.createObjectNode();
    node.put("slug", draft.slug().value());
    node.put("event", draft.event().value());
    ObjectNode texts = node.putObject("texts");
    draft
        .texts()
        .forEach((language, text) ->
            texts.putObject(language.tag()).put("title", text.title()).put("body", text.body()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
  }

  private void history(OutputStream out) throws IOException {
    for (int number = 1; number <= changes; number++) {
      CaseFile.Numbered change = caseFile.change(number).orElseThrow();
      ObjectNode node = JSON.createObjectNode();
      node.put("number", change.number());
      node.put("at", change.journaled().at().toString());
      node.put("by", change.journaled().by());
      node.put("what", isTold(change) ? ChangeRow.of(change, Language.ENGLISH).what() : "withheld");
      out.write(JSON.writeValueAsBytes(node));
      out.write('\n');
    }
  }

  /** Not what concerns something that stays behind, or was taken back. */
  private boolean isTold(CaseFile.Numbered change) {
    DeskChange what = change.journaled().change();
    if (what instanceof CasebookChanged(Change.PlaceLocated(String place, _))) {
      return leaving.places().containsKey(place);
    }
    if (what instanceof DossierSaved(DossierDraft draft)) {
      return leaving.events().containsKey(draft.event());
    }
    if (what instanceof EstimateKept(KeptEstimate kept)) {
      return leaving.events().containsKey(kept.question().topic().event());
    }
    if (what instanceof GatheringSaved(Gathering gathering)) {
      return gathering.event().map(state.dossiers()::get).map(DossierDraft::event).stream()
          .allMatch(leaving.events()::containsKey);
    }
    return !(what instanceof CasebookChanged) || items.containsAll(change.journaled().items());
  }

  /** One file of the ZIP: closing it ends the file. */
  private static final class ZipPart extends FilterOutputStream {
    private final ZipOutputStream zip;

    ZipPart(ZipOutputStream zip) {
      super(zip);
      this.zip = zip;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      zip.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
    }
  }
}
