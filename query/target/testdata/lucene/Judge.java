import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Answers, line by line, what Lucene makes of texts and queries. Texts are base64 of UTF-8.
 *
 * <pre>
 * A text            the words of a text
 * D field=text ...  adds a profile; every value also goes into the field "text"
 * C                 ends the profiles
 * Q OR|AND query    the numbers of the profiles found, or E and a message
 * </pre>
 */
public final class Judge {
  private static final int GAP = 100; // between two values of a field, as in Elasticsearch

  private final Analyzer analyzer = new Values(new StandardAnalyzer());
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private IndexSearcher searcher;
  private int profiles;

  private Judge() throws Exception {
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  public static void main(String[] args) throws Exception {
    Judge judge = new Judge();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(judge.answer(line.split(" ")));
      if (!in.ready()) {
        out.flush();
      }
    }
    out.flush();
  }

  private String answer(String[] words) throws Exception {
    switch (words[0]) {
      case "A":
        return analyze(words.length < 2 ? "" : text(words[1]));
      case "D":
        return add(words);
      case "C":
        writer.commit();
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        return "";
      case "Q":
        return search(words[1], words.length < 3 ? "" : text(words[2]));
      default:
        return "E unknown command " + words[0];
    }
  }

  private String analyze(String text) throws Exception {
    StringBuilder out = new StringBuilder();
    try (TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        out.append(out.length() == 0 ? "" : " ").append(encode(term.toString()));
      }
      tokens.end();
    }
    return out.toString();
  }

  private String add(String[] words) throws Exception {
    Document document = new Document();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      String field = words[i].substring(0, equals);
      String value = text(words[i].substring(equals + 1));
      document.add(new TextField("text", value, Field.Store.NO));
      if (!field.equals("text")) {
        document.add(new TextField(field, value, Field.Store.NO));
      }
    }
    writer.addDocument(document);
    profiles++;
    return "";
  }

  private String search(String operator, String query) {
    QueryParser parser = new QueryParser("text", analyzer);
    parser.setDefaultOperator(
        operator.equals("AND") ? QueryParser.Operator.AND : QueryParser.Operator.OR);
    try {
      return Arrays.stream(searcher.search(parser.parse(query), Math.max(1, profiles)).scoreDocs)
          .map(hit -> hit.doc)
          .sorted()
          .map(String::valueOf)
          .collect(Collectors.joining(" "));
    } catch (Exception | StackOverflowError e) {
      return "E " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    }
  }

  private static String text(String word) {
    return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The analyzer of every field, with a gap between its values. */
  private static final class Values extends AnalyzerWrapper {
    private final Analyzer inner;

    Values(Analyzer inner) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.inner = inner;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return inner;
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
