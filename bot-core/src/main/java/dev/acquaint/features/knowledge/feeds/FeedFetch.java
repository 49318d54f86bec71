package dev.acquaint.features.knowledge.feeds;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches a feed by HTTP/1.1 (RFC 9112) over a connection to an address that was checked, with
 * limits on size, time and redirects. The client of the JDK is not used because it looks names up
 * by itself, after any check.
 */
public final class FeedFetch {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int LONGEST_BODY = 2_000_000;
  private static final int LONGEST_HEAD = 32_000;
  private static final int MOST_REDIRECTS = 3;

  private static final long LONGEST_NANOS = 30_000_000_000L;

  private final SafeAddresses.Lookup lookup;
  private final Predicate<InetAddress> allowed;
  private final SSLSocketFactory tls;

  /**
   * Makes it.
   *
   * @param lookup finds the addresses of names
   * @param allowed where it may connect to: {@link SafeAddresses#isPublic}, except in tests
   * @param tls secures connections; the JDK's own, which checks certificates and names
   */
  public FeedFetch(
      SafeAddresses.Lookup lookup, Predicate<InetAddress> allowed, SSLSocketFactory tls) {
    this.lookup = lookup;
    this.allowed = allowed;
    this.tls = tls;
  }

  /**
   * What is known of the last time.
   *
   * @param etag the feed's tag of it, or empty
   * @param lastModified the feed's time of it as it wrote it, or empty
   */
  public record Known(String etag, String lastModified) {}

  /** What came of it. */
  public sealed interface Result {
    /**
     * A document.
     *
     * @param body the whole of it, read from memory, once
     * @param known to be given the next time
     */
    record Fetched(InputStream body, Known known) implements Result {}

    /** Nothing new since the last time. */
    record Unchanged() implements Result {}

    /**
     * It could not be had.
     *
     * @param why a line for the operator
     */
    record Failed(String why) implements Result {}
  }

  /** Fetches what is at an address, unless it is what is known already. */
  public Result fetch(URI address, Known known) {
    URI next = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      try {
        Response response = request(next, known);
        switch (response.status()) {
          case 200 -> {
            return new Result.Fetched(
                response.body(),
                new Known(response.header("etag"), response.header("last-modified")));
          }
          case 304 -> {
            return new Result.Unchanged();
          }
          case 301, 302, 303, 307, 308 -> next = redirect(next, response);
          default -> {
            return new Result.Failed("answered with " + response.status());
          }
        }
      } catch (IOException | IllegalArgumentException refused) {
        return new Result.Failed(String.valueOf(refused.getMessage()));
      }
    }
    return new Result.Failed("redirects too often");
  }

  private static URI redirect(URI from, Response response) throws IOException {
    URI next = from.resolve(response.header("location"));
    if ("https".equals(from.getScheme()) && !"https".equals(next.getScheme())) {
      throw new IOException("redirects to an address that is not secured");
    }
    return next;
  }

  private record Response(int status, Map<String, String> headers, InputStream body) {
    private Response {
      headers = Map.copyOf(headers);
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private Response request(URI address, Known known) throws IOException {
    boolean secured = "https".equals(address.getScheme());
    String host = address.getHost();
    if (host == null || (!secured && !"http".equals(address.getScheme()))) {
      throw new IOException("is no address of a page");
    }
    int port = address.getPort() > 0 ? address.getPort() : secured ? 443 : 80;
    InetAddress checked =
        SafeAddresses.find(host, lookup, allowed)
            .orElseThrow(
                () -> new IOException(host + " is unknown, or not on the public internet"));
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(checked, port), TIMEOUT_MILLIS);
      plain.setSoTimeout(TIMEOUT_MILLIS);
      try (Socket socket = secured ? secured(plain, host, port) : plain) {
        socket
            .getOutputStream()
            .write(head(address, host, known).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return read(new BufferedInputStream(new Hurried(socket.getInputStream())));
      }
    }
  }

  private Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocket socket = (SSLSocket) tls.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String head(URI address, String host, Known known) {
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    StringBuilder head = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(host);
    if (address.getPort() > 0) {
      head.append(':').append(address.getPort());
    }
    head.append("\r\nUser-Agent: Acquaint (community bot)\r\nAccept-Encoding: identity\r\n");
    head.append("Accept: application/atom+xml, application/rss+xml, application/xml, text/xml\r\n");
    if (isPlain(known.etag())) {
      head.append("If-None-Match: ").append(known.etag()).append("\r\n");
    }
    if (isPlain(known.lastModified())) {
      head.append("If-Modified-Since: ").append(known.lastModified()).append("\r\n");
    }
    return head.append("Connection: close\r\n\r\n").toString();
  }

  /** A header of theirs must not become another one of ours. */
  private static boolean isPlain(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  private static Response read(InputStream in) throws IOException {
    Line line = new Line(in);
    String[] status = line.next().split(" ", 3);
    if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
      throw new IOException("does not answer as a web server");
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line.next(); !header.isEmpty(); header = line.next()) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).strip());
      }
    }
    int code = Integer.parseInt(status[1]);
    return new Response(
        code, headers, code == 200 ? body(in, line, headers) : InputStream.nullInputStream());
  }

  private static InputStream body(InputStream in, Line line, Map<String, String> headers)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      for (int size = chunk(line); size > 0; size = chunk(line)) {
        append(body, in.readNBytes(Math.min(size, LONGEST_BODY + 1)));
        line.next();
      }
    } else {
      int length = length(headers).orElse(LONGEST_BODY + 1);
      append(body, in.readNBytes(Math.min(length, LONGEST_BODY + 1)));
    }
    return new ByteArrayInputStream(body.toByteArray());
  }

  private static void append(ByteArrayOutputStream body, byte[] part) throws IOException {
    if (body.size() + part.length > LONGEST_BODY) {
      throw new IOException("is longer than " + LONGEST_BODY + " bytes");
    }
    body.writeBytes(part);
  }

  private static int chunk(Line line) throws IOException {
    String size = line.next().split(";", 2)[0].strip();
    if (!size.matches("[0-9A-Fa-f]{1,7}")) {
      throw new IOException("sends broken chunks");
    }
    return Integer.parseInt(size, 16);
  }

  private static Optional<Integer> length(Map<String, String> headers) throws IOException {
    String length = headers.getOrDefault("content-length", "");
    if (length.isEmpty()) {
      return Optional.empty();
    }
    if (!length.matches("\\d{1,9}")) {
      throw new IOException("sends a broken length");
    }
    return Optional.of(Integer.parseInt(length));
  }

  /** A server that sends a byte now and then is given up after a while. */
  private static final class Hurried extends FilterInputStream {
    private final long begun = System.nanoTime();

    Hurried(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      if (System.nanoTime() - begun > LONGEST_NANOS) {
        throw new IOException("is too slow");
      }
      return super.read(bytes, from, most);
    }
  }

  /** Lines of the head, and between chunks. */
  private static final class Line {
    private final InputStream in;
    private int left = LONGEST_HEAD;

    Line(InputStream in) {
      this.in = in;
    }

    String next() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0 || --left < 0) {
          throw new IOException("ends too early, or has too long a head");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }
  }
}
