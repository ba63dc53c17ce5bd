package vigil.exchange.json;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.seal.Recipient;

/** How values of one word stand in JSON: as that word. */
final class CoreValues {
  private CoreValues() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("vigil");
    word(module, StatementId.class, StatementId::new, StatementId::value);
    word(module, SourceId.class, SourceId::new, SourceId::value);
    word(module, EventId.class, EventId::new, EventId::value);
    word(module, Slug.class, Slug::new, Slug::value);
    word(module, Edtf.class, Edtf::parse, Edtf::toString);
    word(module, Quantity.class, Quantity::parse, Quantity::toString);
    word(module, ActType.class, ActType::new, ActType::code);
    word(module, Stance.class, known(Stance::of, "stance"), Stance::code);
    word(module, DenialOf.class, known(DenialOf::of, "kind of denial"), DenialOf::code);
    word(module, SourceKind.class, known(SourceKind::of, "kind of source"), SourceKind::code);
    word(module, Language.class, Language::new, Language::tag);
    word(module, Recipient.class, Recipient::new, Recipient::encoded);
    word(module, MinisignPublicKey.class, MinisignPublicKey::new, MinisignPublicKey::encoded);
    module.addKeyDeserializer(Language.class, new LanguageKey());
    return module;
  }

  private static <T> void word(
      SimpleModule module, Class<T> type, Function<String, T> read, Function<T, String> write) {
    module.addSerializer(type, new WordWriter<>(type, write));
    module.addDeserializer(type, new WordReader<>(type, read));
  }

  private static <T> Function<String, T> known(Function<String, Optional<T>> of, String what) {
    return word ->
        of.apply(word)
            .orElseThrow(
                () -> new IllegalArgumentException("\"" + word + "\" is no known " + what));
  }

  private static final class WordWriter<T> extends StdScalarSerializer<T> {
    private final Function<T, String> write;

    WordWriter(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
      out.writeString(write.apply(value));
    }
  }

  private static final class WordReader<T> extends StdScalarDeserializer<T> {
    private final Function<String, T> read;

    WordReader(Class<T> type, Function<String, T> read) {
      super(type);
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      String word = in.getValueAsString();
      if (word == null || !in.currentToken().isScalarValue() || in.currentToken().isNumeric()) {
        return context.reportInputMismatch(this, "a text expected");
      }
      try {
        return read.apply(word);
      } catch (IllegalArgumentException e) {
        throw tools.jackson.databind.DatabindException.from(in, String.valueOf(e.getMessage()), e);
      }
    }
  }

  private static final class LanguageKey extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return new Language(key);
    }
  }
}
