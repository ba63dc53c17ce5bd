package vigil.front.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigil.core.id.Slug;
import vigil.front.admission.PresenceGate;
import vigil.front.page.Problem;
import vigil.front.serve.Answers;
import vigil.front.serve.FormAddresses;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenBatch;
import vigil.gather.presence.TokenFormatException;
import vigil.gather.presence.TokenRequest;

/**
 * Where tokens are issued and spent, as docs/presence.md says. Programs are answered with a status
 * and a word; somebody who typed a code, with a page.
 */
public final class PresenceEndpoint {
  /** Where tokens are issued (RFC 9578, section 4). */
  public static final String REQUESTS = "/token-request";

  /** Below it there is one address for each gathering. */
  public static final String FAMILY = "/gatherings";

  /** What stands behind it: a slug, and what is done there. */
  public static final Pattern MEMBER =
      Pattern.compile("/(?=[a-z0-9-]{1,80}/)[a-z0-9]+(-[a-z0-9]+)*/presence(/undo)?");

  private static final String SPENDING = FAMILY + "/{slug}/presence";
  private static final String BATCH = "application/private-token-generic-batch-request";
  private static final String BATCH_ANSWER = "application/private-token-generic-batch-response";
  private static final String SINGLE = "application/private-token-request";
  private static final String SINGLE_ANSWER = "application/private-token-response";

  /** RFC 9577, section 2.2; names of schemes and parameters have no case (RFC 9110, section 11). */
  private static final Pattern SHOWN =
      Pattern.compile(
          "PrivateToken +token *= *(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^\",; ]*)) *",
          Pattern.CASE_INSENSITIVE);

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int BATCH_BYTES = 4 + 2 * Offer.MOST * TokenRequest.BYTES;

  private final Answers answers;
  private final Presences presences;
  private final PresenceGate gate;

  /** Counts by codes, and by sums that the gate asks for. */
  public PresenceEndpoint(Answers answers, Presences presences, PresenceGate gate) {
    this.answers = answers;
    this.presences = presences;
    this.gate = gate;
  }

  /** The addresses of forms, with those of gatherings. */
  public static FormAddresses with(Set<String> fixed) {
    Set<String> all = new HashSet<>(fixed);
    all.add(REQUESTS);
    return new FormAddresses(all, Set.of(REQUESTS, FAMILY), FAMILY, MEMBER);
  }

  /** Adds its addresses. */
  public void route(RoutesConfig routes) {
    routes.post(REQUESTS, request -> fromHere(request, () -> issue(request)));
    routes.post(SPENDING, request -> fromHere(request, () -> spend(request)));
    routes.post(SPENDING + "/undo", request -> fromHere(request, () -> undo(request)));
  }

  private interface Work {
    void done() throws IOException;
  }

  private void fromHere(Context request, Work work) throws IOException {
    if (answers.isFromAnotherSite(request)) {
      answers.problem(request, Problem.FROM_ANOTHER_SITE);
    } else {
      work.done();
    }
  }

  private void issue(Context request) throws IOException {
    String type = Objects.requireNonNullElse(request.req().getContentType(), "");
    if (!type.equals(BATCH) && !type.equals(SINGLE)) {
      answers.problem(request, Problem.WRONG_FORM);
      return;
    }
    List<TokenRequest> requests;
    try {
      byte[] body = request.req().getInputStream().readNBytes(BATCH_BYTES + 1);
      requests =
          type.equals(BATCH) ? TokenBatch.readRequests(body) : List.of(TokenRequest.read(body));
    } catch (TokenFormatException e) {
      word(request, Outcome.MALFORMED);
      return;
    }
    Issue issue = issue(request, requests);
    if (issue.outcome() != Outcome.COUNTED) {
      word(request, issue.outcome());
    } else if (type.equals(SINGLE)) {
      Optional<byte[]> only = issue.signatures().getFirst();
      request.contentType(SINGLE_ANSWER).result(only.orElse(new byte[0]));
    } else {
      request.contentType(BATCH_ANSWER).result(TokenBatch.responses(issue.signatures()));
    }
  }

