package vigil.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** nginx with the same bytes and the same headers, without a log, as a peer. */
final class Nginx {
  private static final Set<String> OWN =
      Set.of("date", "server", "connection", "content-length", "content-type", "etag");

  private Nginx() {}

  /** Serves one page under every address. */
  static Program serving(Answer page, Path folder, int port, int workers) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("page"), page.body());
    Path conf = folder.resolve("nginx.conf");
    Files.writeString(conf, configuration(page, folder, port, workers));
    return Program.start(
        List.of("nginx", "-p", folder.toString(), "-c", conf.toString(), "-g", "daemon off;"),
        port);
  }

  private static String configuration(Answer page, Path folder, int port, int workers) {
    return """
    user root;
    worker_processes %d;
    pid %s/pid;
    error_log %s/error.log crit;
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      keepalive_requests 100000000;
      open_file_cache max=100 inactive=1h;
      default_type "text/html; charset=utf-8";
      server {
        listen 127.0.0.1:%d reuseport;
        root %s;
        location / { try_files /page =404; %s }
      }
    }
    """
        .formatted(workers, folder, folder, port, folder, headers(page));
  }

  private static String headers(Answer page) {
    return page.headers().stream()
        .map(line -> line.split(": ", 2))
        .filter(field -> !OWN.contains(field[0].toLowerCase(Locale.ROOT)))
        .map(field -> "add_header %s \"%s\";".formatted(field[0], field[1].replace("\"", "\\\"")))
        .collect(Collectors.joining(" "));
  }
}
