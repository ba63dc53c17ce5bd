package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.core.id.Slug;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.KeysChanged;
import vigil.desk.casefile.DeskChange.ReplyDelivered;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.desk.casefile.DeskChange.RolesChanged;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskChange.TestimonyOpened;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.desk.casefile.DeskChange.TestimonyTaken;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.role.Role;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.gather.Gathering;
import vigil.gather.police.Law;
import vigil.seal.number.MailboxId;

/**
 * What the changes of a desk add up to. Immutable: a reader keeps the state that he began with
 * while others change it.
 */
public final class DeskState {
  private static final DeskState EMPTY = of(Casebook.empty());

  private final Casebook casebook;
  private final PMap<EnvelopeId, InboxEntry> inbox;
  private final Correspondence outbox;
  private final Shelves shelves;
  private final Press press;
  private final Ties ties;

  private DeskState(
      Casebook casebook,
      PMap<EnvelopeId, InboxEntry> inbox,
      Correspondence outbox,
      Shelves shelves,
      Press press,
      Ties ties) {
    this.casebook = casebook;
    this.inbox = inbox;
    this.outbox = outbox;
    this.shelves = shelves;
    this.press = press;
    this.ties = ties;
  }

  /** The desk before its first change. */
  public static DeskState empty() {
    return EMPTY;
  }

  /** A desk that has nothing but a casebook. */
  static DeskState of(Casebook casebook) {
    return new DeskState(
        casebook, OrderedPMap.empty(), Correspondence.NONE, Shelves.EMPTY, Press.IDLE, Ties.NONE);
  }

  /** The casebook. */
  public Casebook casebook() {
    return casebook;
  }

  /** The testimonies, in the order in which they were fetched. */
  public Map<EnvelopeId, InboxEntry> inbox() {
    return inbox;
  }

  /** All replies, oldest first. */
  public Map<ReplyId, WrittenReply> replies() {
    return outbox.written();
  }

  /** The replies to the source of one testimony, oldest first. */
  public List<WrittenReply> repliesTo(EnvelopeId envelope) {
    return outbox.to(envelope);
  }

  /** The day on which the front, or the stick, first got the reply; empty until then. */
  public Optional<LocalDate> deliveredOn(ReplyId reply) {
    return Optional.ofNullable(outbox.delivered().get(reply));
  }

  /** The replies that nobody outside has yet and somebody may still read, oldest first. */
  public List<WrittenReply> waitingReplies() {
    return outbox.waiting();
  }

  /** All conversations, by mailbox. */
  public Map<MailboxId, Conversation> conversations() {
    return outbox.conversations();
  }

  /** The conversation that an envelope belongs to; none when its source cannot be answered. */
  public Optional<Conversation> conversationOf(EnvelopeId envelope) {
    return outbox.of(envelope);
  }

  /** Whether the cover of an envelope was read, to find out what it belongs to. */
  public boolean isSorted(EnvelopeId envelope) {
    return outbox.sorted().containsKey(envelope);
  }

  /** Whether an envelope only asks to erase a conversation. */
  public boolean isRequest(EnvelopeId envelope) {
    return outbox.isRequest(envelope);
  }

  /** The dossiers as drafted, in the order in which they were begun. */
  public Map<Slug, DossierDraft> dossiers() {
    return shelves.dossiers();
  }

  /** The gatherings, in the order in which they were begun. */
  public Map<Slug, Gathering> gatherings() {
    return shelves.gatherings();
  }

  /** The hashes of the codes that were printed for a gathering, in order. */
  public SortedSet<String> codes(Slug gathering) {
    return shelves.call().codes(gathering);
  }

  /** The estimates that were kept, the oldest first. */
  public Map<EstimateId, KeptEstimate> estimates() {
    return shelves.estimates();
  }

  /** The pictures that were made for the public, by the file that they are in an edition. */
  public Map<String, PublicPicture> pictures() {
    return shelves.call().pictures();
  }

  /** The laws that Vigil knows of, as they were corrected here. */
  public Map<Slug, Law> laws() {
    return shelves.call().laws();
  }

  /** Under which law a gathering takes place; empty until somebody says so. */
  public Optional<Slug> lawOf(Slug gathering) {
    return shelves.call().lawOf(gathering);
  }

  /** The copies for publication, in the order in which they were kept. */
  public Map<CopyId, KeptCopy> copies() {
    return shelves.copies();
  }

  /** The newest edition that was built. */
  public Optional<PublishedEdition> edition() {
    return press.newest();
  }

  /** The newest edition, when nobody outside has it yet. */
  public Optional<PublishedEdition> waitingEdition() {
    return press.newest().filter(_ -> !press.delivered());
  }

  /** The edition that somebody proposed and nobody else has confirmed yet. */
  public Optional<EditionProposal> proposal() {
    return press.proposal();
  }

  /** The day on which the dossier was first published, if it was. */
  public Optional<LocalDate> publicSince(Slug dossier) {
    return Optional.ofNullable(press.publicSince().get(dossier));
  }

