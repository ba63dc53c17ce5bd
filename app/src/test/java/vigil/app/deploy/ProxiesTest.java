package vigil.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigil.front.settings.FrontSettings;
import vigil.front.settings.FrontSettingsException;

class ProxiesTest {
  private static final DeployFile NGINX = DeployFile.of("nginx/nginx.conf");
  private static final DeployFile SITE = DeployFile.of("nginx/vigil.conf");
  private static final DeployFile CADDY = DeployFile.of("caddy/Caddyfile");
  private static final DeployFile TOR = DeployFile.of("tor/torrc");

  /** Headers by which a proxy says who asks, or by which a browser can be told from others. */
  private static final List<String> TELLTALES =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Forwarded",
          "Via",
          "User-Agent",
          "Referer");

  private static String front() {
    FrontSettings.Listen listen = FrontSettings.defaults().listen();
    return listen.host() + ":" + listen.port();
  }

  private static int limitMb(String size) {
    return Integer.parseInt(size.replaceFirst("(m|MiB)$", ""));
  }

  @Test
  void nginx_anywhere_logsNothing() throws IOException {
    assertThat(NGINX.values("error_log")).containsExactly("/dev/null emerg");
    assertThat(SITE.values("error_log")).isEmpty();
    assertThat(NGINX.values("access_log")).containsExactly("off");
    assertThat(SITE.values("access_log"))
        .containsOnly("off")
        .hasSameSizeAs(SITE.values("server").stream().filter(String::isEmpty).toList());
    assertThat(Stream.concat(NGINX.lines().stream(), SITE.lines().stream()))
        .noneMatch(line -> line.contains("log_format") || line.contains("/var/log"));
  }

  @Test
  void nginx_includesNothingThatCameWithThePackage() throws IOException {
    assertThat(NGINX.values("include"))
        .containsExactly("/etc/nginx/mime.types", "/etc/nginx/vigil.conf");
  }

  @Test
  void nginx_forBodies_keepsNoFile() throws IOException {
    for (String off :
        List.of(
            "proxy_request_buffering",
            "client_body_in_file_only",
            "proxy_buffering",
            "proxy_store",
            "proxy_cache",
            "ssl_session_cache",
            "ssl_session_tickets")) {
      assertThat(SITE.value(off)).as(off).isEqualTo("off");
    }
    assertThat(SITE.value("proxy_max_temp_file_size")).isEqualTo("0");
  }

  @Test
  void caddy_anywhere_logsCertificatesOnly() throws IOException {
    assertThat(CADDY.values("log")).containsExactly("default", "certificates");
    assertThat(CADDY.values("output")).containsExactly("discard", "stderr");
    assertThat(CADDY.value("include")).isEqualTo("tls.obtain tls.renew");
    assertThat(CADDY.values("request_buffers")).isEmpty();
    assertThat(CADDY.value("flush_interval")).isEqualTo("-1");
  }

  @Test
  void tor_atMost_saysThatItIsBroken() throws IOException {
    assertThat(TOR.values("Log")).containsExactly("err syslog");
    assertThat(TOR.value("SafeLogging")).isEqualTo("1");
    assertThat(TOR.value("HiddenServiceVersion")).isEqualTo("3");
    assertThat(TOR.value("SocksPort")).isEqualTo("0");
  }

  @Test
  void proxies_tellTheFront_nothingAboutWhoAsks() throws IOException {
    for (String header : TELLTALES) {
      assertThat(SITE.lines()).contains("proxy_set_header " + header + " \"\";");
      assertThat(CADDY.lines()).contains("header_up -" + header);
    }
  }

  @Test
  void proxies_passRequestsOn_toWhereTheFrontListens() throws IOException {
    assertThat(SITE.lines()).contains("server " + front() + ";");
    assertThat(CADDY.value("reverse_proxy")).isEqualTo(front());
    assertThat(TOR.value("HiddenServicePort")).isEqualTo("80 " + front());
  }

  @Test
  void proxies_letThrough_whateverTheFrontCanBeSetTo() throws IOException {
    int limitMb = limitMb(SITE.value("client_max_body_size"));
    assertThat(limitMb(CADDY.value("max_size"))).isEqualTo(limitMb);
    assertThat(FrontSettings.defaults().testimony().limitMb()).isLessThan(limitMb);
    assertThatThrownBy(() -> FrontSettings.parse("[testimony]\nlimit_mb = " + limitMb))
        .isInstanceOf(FrontSettingsException.class);
  }

  @Test
  void proxies_offer_theOnionService() throws IOException {
    assertThat(SITE.lines())
        .contains("add_header Onion-Location http://example.onion$request_uri always;");
    assertThat(CADDY.value("Onion-Location")).isEqualTo("http://example.onion{uri}");
  }
}