  private Issue issue(Context request, List<TokenRequest> requests) throws IOException {
    @Nullable String typed = request.header("Presence-Code");
    if (typed != null) {
      try {
        Slug gathering =
            new Slug(Objects.requireNonNullElse(request.header("Presence-Gathering"), ""));
        PresenceCode code = PresenceCode.parse(URLDecoder.decode(typed, UTF_8));
        return presences.issueForCode(gathering, code, requests);
      } catch (IllegalArgumentException e) {
        return Issue.refused(Outcome.MALFORMED);
      }
    }
    String done = Objects.requireNonNullElse(request.header("Work-Done"), "");
    if (!presences.open().areAllIn(requests)) {
      return Issue.refused(Outcome.INCOMPLETE);
    }
    if (!gate.enter(done)) {
      request.header("Work-Wanted", gate.challenge());
      return Issue.refused(Outcome.WORK_WANTED);
    }
    Issue issue = presences.issueForWork(requests);
    if (issue.outcome() != Outcome.COUNTED) {
      gate.giveBack(done);
    }
    return issue;
  }

  private void spend(Context request) throws IOException {
    Slug gathering = new Slug(request.pathParam("slug"));
    @Nullable String shown = request.header("Authorization");
    if (shown != null) {
      Optional<Token> token = token(shown);
      word(request, token.isEmpty() ? Outcome.MALFORMED : presences.spend(gathering, token.get()));
    } else if (isForm(request)) {
      form(request, gathering);
    } else {
      ask(request, gathering);
    }
  }

  private void undo(Context request) throws IOException {
    Slug gathering = new Slug(request.pathParam("slug"));
    @Nullable String shown = request.header("Authorization");
    if (shown != null) {
      Optional<Token> token = token(shown);
      word(
          request,
          token.isEmpty() ? Outcome.MALFORMED : presences.takeBack(gathering, token.get()));
    } else {
      String typed = Objects.requireNonNullElse(request.formParam("code"), "");
      String receipt = Objects.requireNonNullElse(request.formParam("receipt"), "");
      Outcome outcome = Outcome.MALFORMED;
      try {
        outcome = presences.takeBack(gathering, PresenceCode.parse(typed), receipt);
      } catch (PresenceCode.SlipException e) {
        // Nobody types this: the page had it.
      }
      page(request, gathering, new Redeemed(outcome, ""), typed);
    }
  }

  private void form(Context request, Slug gathering) throws IOException {
    String typed = Objects.requireNonNullElse(request.formParam("code"), "");
    Redeemed redeemed;
    try {
      redeemed = presences.redeem(gathering, PresenceCode.parse(typed));
    } catch (PresenceCode.SlipException e) {
      redeemed = new Redeemed(Outcome.MALFORMED, "");
    }
    page(request, gathering, redeemed, typed);
  }

  private void page(Context request, Slug gathering, Redeemed redeemed, String typed) {
    answers.page(
        request,
        redeemed.outcome().status(),
        answers.reading(request),
        PresencePage.of(answers.site(), answers.reading(request), gathering, redeemed, typed));
  }

  /** Says which tokens are taken here (RFC 9577, section 2.1). */
  private void ask(Context request, Slug gathering) {
    List<String> challenges = new ArrayList<>();
    for (OpenWay way : presences.open().all()) {
      if (way.gathering().equals(gathering)) {
        challenges.add(
            "PrivateToken challenge=\"%s\", token-key=\"%s\""
                .formatted(
                    IssuerDirectory.text(way.challenge().bytes()),
                    IssuerDirectory.text(way.key().publicKey().encoded())));
      }
    }
    request.status(challenges.isEmpty() ? 404 : 401);
    if (!challenges.isEmpty()) {
      request.header("WWW-Authenticate", String.join(", ", challenges));
    }
  }

  private static boolean isForm(Context request) {
    return Objects.requireNonNullElse(request.req().getContentType(), "").startsWith(FORM);
  }

  private static Optional<Token> token(String authorization) {
    Matcher shown = SHOWN.matcher(authorization);
    if (!shown.matches()) {
      return Optional.empty();
    }
    String text =
        Objects.requireNonNullElse(shown.group("quoted"), shown.group("bare"))
            .replaceAll("=*$", "");
    return Receipts.read(text, Token.BYTES)
        .flatMap(bytes -> {
          try {
            return Optional.of(Token.read(bytes));
          } catch (TokenFormatException e) {
            return Optional.empty();
          }
        });
  }

  private static void word(Context request, Outcome outcome) {
    request
        .status(outcome.status())
        .contentType("application/json")
        .result("{\"outcome\":\"" + outcome.code() + "\"}\n");
  }
}
