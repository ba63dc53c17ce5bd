package vigil.desk.guard;

import org.jspecify.annotations.Nullable;

/** What the guard looks at in a request: nothing of its content. */
record Asking(
    String method,
    String path,
    @Nullable String host,
    @Nullable String origin,
    @Nullable String fetchSite,
    @Nullable String sessionToken) {

  boolean writes() {
    return !method.equals("GET") && !method.equals("HEAD");
  }
}
