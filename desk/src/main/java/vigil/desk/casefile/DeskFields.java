package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Change;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.casefile.DeskChange.CopyDiscarded;
import vigil.desk.casefile.DeskChange.CopyKept;
import vigil.desk.casefile.DeskChange.DossierSaved;
import vigil.desk.casefile.DeskChange.EditionDelivered;
import vigil.desk.casefile.DeskChange.EditionProposed;
import vigil.desk.casefile.DeskChange.EditionPublished;
import vigil.desk.casefile.DeskChange.FrontPaired;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.casefile.DeskChange.KeysChanged;
import vigil.desk.casefile.DeskChange.ProposalEnded;
import vigil.desk.casefile.DeskChange.ReplyDelivered;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.desk.casefile.DeskChange.RolesChanged;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskChange.TestimonyOpened;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.desk.casefile.DeskChange.TestimonyTaken;
import vigil.desk.role.Role;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.PairingToken;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;

/** The changes of the desk as fields. */
final class DeskFields {
  private DeskFields() {}

  static Layers write(DeskChange change) {
    return switch (change) {
      case CasebookChanged(Change inside) -> CasebookFields.write(inside);
      case TestimonyReceived received -> write(received);
      case TestimonyTaken taken -> write(taken);
      case TestimonyOpened opened -> write(opened);
      case TestimonyErased(EnvelopeId envelope) ->
          Layers.lasting("testimony-erased", new Fields().put("envelope", envelope.value()));
      case ReplyWritten(WrittenReply reply) -> CorrespondenceFields.write(reply);
      case TestimonySorted sorted -> CorrespondenceFields.write(sorted);
      case ReplyDelivered delivered -> CorrespondenceFields.write(delivered);
      case CopyKept(KeptCopy copy) -> CopyFields.write(copy);
      case CopyDiscarded discarded -> CopyFields.write(discarded);
      case DossierSaved(DossierDraft draft) ->
          Layers.lasting("dossier-saved", DraftFields.write(draft));
      case GatheringSaved(Gathering gathering) ->
          Layers.lasting(
              "gathering-saved",
              new Fields().put("gathering", new String(GatheringJson.write(gathering), UTF_8)));
      case DeskChange.CodesPrinted(var gathering, var hashes) ->
          Layers.lasting(
              "codes-printed",
              new Fields()
                  .put("gathering", gathering.value())
                  .put("hashes", String.join(" ", hashes)));
      case DeskChange.EstimateKept(var estimate) ->
          Layers.lasting("estimate-kept", EstimateFields.write(estimate));
      case DeskChange.PictureAdded(PublicPicture picture) ->
          Layers.lasting("picture-added", CallFields.write(picture));
      case DeskChange.LawChosen chosen -> Layers.lasting("law-chosen", CallFields.write(chosen));
      case DeskChange.LawSaved(var law) -> Layers.lasting("law-saved", CallFields.write(law));
      case EditionPublished(PublishedEdition edition) ->
          Layers.lasting("edition-published", EditionFields.write(edition));
      case EditionProposed(EditionProposal proposal) ->
          Layers.lasting("edition-proposed", EditionFields.write(proposal));
      case ProposalEnded(String content, boolean confirmed) ->
          Layers.lasting(
              confirmed ? "proposal-confirmed" : "proposal-dropped",
              new Fields().put("content", content));
      case EditionDelivered(long number) ->
          Layers.lasting("edition-delivered", new Fields().put("number", Long.toString(number)));
      case FrontPaired(PairedFront front) -> Layers.lasting("front-paired", front(front));
      case KeysChanged keys -> Layers.lasting("keys-changed", keys(keys));
      case RolesChanged changed -> Layers.lasting("roles-changed", roles(changed));
    };
  }

  private static Layers write(TestimonyReceived received) {
    return Layers.lasting(
        "testimony-received",
        new Fields()
            .put("envelope", received.envelope().value())
            .put("size_bytes", Long.toString(received.sizeBytes()))
            .put("fetched_on", received.fetchedOn().toString()));
  }

  private static Layers write(TestimonyTaken taken) {
    return Layers.lasting(
        "testimony-taken",
        new Fields()
            .put("envelope", taken.envelope().value())
            .put("size_bytes", Long.toString(taken.sizeBytes()))
            .put("taken_on", taken.takenOn().toString()));
  }

  private static Layers write(TestimonyOpened opened) {
    return Layers.lasting(
        "testimony-opened",
        new Fields()
            .put("envelope", opened.envelope().value())
            .put("told_on", opened.told().on().toString())
            .put("language", opened.told().language().tag())
            .put("file", opened.file()));
  }

