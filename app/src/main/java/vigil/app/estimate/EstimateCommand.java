package vigil.app.estimate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.estimate.CaptureHistories;
import vigil.estimate.ModelName;
import vigil.estimate.report.Page;
import vigil.estimate.report.Picture;
import vigil.estimate.report.PlainText;
import vigil.estimate.report.Wording;
import vigil.estimate.table.Layout;
import vigil.estimate.table.OverlapTable;
import vigil.estimate.table.TableReader;
import vigil.estimate.table.TableRefused;
import vigil.estimate.verdict.Conclusion;
import vigil.estimate.verdict.Estimation;
import vigil.estimate.verdict.Settings;

/** {@code vigil estimate}: how many were never listed, and when not to say. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description = {
      "Estimates how many persons are on none of several lists (multiple systems estimation), or"
          + " says why no number would be honest.",
      "",
      "The file is CSV with a header row: a column of 0 and 1 for every list, and either a column"
          + " count, or one row for each person."
    },
    footer = {
      "",
      "Models: chao (a lower bound), log-linear, sparse-log-linear, decomposable-graphs,"
          + " latent-classes. Models that disagree are shown side by side.",
      "Example: vigil estimate killings.csv --report killings.html",
      "Exit code 1: no number may be said, or the file has errors; each is named with its line and"
          + " column."
    })
public final class EstimateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "The lists.")
  private Path file;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      split = ",",
      description = "A model to ask; repeatable. Without it all are asked.")
  private @Nullable List<String> models;

  @Option(
      names = "--delta",
      paramLabel = "D",
      description =
          "For decomposable-graphs: the prior count of every combination of lists. Without it one"
              + " person in all (2^-lists).")
  private @Nullable Double delta;

  @Option(
      names = "--max-missing",
      paramLabel = "N",
      description =
          "For decomposable-graphs: the most persons who may be missing. Without it thirty times"
              + " those on the lists.")
  private @Nullable Long maxMissing;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Decides every random step (${DEFAULT-VALUE}). The same seed, the same digits.")
  private long seed;

  @Option(
      names = "--strata",
      paramLabel = "COLUMN",
      split = ",",
      description = "Estimate the persons of every value of this column apart, and add them up.")
  private @Nullable List<String> strata;

  @Option(
      names = "--versions",
      paramLabel = "COLUMN",
      description =
          "This column numbers plausible versions of the whole table: with what is missing filled"
              + " in, or with persons recognised differently. One interval comes out that contains"
              + " their disagreement.")
  private @Nullable String versions;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = "Draw the intervals of all models into a picture.")
  private @Nullable Path plot;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write one page in plain words: what was done, what may be said, what may not.")
  private @Nullable Path report;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description =
          "The language of the picture and the page (${DEFAULT-VALUE}): en, ru, fr, es, ar.")
  private String language;

  @Override
  public Integer call() throws IOException {
    List<ModelName> names = names();
    Wording words = words();
    checkPlaces();
    OverlapTable table = read();
    Conclusion conclusion;
    try (Bar bar = new Bar(names)) {
      conclusion = Estimation.of(table, names, settings(names, table.whole()), bar);
    }
    if (plot != null) {
      Files.writeString(plot, Picture.of(conclusion, words));
    }
    if (report != null) {
      Files.writeString(report, Page.of(conclusion, String.valueOf(file.getFileName()), words));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? EstimateJson.of(conclusion) : PlainText.of(conclusion));
    out.flush();
    return conclusion.estimated() ? ExitCode.DONE : ExitCode.DATA_SAYS_NO;
  }

  /** Told before anything is computed, so that nothing is lost. */
  private void checkPlaces() {
    if (Files.isDirectory(file)) {
      throw Refusal.use(file + ": is a folder. Name the file with the lists.");
    }
    checkPlace(plot);
    checkPlace(report);
  }

  private void checkPlace(@Nullable Path target) {
    if (target == null) {
      return;
    }
    Path folder = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target)) {
      throw Refusal.use(target + ": is a folder. Name a file in it.");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw Refusal.use(target + ": there is no folder to write it into. Make it first.");
    }
    if (target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
      throw Refusal.use(target + ": would be written over the lists. Choose another name.");
    }
  }

  private Wording words() {
    List<Language> languages = CoreWords.messages().languages();
    return languages.stream()
        .filter(one -> one.tag().equals(language))
        .findFirst()
        .map(ReportWording::in)
        .orElseThrow(() ->
            Refusal.use(
                "there are no words in the language %s. Choose from %s."
                    .formatted(
                        language,
                        languages.stream().map(Language::tag).collect(Collectors.joining(", ")))));
  }

  private List<ModelName> names() {
    return models == null
        ? List.of(ModelName.values())
        : models.stream().map(EstimateCommand::name).distinct().toList();
  }

  private static ModelName name(String code) {
    return ModelName.of(code)
        .orElseThrow(() ->
            Refusal.use(
                "there is no model %s. Choose from %s."
                    .formatted(
                        code,
                        Arrays.stream(ModelName.values())
                            .map(ModelName::code)
                            .collect(Collectors.joining(", ")))));
  }

  /** What is not possible is told before anything is computed. */
  private Settings settings(List<ModelName> names, CaptureHistories histories) {
    Settings settings =
        new Settings(
            delta == null ? OptionalDouble.empty() : OptionalDouble.of(delta),
            maxMissing == null ? OptionalLong.empty() : OptionalLong.of(maxMissing),
            seed);
    try {
      names.forEach(name -> settings.model(name, histories));
      return settings;
    } catch (IllegalArgumentException e) {
      throw Refusal.use(e.getMessage(), e);
    }
  }

  private OverlapTable read() throws IOException {
    try {
      Layout layout =
          new Layout(
              strata == null ? List.of() : strata,
              versions == null ? List.of() : List.of(versions));
      return TableReader.read(file.toString(), Files.readString(file), layout);
    } catch (CharacterCodingException e) {
      throw Refusal.data(file + ": is not UTF-8. Save it as CSV in UTF-8.", e);
    } catch (TableRefused refused) {
      throw Refusal.data(refused.getMessage(), refused);
    }
  }
}
