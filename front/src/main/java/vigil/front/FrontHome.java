package vigil.front;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.exchange.durable.DayStamp;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.FrontStick;
import vigil.exchange.wire.PairingCode;
import vigil.exchange.wire.Terms;
import vigil.front.activity.FrontKey;
import vigil.front.exchange.Carried;
import vigil.front.exchange.Handover;
import vigil.front.exchange.Holdings;
import vigil.front.exchange.Pairing;
import vigil.front.exchange.StickExchange;
import vigil.front.presence.Presences;
import vigil.front.settings.FrontSettings;

/**
 * The folder of the public program: {@code front.toml}, {@code spool/} (sealed envelopes), {@code
 * replies/} (all mailboxes, sealed), {@code edition/} (signed), {@code pairing/} (public keys and
 * hashes), {@code front.db} (numbers and marks of presences), {@code activity/} (the key for other
 * networks). Nothing readable that anybody told is ever in it. One process at a time may have it
 * open.
 */
public final class FrontHome implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path folder;
  private final FileChannel lock;
  private final FrontSettings settings;

  private FrontHome(Path folder, FileChannel lock, FrontSettings settings) {
    this.folder = folder;
    this.lock = lock;
    this.settings = settings;
  }

  /**
   * Makes a home where there is none, and issues a code to pair a desk with. In a home that is
   * already there everything stays; only a code that was issued before no longer works.
   *
   * @throws FrontHomeInUseException while a server uses it
   */
  public static PairingCode init(Path folder) throws IOException {
    PrivateFolder.at(folder);
    Path toml = folder.resolve(FrontSettings.FILE);
    if (Files.notExists(toml)) {
      Files.write(toml, FrontSettings.template().getBytes(StandardCharsets.UTF_8));
    }
    try (FrontHome home = open(folder)) {
      home.spool();
      home.mailboxes();
      PrivateFolder.at(home.editions());
      return home.pairing().issueCode();
    }
  }

  /**
   * Exchanges envelopes, edition and replies with a stick, for a group whose desk has no network.
   * It can be repeated after the stick was pulled.
   *
   * @param stick a folder on the stick
   * @throws FrontHomeInUseException while a server uses the home
   * @throws vigil.front.exchange.OtherGroupException when the stick comes from another group
   */
  public static Carried exchange(Path folder, Path stick) throws IOException {
    FrontStick carried = FrontStick.at(stick);
    try (FrontHome home = open(folder);
        Presences presences = home.presences(FrontServer.address(home.settings.listen()))) {
      SiteMaker maker =
          new SiteMaker(
              home.settings,
              FrontServer.address(home.settings.listen()),
              InstantSource.system(),
              presences,
              home.key().map(FrontKey::publicPem));
      Handover handover = new Handover(home.pairing(), home.editions(), maker);
      Holdings holdings =
          new Holdings(
              home.spool(),
              home.mailboxes(),
              codes -> {
                presences.follow(maker.published(handover).gatherings());
                return presences.take(codes);
              },
              home.terms());
      return new StickExchange(handover, holdings).with(carried);
    }
  }

  /**
   * Opens a home for the only process that may use it.
   *
   * @throws NoSuchFileException when there is none
   * @throws FrontHomeInUseException while another process uses it
   */
  static FrontHome open(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve(FrontSettings.FILE))) {
      throw new NoSuchFileException(
          folder.toString(), null, "is no home of a front; make one with: vigil front init");
    }
    FrontSettings settings = FrontSettings.read(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new FrontHomeInUseException(folder);
    }
    for (String file : List.of(LOCK, FrontSettings.FILE)) {
      DayStamp.on(folder.resolve(file));
    }
    DayStamp.on(folder);
    return new FrontHome(folder, channel, settings);
  }

  FrontSettings settings() {
    return settings;
  }

  Spool spool() throws IOException {
    return Spool.open(folder.resolve("spool"), settings.spool().limitBytes());
  }

  MailboxRack mailboxes() throws IOException {
    return MailboxRack.open(folder.resolve("replies"), settings.replies().days());
  }

  Presences presences(URI address) {
    return Presences.in(
        folder,
        address.getHost(),
        Clock.systemUTC(),
        Duration.ofMillis(settings.presence().pulseMillis()));
  }

  /** The key for other networks; none where they cannot reach this program. */
  Optional<FrontKey> key() throws IOException {
    return settings.listen().publicAddress().isPresent()
        ? Optional.of(FrontKey.in(folder.resolve("activity")))
        : Optional.empty();
  }

  Terms terms() {
    return new Terms(settings.replies().days());
  }

  Path editions() {
    return folder.resolve("edition");
  }

  Pairing pairing() throws IOException {
    return Pairing.open(folder.resolve("pairing"));
  }

  /** Lets another process have it. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
