package vigil.app.transcript;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vigil.app.Main;

/** Commands in a folder, each typed into a program of its own or all into one that stays. */
final class Terminal implements AutoCloseable {
  private final Path place;
  private final Process staying;
  private final DataInputStream answers;

  private Terminal(Path place) throws IOException {
    this.place = place;
    this.staying = program(Terminal.class).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.answers = new DataInputStream(staying.getInputStream());
  }

  static Terminal in(Path place) throws IOException {
    return new Terminal(place);
  }

  /**
   * What a command did.
   *
   * @param text what it printed to standard output, then to standard error
   */
  record Typed(String text, int exitCode) {
    List<String> lines() {
      return text.lines().toList();
    }
  }

  /** Starts Vigil as a person does, and waits for its end. */
  Typed startsVigil(String... words) throws IOException, InterruptedException {
    Path err = place.resolveSibling(place.getFileName() + ".err");
    Process vigil = program(Main.class, words).redirectError(err.toFile()).start();
    vigil.getOutputStream().close();
    String out = new String(vigil.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = vigil.waitFor();
    return new Typed(out + Files.readString(err), exitCode);
  }

  /** The same, without starting a JVM for it. */
  Typed types(String... words) throws IOException {
    staying
        .getOutputStream()
        .write((String.join(" ", words) + "\n").getBytes(StandardCharsets.UTF_8));
    staying.getOutputStream().flush();
    int exitCode = answers.readInt();
    byte[] printed = answers.readNBytes(answers.readInt());
    return new Typed(new String(printed, StandardCharsets.UTF_8), exitCode);
  }

  private ProcessBuilder program(Class<?> main, String... words) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    line.addAll(Arrays.asList(words));
    return new ProcessBuilder(line).directory(place.toFile());
  }

  @Override
  public void close() throws IOException {
    staying.getOutputStream().close();
    staying.onExit().join();
  }

  /**
   * The program that stays: a command a line; answers with exit code, length and what it printed.
   */
  public static void main(String[] args) throws IOException {
    DataOutputStream answers = new DataOutputStream(System.out);
    BufferedReader typed =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.setIn(InputStream.nullInputStream());
    for (String line = typed.readLine(); line != null; line = typed.readLine()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      System.setOut(new PrintStream(out, true, System.out.charset()));
      System.setErr(new PrintStream(err, true, System.err.charset()));
      answers.writeInt(Main.commandLine().execute(line.split(" ")));
      System.out.flush();
      System.err.flush();
      answers.writeInt(out.size() + err.size());
      out.writeTo(answers);
      err.writeTo(answers);
      answers.flush();
    }
  }
}
