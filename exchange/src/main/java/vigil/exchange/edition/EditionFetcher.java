package vigil.exchange.edition;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Gets the files of an edition one by one from where they cannot be listed, such as a server. */
@FunctionalInterface
public interface EditionFetcher {
  /** The file at this path; empty when there is none. The caller closes it. */
  Optional<InputStream> open(EditionPath path) throws IOException;
}
