package vigil.desk.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.core.id.StatementId;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** What the search of an open desk still holds of what was erased. */
class LiveSearchErasingTest {
  @AutoClose private SearchedDesk searched;
  private OpenDesk desk;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    searched = SearchedDesk.in(folder);
    desk = searched.desk();
  }

  /** What is erased is not found any more at once, and out of memory a moment later. */
  private void erase(ErasableItem item) throws Exception {
    desk.record(new Change.Erased(item));
    assertThat(searched.find(SearchedDesk.WORD).isEmpty() || searched.find("Khamzat").isEmpty())
        .isTrue();
    while (!desk.search().isPurged()) {
      Thread.sleep(5);
    }
  }

  @Test
  void erased_words_areInNoTermAndInNoByte() throws Exception {
    searched.waitUntilRead();
    String folded = "желтыйдирижабль";
    assertThat(terms()).contains(folded);
    assertThat(bytes()).contains(folded);
    desk.record(
        new Change.StatementCorrected(
            TrialDesk.recorded(desk, "s1")
                .toDraft()
                .words(SearchedDesk.WORD + " once more")
                .build()));

    erase(new ErasableItem.StatementWords(new StatementId("s1")));

    assertThat(terms()).noneMatch(term -> term.contains("дирижабл"));
    assertThat(bytes()).doesNotContain("дирижабл");
    assertThat(searched.find(SearchedDesk.WORD)).isEmpty();
    assertThat(searched.find("Khamzat")).contains("s1");
  }

  @Test
  void erased_names_areInNoTermAndInNoByte() throws Exception {
    searched.waitUntilRead();
    assertThat(terms()).contains("заболоцкий", "zabolotskii", "sabuluZki", "SBLTSK");

    erase(new ErasableItem.PersonName(SearchedDesk.PERSON));

    assertThat(terms())
        .noneMatch(term -> term.contains("заболо") || term.contains("zabolo"))
        .doesNotContain("sabuluZki", "SBLTSK");
    assertThat(bytes()).doesNotContain("заболоцкий").doesNotContain("zabolotskii");
    assertThat(searched.find("Khamzat")).isEmpty();
    assertThat(
            searched.find(
                new Question("", "p1", "", Optional.empty(), Optional.empty(), Optional.empty())))
        .containsExactlyInAnyOrder("p1", "s1");
  }

  @Test
  void erased_beforeTheCasebookIsReadIn_isGone() throws Exception {
    desk.search();

    erase(new ErasableItem.StatementWords(new StatementId("s1")));

    assertThat(terms()).noneMatch(term -> term.contains("дирижабл"));
  }

  @Test
  void erased_anything_forgetsWhatWasAskedLast() throws Exception {
    desk.search().keep(Question.of(SearchedDesk.WORD));

    erase(new ErasableItem.StatementWords(new StatementId("s1")));

    assertThat(desk.search().last().isEmpty()).isTrue();
  }

  private Set<String> terms() {
    return desk.search()
        .index()
        .with(searcher -> {
          Set<String> all = new HashSet<>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
              Terms terms = leaf.reader().terms(field.name);
              if (terms != null) {
                TermsEnum one = terms.iterator();
                while (one.next() != null) {
                  all.add(one.term().utf8ToString());
                }
              }
            }
          }
          return all;
        });
  }

  /** Every file that Lucene holds, read or not. */
  private String bytes() throws IOException {
    ByteBuffersDirectory memory = desk.search().index().memory();
    StringBuilder all = new StringBuilder();
    for (String name : memory.listAll()) {
      try (IndexInput file = memory.openInput(name, IOContext.DEFAULT)) {
        byte[] content = new byte[Math.toIntExact(file.length())];
        file.readBytes(content, 0, content.length);
        all.append(new String(content, UTF_8));
      }
    }
    return all.toString();
  }
}
