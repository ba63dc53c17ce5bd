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

  /** Where others may post to the actor. */
  public String inbox() {
    return actor + "/inbox";
  }

  /** What the actor has published. */
  public String outbox() {
    return actor + "/outbox";
  }

  /** The gatherings that lie ahead. */
  public String upcoming() {
    return actor + "/upcoming";
  }

  /** Nobody: no list of followers is kept. */
  public String followers() {
    return actor + "/followers";
  }

  /** Nobody: the actor follows none. */
  public String following() {
    return actor + "/following";
  }

  /** The id of the key with which the actor signs. */
  public String key() {
    return actor + "#main-key";
  }

  /** The full address of a path of the site. */
  public String at(String path) {
    return site.resolve(path).toString();
  }
}