  static DeskChange read(String kind, Fields lasting, Fields words) {
    @Nullable Change casebook = CasebookFields.read(kind, lasting, words);
    return casebook == null ? readOwn(kind, lasting, words) : new CasebookChanged(casebook);
  }

  private static DeskChange readOwn(String kind, Fields lasting, Fields words) {
    return switch (kind) {
      case "testimony-received" ->
          new TestimonyReceived(
              envelope(lasting),
              Long.parseLong(lasting.text("size_bytes")),
              day(lasting, "fetched_on"));
      case "testimony-taken" ->
          new TestimonyTaken(
              envelope(lasting),
              Long.parseLong(lasting.text("size_bytes")),
              day(lasting, "taken_on"));
      case "testimony-opened" ->
          new TestimonyOpened(
              envelope(lasting),
              new Told(day(lasting, "told_on"), new Language(lasting.text("language"))),
              lasting.maybe("file"));
      case "testimony-erased" -> new TestimonyErased(envelope(lasting));
      case "testimony-sorted" -> CorrespondenceFields.sorted(lasting);
      case "reply-written" -> new ReplyWritten(CorrespondenceFields.reply(lasting, words));
      case "reply-delivered" -> CorrespondenceFields.delivered(lasting);
      case "copy-kept" -> new CopyKept(CopyFields.copy(lasting, words));
      case "copy-discarded" -> CopyFields.discarded(lasting);
      case "dossier-saved" -> new DossierSaved(DraftFields.read(lasting));
      case "gathering-saved" ->
          new GatheringSaved(GatheringJson.read(lasting.text("gathering").getBytes(UTF_8)));
      case "codes-printed" ->
          new DeskChange.CodesPrinted(
              new Slug(lasting.text("gathering")), List.of(lasting.text("hashes").split(" ", -1)));
      case "estimate-kept" -> new DeskChange.EstimateKept(EstimateFields.read(lasting));
      case "picture-added" -> new DeskChange.PictureAdded(CallFields.picture(lasting));
      case "law-chosen" -> CallFields.chosen(lasting);
      case "law-saved" -> new DeskChange.LawSaved(CallFields.law(lasting));
      case "edition-published" -> new EditionPublished(EditionFields.read(lasting));
      case "edition-proposed" -> new EditionProposed(EditionFields.proposal(lasting));
      case "proposal-confirmed" -> new ProposalEnded(lasting.text("content"), true);
      case "proposal-dropped" -> new ProposalEnded(lasting.text("content"), false);
      case "edition-delivered" -> new EditionDelivered(Long.parseLong(lasting.text("number")));
      case "front-paired" ->
          new FrontPaired(
              new PairedFront(
                  URI.create(lasting.text("address")),
                  lasting.coded("token", PairingToken::of),
                  day(lasting, "on")));
      case "keys-changed" -> keys(lasting);
      case "roles-changed" -> roles(lasting);
      default -> throw new UnreadableChangeException("its kind '" + kind + "' is unknown");
    };
  }

  private static Fields front(PairedFront front) {
    return new Fields()
        .put("address", front.address().toString())
        .put("token", front.token().secretText())
        .put("on", front.on().toString());
  }

  private static Fields keys(KeysChanged keys) {
    return new Fields()
        .put("step", keys.step().code())
        .put("whom", keys.whom())
        .put("generation", Long.toString(keys.generation()))
        .put("on", keys.on().toString());
  }

  private static KeysChanged keys(Fields lasting) {
    return new KeysChanged(
        lasting.coded("step", KeyStep::of),
        lasting.maybe("whom"),
        Long.parseLong(lasting.text("generation")),
        day(lasting, "on"));
  }

  private static Fields roles(RolesChanged changed) {
    return new Fields()
        .put("whom", changed.whom())
        .put("roles", Role.sorted(changed.roles()).stream().map(Role::code).toList());
  }

  private static RolesChanged roles(Fields lasting) {
    Set<Role> roles = new HashSet<>();
    for (String code : lasting.list("roles")) {
      roles.add(
          Role.of(code)
              .orElseThrow(
                  () -> new UnreadableChangeException("its role '" + code + "' is unknown")));
    }
    return new RolesChanged(lasting.text("whom"), roles);
  }

  private static EnvelopeId envelope(Fields lasting) {
    return new EnvelopeId(lasting.text("envelope"));
  }

  private static LocalDate day(Fields lasting, String name) {
    return LocalDate.parse(lasting.text(name));
  }
}
