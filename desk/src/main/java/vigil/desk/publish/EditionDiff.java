package vigil.desk.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.EstimateMade;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;
import vigil.exchange.dossier.EstimateVerdict;
import vigil.exchange.dossier.FigureKind;
import vigil.exchange.dossier.FigureSpan;
import vigil.exchange.dossier.Paragraph;
import vigil.exchange.dossier.PublicStatement;
import vigil.exchange.dossier.TextSpan;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionPath;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.Update;

/** What readers would see differently from one edition to another. */
public final class EditionDiff {
  private final Language reader;

  EditionDiff(Language reader) {
    this.reader = reader;
  }

  /**
   * A dossier or gathering that would be different.
   *
   * @param change the key of its words: new, gone or changed
   */
  public record Part(String title, String change, List<Line> lines) {}

  /**
   * Something in it that would be different.
   *
   * @param kind the key of its words: what sort of thing
   * @param what it is
   * @param before empty when it is new
   * @param after empty when it would be gone
   */
  public record Line(String kind, String what, Optional<String> before, Optional<String> after) {}

  List<Part> of(SortedMap<EditionPath, byte[]> before, SortedMap<EditionPath, byte[]> after) {
    TreeSet<EditionPath> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Part> parts = new ArrayList<>();
    for (EditionPath path : paths) {
      byte @Nullable [] was = before.get(path);
      byte @Nullable [] is = after.get(path);
      if (path.toString().endsWith(".json") && !Objects.deepEquals(was, is)) {
        parts.add(part(path, was, is));
      }
    }
    return parts;
  }

  private Part part(EditionPath path, byte @Nullable [] was, byte @Nullable [] is) {
    Map<Key, String> before = new LinkedHashMap<>();
    Map<Key, String> after = new LinkedHashMap<>();
    boolean dossier = path.toString().startsWith(Edition.DOSSIERS + "/");
    String title = was == null ? "" : read(dossier, was, before);
    title = is == null ? title : read(dossier, is, after);
    return new Part(
        title, was == null ? "new" : is == null ? "gone" : "changed", lines(before, after));
  }

  /** What a value is found by in both editions. */
  private record Key(String kind, String what) {}

  private static List<Line> lines(Map<Key, String> before, Map<Key, String> after) {
    List<Key> keys = new ArrayList<>(after.keySet());
    before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(keys::add);
    return keys.stream()
        .filter(key -> !Objects.equals(before.get(key), after.get(key)))
        .map(key ->
            new Line(
                key.kind(),
                key.what(),
                Optional.ofNullable(before.get(key)),
                Optional.ofNullable(after.get(key))))
        .toList();
  }

  private String read(boolean dossier, byte[] json, Map<Key, String> into) {
    return dossier ? read(Dossier.read(json), into) : read(GatheringJson.read(json), into);
  }

  private String read(Dossier dossier, Map<Key, String> into) {
    dossier
        .texts()
        .forEach((language, text) -> {
          into.put(new Key("title", language.nativeName()), text.title());
          List<String> paragraphs = text.paragraphs().stream().map(EditionDiff::words).toList();
          into.put(new Key("text", language.nativeName()), String.join("\n\n", paragraphs));
        });
    into.put(
        new Key("event", dossier.event().id().value()),
        dossier.event().title().in(reader).text()
            + dossier.event().background().map(words -> "\n" + words.in(reader).text()).orElse(""));
    dossier
        .evidence()
        .groups()
        .forEach(group -> {
          figures(group, into);
          into.put(
              new Key("estimate", group.label().in(reader).text()), estimate(group.estimate()));
        });
    for (PublicStatement statement : dossier.evidence().statements()) {
      into.put(
          new Key("statement", statement.id().value()),
          dossier.evidence().sourceOf(statement).name().in(reader).text()
              + ": "
              + statement.words().in(reader).text());
    }
    dossier
        .corrections()
        .forEach(correction ->
            into.put(
                new Key("correction", correction.on().toString()),
                correction.what().in(reader).text()));
    return dossier.texts().values().iterator().next().title();
  }

  private void figures(ActGroup group, Map<Key, String> into) {
    for (FigureKind kind : FigureKind.values()) {
      OptionalLong value = group.figures().value(kind);
      if (value.orElse(0) > 0) {
        into.put(
            new Key(
                "kind." + kind.name().toLowerCase(Locale.ROOT), group.label().in(reader).text()),
            Long.toString(value.getAsLong()));
      }
    }
  }

  private String estimate(EstimateVerdict verdict) {
    return switch (verdict) {
      case EstimateMade(long lower, var upper, var cautions, var run) ->
          "%d–%s · %s · %s"
              .formatted(lower, upper.map(String::valueOf).orElse("…"), run.asOf(), said(cautions));
      case EstimateRefused(var reasons, var run) ->
          said(reasons) + run.map(one -> " · " + one.asOf()).orElse("");
    };
  }

  private String said(List<EstimateReason> reasons) {
    return reasons.stream()
        .map(reason -> reason.words().in(reader).text())
        .collect(Collectors.joining(" "));
  }

  private static String words(Paragraph paragraph) {
    StringBuilder words = new StringBuilder();
    paragraph
        .spans()
        .forEach(span ->
            words.append(
                switch (span) {
                  case TextSpan(String text) -> text;
                  case FigureSpan(var act, var kind) -> new FigureToken(act, kind).toString();
                }));
    return words.toString();
  }

  private String read(Gathering gathering, Map<Key, String> into) {
    GatheringLines.of(gathering, reader)
        .forEach((kind, value) -> into.put(new Key(kind, ""), value));
    for (Update news : gathering.updates()) {
      into.merge(
          new Key("news", news.day().toString()),
          text(news),
          (earlier, later) -> earlier + "\n\n" + later);
    }
    return gathering.title().in(reader).text();
  }

  private String text(Update news) {
    return news.text().in(reader).text();
  }

  /**
   * What readers of a gathering see otherwise now than they will with the next edition; the kind of
   * each line in words.
   */
  public static List<Line> ahead(DeskState state, Gathering gathering, Language reader) {
    EditionDiff diff = new EditionDiff(reader);
    Map<Key, String> before = new LinkedHashMap<>();
    Map<Key, String> after = new LinkedHashMap<>();
    EditionContent.before(state, gathering.slug()).ifPresent(was -> diff.read(was, before));
    diff.read(EditionContent.announced(state, gathering), after);
    Text words = PublishPages.WORDS.in(reader);
    return lines(before, after).stream()
        .map(line ->
            new Line(
                line.kind(),
                (words.get("line." + line.kind()) + " " + line.what()).strip(),
                line.before(),
                line.after()))
        .toList();
  }
}
