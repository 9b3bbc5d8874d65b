import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.action.support.WriteRequest;
import org.opensearch.client.Client;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.LoggingDeprecationHandler;
import org.opensearch.common.xcontent.json.JsonXContent;
import org.opensearch.core.xcontent.NamedXContentRegistry;
import org.opensearch.core.xcontent.XContentParser;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.search.SearchModule;
import org.opensearch.search.builder.SearchSourceBuilder;
import org.opensearch.transport.Netty4Plugin;

/**
 * Answers, line by line, what OpenSearch makes of bodies of _search. Texts are base64 of UTF-8. The
 * node lives in this process and listens on loopback alone.
 *
 * <pre>
 * D field=text ...  adds a profile
 * C                 ends the profiles
 * Q body            the numbers of the profiles found, or E and a message
 * </pre>
 */
public final class Judge {
  private static final String INDEX = "profiles";
  private static final String TEXT_FIELDS =
      "{\"dynamic_templates\":[{\"texts\":{\"match_mapping_type\":\"string\",\"mapping\":{\"type\":\"text\"}}}]}";

  private final Client client;
  private final NamedXContentRegistry queries =
      new NamedXContentRegistry(new SearchModule(Settings.EMPTY, List.of()).getNamedXContents());
  private final List<Map<String, List<String>>> profiles = new ArrayList<>();

  private Judge(Client client) {
    this.client = client;
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err); // what the node has to say is no answer
    Path home = Files.createTempDirectory("judge");
    try (Node node = new Loopback(home)) {
      node.start();
      Judge judge = new Judge(node.client());
      BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(judge.answer(line.split(" ")));
        if (!in.ready()) {
          out.flush();
        }
      }
      out.flush();
    }
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    System.exit(0);
  }

  private String answer(String[] words) {
    switch (words[0]) {
      case "D":
        return add(words);
      case "C":
        return index();
      case "Q":
        return search(words.length < 2 ? "" : text(words[1]));
      default:
        return "E unknown command " + words[0];
    }
  }

  private String add(String[] words) {
    Map<String, List<String>> profile = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      profile
          .computeIfAbsent(words[i].substring(0, equals), field -> new ArrayList<>())
          .add(text(words[i].substring(equals + 1)));
    }
    profiles.add(profile);
    return "";
  }

  private String index() {
    client
        .admin()
        .indices()
        .prepareCreate(INDEX)
        .setSettings(Settings.builder().put("number_of_shards", 1).put("number_of_replicas", 0))
        .setMapping(TEXT_FIELDS)
        .get();
    BulkRequest bulk = new BulkRequest().setRefreshPolicy(WriteRequest.RefreshPolicy.IMMEDIATE);
    for (int i = 0; i < profiles.size(); i++) {
      bulk.add(new IndexRequest(INDEX).id(String.valueOf(i)).source(profiles.get(i)));
    }
    var answer = client.bulk(bulk).actionGet();
    return answer.hasFailures() ? "E " + answer.buildFailureMessage() : "";
  }

  private String search(String body) {
    try (XContentParser parser =
        JsonXContent.jsonXContent.createParser(queries, LoggingDeprecationHandler.INSTANCE, body)) {
      SearchSourceBuilder source = SearchSourceBuilder.fromXContent(parser);
      source.size(Math.max(1, profiles.size())).fetchSource(false);
      return Arrays.stream(client.prepareSearch(INDEX).setSource(source).get().getHits().getHits())
          .map(hit -> Integer.valueOf(hit.getId()))
          .sorted()
          .map(String::valueOf)
          .collect(Collectors.joining(" "));
    } catch (Exception | StackOverflowError e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return "E " + String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }
  }

  private static String text(String word) {
    return new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8);
  }

  /** A node of its own, without a cluster. */
  private static final class Loopback extends Node {
    Loopback(Path home) {
      super(
          InternalSettingsPreparer.prepareEnvironment(
              Settings.builder()
                  .put("path.home", home.toString())
                  .put("cluster.name", "judge")
                  .put("discovery.type", "single-node")
                  .put("network.host", "127.0.0.1")
                  .put("transport.port", "0")
                  .put("http.port", "0")
                  .put("cluster.routing.allocation.disk.threshold_enabled", false)
                  .build(),
              Map.of(),
              null,
              () -> "judge"),
          List.of(Netty4Plugin.class),
          false);
    }
  }
}
