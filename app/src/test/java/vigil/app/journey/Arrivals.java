package vigil.app.journey;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import vigil.app.drill.CountedFront;
import vigil.app.drill.FrontImage;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;

/**
 * People who say one after the other that they will come: by code without scripts, by code with
 * them, by a sum, in turn; some of them with a browser, the others with a client of the test. Keeps
 * what only they know, in the order of their arrival.
 */
final class Arrivals {
  private static final int WAYS = 3;

  private final List<String> planted = new ArrayList<>();
  private final List<Arrival> all = new ArrayList<>();
  private final List<PresenceCode> used = new ArrayList<>();
  private final List<PresenceCode> inPockets;
  private final CountedFront front;
  private final Supporter supporter;

  private record Arrival(String way, byte[] secret) {}

  Arrivals(CountedFront front, Supporter supporter) {
    this.front = front;
    this.supporter = supporter;
    inPockets = new ArrayList<>(front.codes());
    Collections.shuffle(inPockets);
  }

  /** The next one comes. */
  void come(boolean withBrowser) throws Exception {
    switch (all.size() % WAYS) {
      case 0 -> {
        PresenceCode code = code();
        String receipt = withBrowser ? supporter.types(code) : front.type(code);
        planted.add(receipt);
        all.add(new Arrival("code", Base64.getUrlDecoder().decode(receipt)));
      }
      case 1 -> {
        PresenceCode code = code();
        remember("code", withBrowser ? supporter.opens(code) : front.spendFor(code));
      }
      default -> remember("work", withBrowser ? supporter.doesASum() : front.spendForASum());
    }
  }

  private PresenceCode code() {
    PresenceCode code = inPockets.removeLast();
    used.add(code);
    planted.addAll(List.of(code.compact(), code.grouped()));
    return code;
  }

  private void remember(String way, Token token) {
    all.add(new Arrival(way, token.nonce()));
    String text = CountedFront.text(token);
    planted.add(text.substring(0, 60));
    planted.add(text.substring(text.length() - 60));
    planted.add(HexFormat.of().formatHex(token.nonce()));
  }

  int count() {
    return all.size();
  }

  /** How many of them had a code. */
  int codes() {
    return used.size();
  }

  /** Words that must not be found. */
  List<String> planted() {
    return planted;
  }

  /** Bytes that must not be found. */
  List<byte[]> secrets() {
    return all.stream().map(Arrival::secret).toList();
  }

  /** The marks of presences by one way, in the order of arrival, without the first so many. */
  List<FrontImage.Mark> presences(FrontImage image, String way, int without) {
    return all.stream()
        .skip(without)
        .filter(one -> one.way().equals(way))
        .map(one -> image.mark(way, one.secret()))
        .toList();
  }

  /** The marks of used codes, in the order of their use, without the first so many. */
  List<FrontImage.Mark> codes(FrontImage image, int without) {
    return used.stream().skip(without).map(code -> image.mark("code", hash(code))).toList();
  }

  /** The first half of the hash of a code: what the front keeps of it. */
  static byte[] hash(PresenceCode code) {
    return HexFormat.of().parseHex(CountedFront.hash(code));
  }
}
