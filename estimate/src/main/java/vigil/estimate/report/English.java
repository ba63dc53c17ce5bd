package vigil.estimate.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import vigil.estimate.Finding;
import vigil.estimate.ModelName;

/** Reports in English; models are called by their codes. */
final class English implements Wording {
  private final Properties words = new Properties();

  English() {
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(English.class.getResourceAsStream("english.properties")),
            UTF_8)) {
      words.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public String direction() {
    return "ltr";
  }

  @Override
  public String text(String key, Object... arguments) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("there are no words for " + key);
    }
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }

  @Override
  public String model(ModelName model) {
    return model.code();
  }

  @Override
  public String finding(Finding finding) {
    return finding.inEnglish();
  }

  @Override
  public String number(double number) {
    return Numbers.whole(number);
  }
}
