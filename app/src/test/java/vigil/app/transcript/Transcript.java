package vigil.app.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session at a terminal, as text: files that are there before it ({@code == file NAME ==}), then
 * {@code == session ==} with commands ({@code $ vigil ...}), what each prints (standard output,
 * then standard error) and {@code [exit N]}. An ellipsis {@code ...} at the end of a line stands
 * for any rest of that line, and alone on a line for any lines.
 *
 * @param files content by name
 * @param steps in their order
 */
record Transcript(Map<String, String> files, List<Step> steps) {

  /** A command, the lines that it must print, and its exit code. */
  record Step(String command, List<String> expected, int exitCode) {
    /** Whether these lines are what the transcript shows. */
    boolean matches(List<String> printed) {
      return matches(expected, printed);
    }

    private static boolean matches(List<String> expected, List<String> printed) {
      if (expected.isEmpty()) {
        return printed.isEmpty();
      }
      String line = expected.getFirst();
      List<String> rest = expected.subList(1, expected.size());
      if (line.strip().equals("...")) {
        for (int skipped = 0; skipped <= printed.size(); skipped++) {
          if (matches(rest, printed.subList(skipped, printed.size()))) {
            return true;
          }
        }
        return false;
      }
      return !printed.isEmpty()
          && sameLine(line, printed.getFirst())
          && matches(rest, printed.subList(1, printed.size()));
    }

    private static boolean sameLine(String expected, String printed) {
      return expected.endsWith("...")
          ? printed.startsWith(expected.substring(0, expected.length() - 3))
          : printed.stripTrailing().equals(expected.stripTrailing());
    }
  }

  static Transcript parse(String text) {
    Map<String, String> files = new LinkedHashMap<>();
    List<Step> steps = new ArrayList<>();
    String[] parts = text.split("(?m)^== ");
    for (String part : parts) {
      int end = part.indexOf('\n');
      String head = end < 0 ? part : part.substring(0, end);
      String body = part.substring(end + 1);
      if (head.startsWith("file ")) {
        files.put(head.substring(5, head.indexOf(" ==")), body);
      } else if (head.startsWith("session")) {
        session(body, steps);
      }
    }
    return new Transcript(files, steps);
  }

  private static void session(String body, List<Step> steps) {
    String command = "";
    List<String> expected = new ArrayList<>();
    for (String line : body.lines().toList()) {
      if (line.startsWith("$ ")) {
        command = line.substring(2);
        expected = new ArrayList<>();
      } else if (line.startsWith("[exit ")) {
        steps.add(
            new Step(command, expected, Integer.parseInt(line.substring(6, line.length() - 1))));
      } else {
        expected.add(line);
      }
    }
  }
}
