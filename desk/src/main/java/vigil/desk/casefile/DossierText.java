package vigil.desk.casefile;

import java.util.Arrays;
import java.util.List;

/**
 * A dossier in one language.
 *
 * @param title one line
 * @param body paragraphs with blank lines between them, in plain text with figure tokens
 */
public record DossierText(String title, String body) {
  public DossierText {
    title = title.strip();
    body = body.replace("\r\n", "\n").strip();
  }

  /** The paragraphs, each as one line. */
  public List<String> paragraphs() {
    return Arrays.stream(body.split("\\n\\s*\\n"))
        .map(paragraph -> paragraph.replaceAll("\\s*\\n\\s*", " ").strip())
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
