package vigil.exchange.edition;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Fetches what the list of hashes names. What it does not name cannot be found this way. */
final class FetchReader {
  private FetchReader() {}

  static Gathered read(EditionFetcher fetcher, EditionLimits limits) throws IOException {
    Gathered gathered = new Gathered(limits);
    if (fetch(EditionPath.SUMS, fetcher, gathered)
        && fetch(EditionPath.SIGNATURE, fetcher, gathered)) {
      for (EditionPath path : named(gathered)) {
        if (!fetch(path, fetcher, gathered)) {
          break;
        }
      }
    }
    return gathered;
  }

  private static Set<EditionPath> named(Gathered gathered) {
    Set<EditionPath> paths = new TreeSet<>(Set.of(EditionPath.KEY));
    try {
      byte[] sums = gathered.files().getOrDefault(EditionPath.SUMS, new byte[0]);
      paths.addAll(Sha256Sums.parse(sums).hashes().keySet());
    } catch (IllegalArgumentException e) {
      // The list is damaged or forged: the signature will tell, and nothing is fetched on its word.
      return paths;
    }
    return paths;
  }

  private static boolean fetch(EditionPath path, EditionFetcher fetcher, Gathered gathered)
      throws IOException {
    if (!gathered.count(path.value())) {
      return false;
    }
    Optional<InputStream> found = fetcher.open(path);
    if (found.isEmpty()) {
      return true;
    }
    try (InputStream in = found.get()) {
      return gathered.read(path, in);
    }
  }
}
