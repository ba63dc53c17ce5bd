package vigil.desk.guard;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.desk.guard.Judgement.Admitted;
import vigil.desk.guard.Judgement.Locked;
import vigil.desk.guard.Judgement.Refused;

/** The rules of admission, in the order in which they are asked. */
final class Gatekeeper {
  /** What is answered before the desk is unlocked. */
  private static final Set<String> OPEN_PATHS =
      Set.of("/unlock", "/style/look.css", "/style/desk.css", "/style/desk.js");

  private final LoopbackAddress address;
  private final Sessions sessions;

  Gatekeeper(LoopbackAddress address, Sessions sessions) {
    this.address = address;
    this.sessions = sessions;
  }

  Judgement judge(Asking asking) {
    String host = asking.host();
    if (host == null || !address.isHost(host)) {
      return new Refused(421, "This desk answers only at " + address.url() + ".");
    }
    if (asking.writes() && !writtenByOurPage(asking, host)) {
      return new Refused(403, "A change is taken only from a page of this desk itself.");
    }
    if (!asking.writes() && !readByOurPage(asking)) {
      return new Refused(403, "Another page may not open or embed a page of this desk.");
    }
    return OPEN_PATHS.contains(asking.path()) || sessions.holds(asking.sessionToken())
        ? new Admitted()
        : new Locked();
  }

  private boolean writtenByOurPage(Asking asking, String host) {
    String origin = asking.origin();
    return origin != null
        && address.isOrigin(origin, host)
        && isAbsentOr(asking.fetchSite(), Set.of("same-origin"));
  }

  /** `none`: typed into the address bar or opened from a bookmark. */
  private static boolean readByOurPage(Asking asking) {
    return isAbsentOr(asking.fetchSite(), Set.of("same-origin", "none"));
  }

  private static boolean isAbsentOr(@Nullable String fetchSite, Set<String> allowed) {
    return fetchSite == null || allowed.contains(fetchSite);
  }
}
