package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of those who post to the inbox: nothing. */
class InboxTest {
  private static final String SECRET = "anna-4711-planted";

  private static String activity(String type) {
    return """
    {"@context":"https://www.w3.org/ns/activitystreams","type":"%1$s",
    "id":"https://social.example/%2$s/1","actor":"https://social.example/users/%2$s",
    "object":"https://witness.example/actor","content":"%2$s"}
    """
        .formatted(type, SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ignore", "reject"})
  void inbox_whateverIsPosted_isTakenAndLeavesNothing(String answers, @TempDir Path home)
      throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (RunningFront front =
        RunningFront.with(
            home,
            "[listen]\npublic_address = \"https://witness.example\"\n[activity]\nanswers = \""
                + answers
                + "\"\n")) {
      for (String body :
          List.of(
              activity("Follow"),
              activity("Join"),
              activity("Create"),
              activity("Delete"),
              activity("Accept"),
              SECRET,
              "{\"type\":[\"" + SECRET,
              SECRET.repeat(2_000))) {
        assertThat(
                front
                    .send(
                        "POST",
                        "/actor/inbox?" + SECRET,
                        body,
                        "Content-Type",
                        "application/activity+json",
                        "User-Agent",
                        SECRET,
                        "Date",
                        SECRET,
                        "Digest",
                        "SHA-256=" + SECRET,
                        "Signature",
                        "keyId=\"https://social.example/users/"
                            + SECRET
                            + "#main-key\","
                            + "headers=\"(request-target) host date digest\",signature=\"AAAA\"")
                    .statusCode())
            .isEqualTo(202);
      }
      assertThat(front.get("/actor/followers").body()).contains("\"totalItems\":0");
      assertThat(HomeSearch.filesWith(home, SECRET)).isEmpty();
    } finally {
      System.setErr(before);
    }
    assertThat(HomeSearch.filesWith(home, SECRET)).isEmpty();
    assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(SECRET, "social.example");
  }

  @Test
  void inbox_read_isNotThere(@TempDir Path home) throws Exception {
    try (RunningFront front = RunningFront.alone(home)) {
      assertThat(front.get("/actor/inbox").statusCode()).isEqualTo(404);
      assertThat(front.send("POST", "/actor", "x").statusCode()).isEqualTo(405);
      assertThat(front.send("POST", "/actor/inbox", "x", "Cookie", "a=b").statusCode())
          .isEqualTo(400);
      assertThat(front.get("/actor").body()).doesNotContain("publicKey\"");
    }
  }
}
