package vigil.core.date;

import com.ibm.icu.text.ListFormatter;
import vigil.core.language.Text;

/** Words for sets (one of these) and lists (all of these). */
final class MemberWords {

  private final Text text;

  MemberWords(Text text) {
    this.text = text;
  }

  String anyOf(Members members) {
    return joined(members, ListFormatter.Type.OR);
  }

  String allOf(Members members) {
    return joined(members, ListFormatter.Type.AND);
  }

  private String joined(Members members, ListFormatter.Type type) {
    return ListFormatter.getInstance(text.language().locale(), type, ListFormatter.Width.WIDE)
        .format(members.list().stream().map(this::of).toList());
  }

  private String of(Member member) {
    SingleWords singles = new SingleWords(text);
    if (member.first() instanceof Endpoint.Known(Single first)) {
      if (member.isOneDate()) {
        return singles.of(first, Form.PLAIN);
      }
      if (member.last() instanceof Endpoint.Open) {
        return text.get("date.or-later", singles.of(first, Form.PLAIN));
      }
    } else if (member.last() instanceof Endpoint.Known(Single last)) {
      return text.get("date.or-earlier", singles.of(last, Form.PLAIN));
    }
    return new IntervalWords(text).of(member.interval());
  }
}
