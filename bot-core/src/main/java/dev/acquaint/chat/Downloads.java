package dev.acquaint.chat;

import dev.acquaint.view.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches files that people handed in from where a platform keeps them, and from nowhere else:
 * neither another address nor a redirect can make the bot ask a stranger or show its token to one.
 */
public final class Downloads {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(20);
  private static final int OK = 200;

  private final URI api;
  private final Set<String> hosts;
  private final HttpClient client;

  /**
   * Makes it.
   *
   * @param api the address of the platform that the operator configured; its machine may be asked
   *     as that address is, encrypted or not
   * @param hosts further machines of the platform that may be asked, encrypted only
   */
  public Downloads(String api, Set<String> hosts) {
    this.api = URI.create(api);
    this.hosts = Set.copyOf(hosts);
    this.client = client();
  }

  private static HttpClient client() {
    HttpClient.Builder client =
        HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
    Optional.ofNullable(ProxySelector.getDefault()).ifPresent(client::proxy);
    return client.build();
  }

  /**
   * Returns how a file is fetched.
   *
   * @param address where the platform says that it is
   * @param authorization the header that the platform wants to see
   */
  public Upload.Content at(String address, Optional<String> authorization) {
    return most -> fetch(address, authorization, most);
  }

  private byte[] fetch(String address, Optional<String> authorization, int most)
      throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(allowed(address)).timeout(WHOLE);
    authorization.ifPresent(words -> request.header("Authorization", words));
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        if (response.statusCode() != OK) {
          throw new IOException("the file was answered with " + response.statusCode());
        }
        return in.readNBytes(most);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopping);
    }
  }

  private URI allowed(String address) throws IOException {
    URI uri;
    try {
      uri = new URI(address);
    } catch (java.net.URISyntaxException none) {
      throw new IOException("no address of a file", none);
    }
    boolean configured =
        Objects.equals(uri.getScheme(), api.getScheme())
            && Objects.equals(uri.getAuthority(), api.getAuthority());
    boolean known = "https".equals(uri.getScheme()) && hosts.contains(uri.getAuthority());
    if (!configured && !known) {
      throw new IOException("the file is not where the platform keeps its files");
    }
    return uri;
  }
}
