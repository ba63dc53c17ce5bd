package vigil.desk.exchange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.PairedFront;
import vigil.desk.home.HomeException;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.wire.PairingCode;

/** Pairing, fetching and handing over, by the network or on a stick. */
public final class FrontPages {
  private static final String TEMPLATE = "exchange/front";

  private FrontPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/front", FrontPages::show)
        .get("/front/pair", (_, visit) -> visit.goTo("/front"))
        .post("/front/pair", FrontPages::pair)
        .get("/front/fetch", (_, visit) -> visit.goTo("/front"))
        .post("/front/fetch", FrontPages::fetch)
        .get("/front/deliver", (_, visit) -> visit.goTo("/front"))
        .post("/front/deliver", FrontPages::deliver)
        .get("/front/stick", (_, visit) -> visit.goTo("/front"))
        .post("/front/stick", FrontPages::stick);
  }

  /**
   * The page.
   *
   * @param address of the paired front; empty when there is none
   * @param pairedOn the day of the pairing, in words
   * @param edition the number of the newest edition; empty when there is none
   * @param editionWaits whether nobody has it yet
   * @param repliesWait how many replies nobody has yet
   * @param recipient the public key that testimony is sealed to
   * @param signingKey the public key that editions are signed with
   */
  public record Page(
      Optional<String> address,
      Optional<String> pairedOn,
      Optional<String> edition,
      boolean editionWaits,
      int repliesWait,
      String recipient,
      String signingKey,
      Form form) {}

  private static void show(OpenDesk desk, Visit visit) {
    visit.show(TEMPLATE, FrontTrouble.WORDS, page(desk, visit, Form.blank()));
  }

  private static Page page(OpenDesk desk, Visit visit, Form form) {
    DeskState state = desk.state();
    return new Page(
        state.front().map(front -> front.address().toString()),
        state.front().map(front -> Day.of(front.on(), visit.language())),
        state.edition().map(edition -> Long.toString(edition.number())),
        state.waitingEdition().isPresent(),
        state.waitingReplies().size(),
        desk.keys().recipients().getFirst().encoded(),
        desk.keys().publicSigningKey().toString(),
        form);
  }

  private static void showAgain(OpenDesk desk, Visit visit, Form form) {
    visit.showAgain(TEMPLATE, FrontTrouble.WORDS, page(desk, visit, form));
  }

  private static void pair(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = FrontTrouble.WORDS.in(visit.language());
    Optional<URI> address = FrontAddress.of(form.value("address"));
    if (address.isEmpty()) {
      form.refuse("address", words.get("refused.address"));
    }
    Optional<PairingCode> code = code(form.value("code"));
    if (code.isEmpty()) {
      form.refuse("code", words.get("refused.code"));
    }
    if (form.accepted()) {
      try {
        PairedFront front = Pairing.pair(desk, address.orElseThrow(), code.orElseThrow());
        visit.goTo("/front", words.get("paired", front.address().toString()));
        return;
      } catch (FrontException trouble) {
        form.refuse(
            trouble instanceof FrontException.WrongCode ? "code" : "address",
            FrontTrouble.in(visit.language(), trouble));
      }
    }
    showAgain(desk, visit, form);
  }

  private static Optional<PairingCode> code(String typed) {
    try {
      return Optional.of(PairingCode.parse(typed));
    } catch (IllegalArgumentException noCode) {
      return Optional.empty();
    }
  }

  private static void fetch(OpenDesk desk, Visit visit) throws IOException {
    Text words = FrontTrouble.WORDS.in(visit.language());
    Form form = Form.blank();
    Optional<PairedFront> front = desk.state().front();
    if (front.isEmpty()) {
      form.refuse("fetch", words.get("refused.unpaired"));
      showAgain(desk, visit, form);
      return;
    }
    try (FrontClient client = new FrontClient(front.get())) {
      int fetched = new Fetching(desk).from(client);
      new Delivery(desk).mailboxes(client);
      visit.goTo("/inbox", words.get("fetched", fetched));
    } catch (FrontException trouble) {
      form.refuse("fetch", FrontTrouble.in(visit.language(), trouble));
      showAgain(desk, visit, form);
    } catch (HomeException noRoom) {
      form.refuse("fetch", String.valueOf(noRoom.getMessage()));
      showAgain(desk, visit, form);
    }
  }

  private static void deliver(OpenDesk desk, Visit visit) throws IOException {
    Text words = FrontTrouble.WORDS.in(visit.language());
    Form form = Form.blank();
    Optional<PairedFront> front = desk.state().front();
    if (front.isEmpty()) {
      form.refuse("deliver", words.get("refused.unpaired"));
      showAgain(desk, visit, form);
      return;
    }
    try (FrontClient client = new FrontClient(front.get())) {
      new Delivery(desk).to(client);
      visit.goTo("/front", words.get("delivered"));
    } catch (FrontException trouble) {
      form.refuse("deliver", FrontTrouble.in(visit.language(), trouble));
      showAgain(desk, visit, form);
    } catch (HomeException changed) {
      form.refuse("deliver", String.valueOf(changed.getMessage()));
      showAgain(desk, visit, form);
    }
  }

  private static void stick(OpenDesk desk, Visit visit) throws IOException {
    Text words = FrontTrouble.WORDS.in(visit.language());
    Form form = visit.form();
    try {
      DeskStick stick = DeskStick.at(folder(form));
      int fetched = new Fetching(desk).from(stick);
      new Delivery(desk).to(stick);
      visit.goTo("/front", words.get("stick.done", fetched));
    } catch (NotDirectoryException | NoSuchFileException | InvalidPathException noFolder) {
      form.refuse("folder", words.get("refused.folder"));
      showAgain(desk, visit, form);
    } catch (FrontException trouble) {
      form.refuse("folder", FrontTrouble.in(visit.language(), trouble));
      showAgain(desk, visit, form);
    } catch (HomeException inTheHome) {
      form.refuse("folder", String.valueOf(inTheHome.getMessage()));
      showAgain(desk, visit, form);
    }
  }

  /** From its root: where the desk was started from is nothing that a person sees. */
  private static Path folder(Form form) throws NotDirectoryException {
    Path folder = Path.of(form.value("folder"));
    if (!folder.isAbsolute()) {
      throw new NotDirectoryException(folder.toString());
    }
    return folder;
  }
}
