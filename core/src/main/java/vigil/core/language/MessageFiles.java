package vigil.core.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds and reads the message files of a folder on the class path, be it a directory or inside a
 * jar.
 */
final class MessageFiles {

  private static final String SUFFIX = ".properties";

  private MessageFiles() {}

  /** Patterns by key by language; English first, the others by tag. */
  static Map<Language, Map<String, String>> read(Class<?> beside, String folder) {
    URL english = beside.getResource(folder + "/en" + SUFFIX);
    if (english == null) {
      throw new IllegalStateException(
          "There is no " + folder + "/en.properties beside " + beside.getName() + ".");
    }
    try {
      Map<Language, Map<String, String>> patterns = new LinkedHashMap<>();
      for (Language language : languages(english)) {
        patterns.put(language, patterns(beside, folder + "/" + language.tag() + SUFFIX));
      }
      return patterns;
    } catch (IOException e) {
      throw new UncheckedIOException("The messages in " + folder + " cannot be read.", e);
    }
  }

  private static List<Language> languages(URL english) throws IOException {
    try (Stream<String> names = names(english)) {
      return names
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> new Language(name.substring(0, name.length() - SUFFIX.length())))
          .sorted(Language.ENGLISH_FIRST)
          .toList();
    }
  }

  private static Stream<String> names(URL english) throws IOException {
    if (english.openConnection() instanceof JarURLConnection inJar) {
      return namesInJar(inJar);
    }
    Path folder = Path.of(uri(english)).resolveSibling(".").normalize();
    return Files.list(folder).map(file -> String.valueOf(file.getFileName()));
  }

  private static Stream<String> namesInJar(JarURLConnection connection) throws IOException {
    String entry = connection.getEntryName();
    String folder = entry.substring(0, entry.lastIndexOf('/') + 1);
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      return jar.stream()
          .map(found -> found.getName())
          .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
          .map(name -> name.substring(folder.length()))
          .toList()
          .stream();
    }
  }

  private static URI uri(URL url) {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The class path has an address that is none: " + url, e);
    }
  }

  private static Map<String, String> patterns(Class<?> beside, String file) throws IOException {
    Properties properties = new Properties();
    try (var stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IOException(file + " was listed but cannot be opened.");
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      properties.load(reader);
    }
    Map<String, String> patterns = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    return Map.copyOf(patterns);
  }
}
