package vigil.core.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the message files of a folder on the class path, be it a directory or inside a
 * jar.
 */
final class MessageFiles {

  private static final String SUFFIX = ".properties";

  private MessageFiles() {}

  /**
   * Patterns by key by language; English first, the others by tag.
   *
   * @param resources finds a resource by its name, as {@link Class#getResource} does
   */
  static Map<Language, Map<String, String>> read(
      Function<String, @Nullable URL> resources, String folder) {
    URL english = resources.apply(folder + "/en" + SUFFIX);
    if (english == null) {
      throw new IllegalStateException(
          "There is no " + folder + "/en.properties on the class path.");
    }
    try {
      Map<Language, Map<String, String>> patterns = new LinkedHashMap<>();
      for (Language language : languages(english)) {
        patterns.put(language, patterns(resources.apply(folder + "/" + language.tag() + SUFFIX)));
      }
      return patterns;
    } catch (IOException e) {
      throw new UncheckedIOException("The messages in " + folder + " cannot be read.", e);
    }
  }

  private static List<Language> languages(URL english) throws IOException {
    List<String> names =
        english.openConnection() instanceof JarURLConnection inJar
            ? namesInJar(inJar)
            : namesInFolder(english);
    return names.stream()
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> new Language(name.substring(0, name.length() - SUFFIX.length())))
        .sorted(Language.ENGLISH_FIRST)
        .toList();
  }

  private static List<String> namesInFolder(URL english) throws IOException {
    Path folder = Path.of(uri(english)).resolveSibling(".").normalize();
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private static List<String> namesInJar(JarURLConnection connection) throws IOException {
    String entry = connection.getEntryName();
    String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
          .map(name -> name.substring(folder.length()))
          .toList();
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The class path has an address that is none: " + url, e);
    }
  }

  private static Map<String, String> patterns(@Nullable URL file) throws IOException {
    if (file == null) {
      throw new IOException(
          "A message file was listed whose name is not its canonical language tag.");
    }
    Properties properties = new Properties();
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false);
    try (Reader reader =
        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> patterns = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    return Map.copyOf(patterns);
  }
}
