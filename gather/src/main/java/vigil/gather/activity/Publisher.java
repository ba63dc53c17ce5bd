package vigil.gather.activity;

import java.net.URI;
import vigil.core.id.Slug;

/**
 * Where gatherings are published.
 *
 * @param site the front's own address: scheme and host, with a slash at the end
 * @param actor the address of the actor that publishes them
 */
public record Publisher(URI site, URI actor) {

  /** The address of a gathering: that of its page, and the id of its object. */
  public String gathering(Slug slug) {
    return at("/gatherings/" + slug);
  }

  /** The full address of a path of the site. */
  public String at(String path) {
    return site.resolve(path).toString();
  }
}
