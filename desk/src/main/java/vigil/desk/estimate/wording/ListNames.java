package vigil.desk.estimate.wording;

import com.ibm.icu.text.ListFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vigil.core.id.SourceId;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.desk.estimate.kept.SourceList;

/** What lists are called in one language: after their sources. */
public final class ListNames implements UnaryOperator<String> {
  private final Map<String, SourceList> lists;
  private final Language language;
  private final Function<SourceId, String> sources;

  /**
   * @param sources what a source is called
   */
  public ListNames(List<SourceList> lists, Language language, Function<SourceId, String> sources) {
    this.lists = lists.stream().collect(Collectors.toMap(SourceList::key, list -> list));
    this.language = language;
    this.sources = sources;
  }

  /** The name of a list, by its key; what is the key of none stays as it is. */
  @Override
  public String apply(String key) {
    SourceList list = lists.get(key);
    return list == null ? key : of(list);
  }

  /** The name of a list. */
  public String of(SourceList list) {
    List<String> names = list.sources().stream().map(sources).toList();
    String all = ListFormatter.getInstance(language.locale()).format(names);
    return names.size() == 1 ? all : CoreWords.in(language).get("estimate.lists.together", all);
  }
}