  /** The least number that the next edition can get. */
  public long nextEdition() {
    return press.next();
  }

  /** The front that this desk is paired with. */
  public Optional<PairedFront> front() {
    return ties.front();
  }

  /** What is known of the keys. */
  public KeyHistory keys() {
    return ties.keys();
  }

  /** What a person may do: everything, until somebody said otherwise. */
  public Set<Role> rolesOf(String person) {
    return ties.rolesOf(person);
  }

  /**
   * The state after one more change.
   *
   * @throws vigil.casebook.ChangeRefused when it does not fit the casebook
   * @throws DeskChangeRefused when it does not fit the rest of the desk
   */
  public DeskState apply(DeskChange change) {
    return switch (change) {
      case CasebookChanged(Change inside) -> {
        shelves.requireTheirEvents(inside);
        yield new DeskState(casebook.apply(inside), inbox, outbox, shelves, press, ties);
      }
      case TestimonyReceived(var id, long sizeBytes, var day) ->
          received(InboxEntry.fresh(id, sizeBytes, day));
      case TestimonyTaken(var id, long sizeBytes, var day) ->
          received(InboxEntry.taken(id, sizeBytes, day));
      case TestimonyOpened(var id, Told told, _) -> withInbox(id, known(id).opened(told));
      case TestimonyErased(var id) -> erased(id);
      case ReplyWritten(WrittenReply reply) -> {
        known(reply.envelope());
        yield withOutbox(outbox.with(reply));
      }
      case ReplyDelivered(ReplyId reply, var on) -> withOutbox(outbox.delivered(reply, on));
      case TestimonySorted sorted ->
          withOutbox(outbox.with(sorted, known(sorted.envelope()).fetchedOn()));
      case DeskChange.DossierSaved(var draft) -> withShelves(shelves.with(draft, casebook));
      case DeskChange.EstimateKept(var estimate) -> withShelves(shelves.with(estimate));
      case DeskChange.CopyKept(KeptCopy copy) -> kept(copy);
      case DeskChange.CopyDiscarded(CopyId copy) -> withShelves(shelves.without(copy));
      case DeskChange.GatheringSaved(Gathering gathering) -> withShelves(shelves.with(gathering));
      case DeskChange.Calling calling -> withShelves(shelves.with(calling));
      case DeskChange.EditionPublished(PublishedEdition edition) -> withPress(press.with(edition));
      case DeskChange.EditionProposed(EditionProposal proposal) -> withPress(press.with(proposal));
      case DeskChange.ProposalEnded(String content, boolean _) -> withPress(press.without(content));
      case DeskChange.EditionDelivered(long number) -> withPress(press.handedOver(number));
      case DeskChange.FrontPaired(PairedFront paired) ->
          withPress(press.waiting()).withTies(ties.with(paired));
      case KeysChanged changed -> withTies(ties.after(changed));
      case RolesChanged(String whom, Set<Role> roles) -> withTies(ties.with(whom, roles));
    };
  }

  /** The same for one that fitted once, whatever became of its event since. */
  DeskState again(DeskChange change) {
    return change instanceof DeskChange.DossierSaved(DossierDraft draft)
        ? withShelves(shelves.with(draft))
        : apply(change);
  }

  private DeskState received(InboxEntry entry) {
    if (inbox.containsKey(entry.envelope())) {
      throw new DeskChangeRefused("The testimony " + entry.envelope() + " is here already.");
    }
    return withInbox(entry.envelope(), entry);
  }

  private InboxEntry known(EnvelopeId envelope) {
    @Nullable InboxEntry entry = inbox.get(envelope);
    if (entry == null) {
      throw new DeskChangeRefused("There is no testimony " + envelope + ".");
    }
    return entry;
  }

  private DeskState erased(EnvelopeId envelope) {
    return withInbox(envelope, known(envelope).withoutContent())
        .withOutbox(outbox.withErased(envelope))
        .withShelves(shelves.withoutCopiesOf(envelope));
  }

  private DeskState kept(KeptCopy copy) {
    if (known(copy.envelope()).erased()) {
      throw new DeskChangeRefused("The testimony " + copy.envelope() + " was erased.");
    }
    return withShelves(shelves.with(copy));
  }

  private DeskState withInbox(EnvelopeId envelope, InboxEntry entry) {
    return new DeskState(casebook, inbox.plus(envelope, entry), outbox, shelves, press, ties);
  }

  private DeskState withOutbox(Correspondence changed) {
    return new DeskState(casebook, inbox, changed, shelves, press, ties);
  }

  private DeskState withShelves(Shelves changed) {
    return new DeskState(casebook, inbox, outbox, changed, press, ties);
  }

  private DeskState withPress(Press changed) {
    return new DeskState(casebook, inbox, outbox, shelves, changed, ties);
  }

  private DeskState withTies(Ties changed) {
    return new DeskState(casebook, inbox, outbox, shelves, press, changed);
  }
}
