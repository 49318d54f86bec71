package dev.acquaint.testkit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.acquaint.features.knowledge.feeds.Feed;
import dev.acquaint.features.knowledge.feeds.FeedAlarm;
import dev.acquaint.features.knowledge.feeds.FeedFetch;
import dev.acquaint.features.knowledge.feeds.FeedXml;
import dev.acquaint.features.knowledge.feeds.SafeAddresses;
import dev.acquaint.features.knowledge.feeds.SqlFeeds;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News from feeds: fetched politely, read without trust, and never from inside. */
@ExtendWith(TestDatabaseExtension.class)
class FeedsTest {
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private static final URI ADDRESS = URI.create("https://news.example.org/feed.xml");
  private static final FeedFetch.Known NOTHING = new FeedFetch.Known("", "");
  private static final String RSS =
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>Java News</title>
      <item><title>Records &lt;b&gt;again&lt;/b&gt;</title><link>/records</link><guid>1</guid></item>
      <item><title>No place</title></item>
      <item><title>A trick</title><link>javascript:alert(1)</link></item>
      </channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Tea</title>
      <entry><title type="html">First flush</title><id>urn:1</id>
        <author><name>Somebody</name><title>not this</title></author>
        <link rel="enclosure" href="https://tea.example.org/a.mp3"/><link href="https://tea.example.org/1"/></entry>
      </feed>
      """;

  private HttpServer server;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void aWebServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/feed", 200, RSS, "ETag", "\"1\"");
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void serve(String path, int status, String body, String... headers) {
    server.createContext(
        path,
        exchange -> {
          String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
          asked.add(path + " " + tag);
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          boolean known = "\"1\"".equals(tag);
          exchange.sendResponseHeaders(known ? 304 : status, known || bytes.length == 0 ? -1 : 0);
          if (!known) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
  }

  private URI here(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private static FeedFetch fetching(boolean alsoInside) {
    return new FeedFetch(
        InetAddress::getAllByName,
        address -> alsoInside || SafeAddresses.isPublic(address),
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  @Test
  void bothKindsOfFeedAreReadWithoutMarkupAndWithoutTricks() {
    FeedXml.Content rss = read(RSS).orElseThrow();
    assertThat(rss.title()).isEqualTo("Java News");
    assertThat(rss.items()).hasSize(1);
    assertThat(rss.items().getFirst().title()).isEqualTo("Records again");
    assertThat(rss.items().getFirst().link())
        .isEqualTo(URI.create("https://news.example.org/records"));
    FeedXml.Content atom = read(ATOM).orElseThrow();
    assertThat(atom.items()).hasSize(1);
    assertThat(atom.items().getFirst().title()).isEqualTo("First flush");
    assertThat(atom.items().getFirst().link()).isEqualTo(URI.create("https://tea.example.org/1"));
  }

  private static InputStream document(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<FeedXml.Content> read(String xml) {
    return FeedXml.read(document(xml), ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not a feed",
        "<html><title>A page</title></html>",
        "<rss><channel><item>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>",
        "<!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss><item><title>&b;</title></item></rss>",
      })
  void whatIsNoFeedOrHoldsWhatNoFeedNeedsIsRefused(String document) {
    assertThat(read(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "2001:db8::1",
      })
  void addressesInsideAreNeverConnectedTo(String address) throws UnknownHostException {
    assertThat(SafeAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:4700::1111", "172.32.0.1"})
  void addressesOfTheInternetAre(String address) throws UnknownHostException {
    assertThat(SafeAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aNameThatLeadsInsideIsRefusedEvenWhenItAlsoLeadsOutside() throws UnknownHostException {
    InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")};
    assertThat(SafeAddresses.find("both.example.org", _ -> both, SafeAddresses::isPublic))
        .isEmpty();
    assertThat(fetching(false).fetch(here("/feed"), NOTHING))
        .isInstanceOf(FeedFetch.Result.Failed.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void whatDidNotChangeIsNotFetchedAgain() {
    FeedFetch.Result first = fetching(true).fetch(here("/feed"), NOTHING);
    assertThat(first).isInstanceOf(FeedFetch.Result.Fetched.class);
    FeedFetch.Known known = ((FeedFetch.Result.Fetched) first).known();
    assertThat(known.etag()).isEqualTo("\"1\"");
    assertThat(fetching(true).fetch(here("/feed"), known))
        .isInstanceOf(FeedFetch.Result.Unchanged.class);
    assertThat(asked).containsExactly("/feed null", "/feed \"1\"");
  }

  @Test
  void redirectsAreFollowedAFewTimesAndCheckedEachTime() {
    serve("/moved", 302, "", "Location", "/feed");
    serve("/round", 302, "", "Location", "/round");
    serve("/file", 302, "", "Location", "file:///etc/passwd");
    serve("/inside", 302, "", "Location", "http://169.254.169.254/latest");
    assertThat(fetching(true).fetch(here("/moved"), NOTHING))
        .isInstanceOf(FeedFetch.Result.Fetched.class);
    for (String path : List.of("/round", "/file", "/nothing-there")) {
      assertThat(fetching(true).fetch(here(path), NOTHING))
          .as(path)
          .isInstanceOf(FeedFetch.Result.Failed.class);
    }
    FeedFetch onlyLoopback =
        new FeedFetch(
            InetAddress::getAllByName,
            InetAddress::isLoopbackAddress,
            (SSLSocketFactory) SSLSocketFactory.getDefault());
    assertThat(onlyLoopback.fetch(here("/inside"), NOTHING))
        .isEqualTo(
            new FeedFetch.Result.Failed(
                "169.254.169.254 is unknown, or not on the public internet"));
  }

  @Test
  void aFeedThatNeverEndsIsGivenUp() {
    serve("/long", 200, "x".repeat(2_100_000));
    assertThat(fetching(true).fetch(here("/long"), NOTHING))
        .isEqualTo(new FeedFetch.Result.Failed("is longer than 2000000 bytes"));
  }

  @Test
  void newsAreKeptOnceAndFeedsThatAreGoneAreLeftAlone(Database database) {
    TestDatabase.truncate(database);
    SqlFeeds feeds = new SqlFeeds();
    List<URI> fetched = new ArrayList<>();
    URI broken = URI.create("https://gone.example.org/feed");
    FeedAlarm alarm =
        new FeedAlarm(
            database.transactions(),
            feeds,
            (address, _) -> {
              fetched.add(address);
              return address.equals(broken)
                  ? new FeedFetch.Result.Failed("answered with 500")
                  : new FeedFetch.Result.Fetched(document(RSS), NOTHING);
            },
            Runnable::run);
    configure(database, new Feed(ADDRESS, Set.of("java")), new Feed(broken, Set.of("tea")));
    for (int hours = 0; hours <= 48; hours++) {
      alarm.ring(NOW.plus(Duration.ofHours(hours)));
    }
    assertThat(fetched.stream().filter(ADDRESS::equals)).hasSize(9);
    assertThat(fetched.stream().filter(broken::equals)).hasSize(4);
    List<SqlFeeds.News> news = news(database);
    assertThat(news).hasSize(1);
    assertThat(news.getFirst().title()).isEqualTo("Records again");
    assertThat(news.getFirst().source()).isEqualTo("Java News");
    assertThat(news.getFirst().topics()).containsExactly("java");
    configure(database, new Feed(broken, Set.of("tea")));
    assertThat(news(database)).isEmpty();
  }

  private static void configure(Database database, Feed... feeds) {
    database
        .transactions()
        .run(transaction -> new SqlFeeds().configure(transaction, List.of(feeds), NOW));
  }

  private static List<SqlFeeds.News> news(Database database) {
    return database
        .transactions()
        .inTransaction(transaction ->
            new SqlFeeds().news(transaction, NOW.minusSeconds(1), NOW.plus(Duration.ofDays(9))));
  }
}
