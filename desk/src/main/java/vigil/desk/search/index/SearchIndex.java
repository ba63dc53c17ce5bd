package vigil.desk.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * An index that lies in memory and nowhere else. It keeps terms, never a text: what was found is
 * read in the casebook. Safe for use by several threads.
 */
public final class SearchIndex implements AutoCloseable {
  /**
   * Lucene tells every program on its error stream that it could calculate with vectors faster. We
   * have none. The logger is held, because one that nobody holds forgets its level.
   */
  private static final Logger ABOUT_VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    ABOUT_VECTORS.setLevel(Level.SEVERE);
  }

  /** Small, so that rewriting one without what was erased takes a moment. */
  private static final double LARGEST_SEGMENT_MB = 12;

  private static final double BUFFER_MB = 16;

  private static final Sort BEST_THEN_NEWEST =
      new Sort(SortField.FIELD_SCORE, new SortField(Shelving.RECENCY, SortField.Type.LONG, true));

  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private final Spellings spellings = new Spellings();
  private final Shelving shelving = new Shelving(spellings);
  private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private SearchIndex() throws IOException {
    writer = new IndexWriter(memory, configuration());
    searchers = new SearcherManager(writer, new Searchers());
  }

  /** Searchers that remember no queries. */
  private static final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  private IndexWriterConfig configuration() {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setMergePolicy(
            new TieredMergePolicy()
                .setMaxMergedSegmentMB(LARGEST_SEGMENT_MB)
                .setForceMergeDeletesPctAllowed(0))
        .setMergeScheduler(merges)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false);
  }

  /** An index with nothing in it. */
  public static SearchIndex empty() {
    try {
      return new SearchIndex();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Takes entries in, each in place of what was known under its key. */
  public void put(Iterable<Entry> entries) {
    try {
      for (Entry entry : entries) {
        writer.updateDocument(new Term(Shelving.KEY, entry.key().term()), shelving.document(entry));
      }
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /**
   * Takes entries in of which none is there yet: as {@link #put}, on all processors, and without
   * looking for what they would replace.
   */
  public void addNew(Collection<Entry> entries) {
    entries.parallelStream().forEach(this::addNew);
  }

  private void addNew(Entry entry) {
    try {
      writer.addDocument(shelving.document(entry));
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Takes an entry out that is no more. */
  public void remove(EntryKey key) {
    try {
      writer.deleteDocuments(new Term(Shelving.KEY, key.term()));
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Makes what was taken in findable. */
  public void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /**
   * Drops what had been replaced from every structure, its terms included: segments that hold any
   * of it are written anew, and the readers of the old ones are let go. Takes seconds in a large
   * index, which may be searched and changed meanwhile. A merge that was under way when something
   * was replaced carries it over, and is therefore waited for first.
   */
  public void forget() {
    try {
      refresh();
      merges.sync();
      writer.forceMergeDeletes(true);
      merges.sync();
      refresh();
      writer.deleteUnusedFiles();
      rest();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Lets go of what was remembered to take in much at a time. */
  public void rest() {
    shelving.forget();
  }

  /** The keys of all entries that a change of one of these changes, themselves included. */
  public Set<EntryKey> tiedTo(Collection<EntryKey> keys) {
    return with(searcher -> {
      Set<EntryKey> tied = new LinkedHashSet<>(keys);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        for (EntryKey key : keys) {
          addTied(leaf.reader(), new Term(Shelving.TIE, key.term()), tied);
        }
      }
      return tied;
    });
  }

  private static void addTied(LeafReader reader, Term term, Set<EntryKey> tied) throws IOException {
    PostingsEnum holders = reader.postings(term, PostingsEnum.NONE);
    if (holders == null) {
      return;
    }
    Bits live = reader.getLiveDocs();
    SortedDocValues keys = DocValues.getSorted(reader, Shelving.KEY);
    while (holders.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
      if (live == null || live.get(holders.docID())) {
        tied.add(key(keys, holders.docID()));
      }
    }
  }

  /**
   * Answers a query.
   *
   * @param most keys that are wanted, the best
   */
  Answer search(Query query, int most) {
    return with(searcher -> {
      int wanted = Math.max(1, Math.min(most, searcher.getIndexReader().maxDoc()));
      TopDocs found =
          searcher.search(
              query,
              new TopFieldCollectorManager(BEST_THEN_NEWEST, wanted, null, Integer.MAX_VALUE));
      List<EntryKey> keys = new ArrayList<>();
      for (ScoreDoc hit : found.scoreDocs) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
        keys.add(key(DocValues.getSorted(leaf.reader(), Shelving.KEY), hit.doc - leaf.docBase));
      }
      return new Answer(found.totalHits.value(), keys);
    });
  }

  private static EntryKey key(SortedDocValues keys, int document) throws IOException {
    if (!keys.advanceExact(document)) {
      throw new IllegalStateException("an entry was shelved without its key");
    }
    return EntryKey.of(keys.lookupOrd(keys.ordValue()).utf8ToString());
  }

  /** The spellings of the words that lie in it. */
  Spellings spellings() {
    return spellings;
  }

  /** What Lucene holds, for tests that look for what must not be there. */
  ByteBuffersDirectory memory() {
    return memory;
  }

  /** Something that is done with a searcher. */
  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  /** Lets a searcher be used, and takes it back. */
  <T> T with(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.read(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Lets go of everything. */
  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
      memory.close();
      shelving.forget();
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("An index in memory cannot be read or written.", e);
  }
}
