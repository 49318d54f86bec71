package dev.acquaint.features.profiles;

import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Limits;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of pages the way people type or paste them. Only http and https are taken, with the
 * name of a site and without user names, which are used to make one site look like another.
 */
public final class LinkWords {
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:(?!\\d).*");
  private static final Pattern SITE =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

  private LinkWords() {}

  /**
   * Returns the address that is meant, with https where no scheme was typed; nothing when it is no
   * address of a page, or longer than {@link Limits#LINK}.
   *
   * @param typed for example {@code example.org/ada}
   */
  public static Optional<URI> read(String typed) {
    String words = TypedWords.clean(typed);
    if (words.isEmpty()
        || words.length() > Limits.LINK
        || words.matches("(?s).*[\\s\\p{Z}<>\"].*")) {
      return Optional.empty();
    }
    String whole = SCHEME.matcher(words).matches() ? words : "https://" + words;
    try {
      return checked(new URI(asciiSite(whole)));
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Optional<URI> checked(URI address) throws URISyntaxException {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    String site = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    boolean good =
        (scheme.equals("https") || scheme.equals("http"))
            && SITE.matcher(site).matches()
            && site.length() <= 253
            && address.getRawUserInfo() == null
            && address.getPort() <= 65_535;
    if (!good) {
      return Optional.empty();
    }
    String rest = address.toASCIIString().replaceFirst("^[^/]*//[^/?#]*", "");
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    URI whole = new URI(scheme + "://" + site + port + rest);
    return whole.toString().length() > Limits.LINK ? Optional.empty() : Optional.of(whole);
  }

  /** Writes a site's name in the letters of the domain system (RFC 3490), where it has others. */
  private static String asciiSite(String address) {
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && "/?#:@".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    boolean ascii = address.chars().limit(end).allMatch(c -> c < 128);
    return start < 2 || ascii
        ? address
        : address.substring(0, start)
            + IDN.toASCII(address.substring(start, end))
            + address.substring(end);
  }

  /**
   * Returns the name of the site, as people read it. Names with letters of other scripts than Latin
   * stay in the letters of the domain system, because some of them look like Latin ones.
   */
  public static String site(URI address) {
    String host = address.getHost() == null ? "" : address.getHost();
    String read = IDN.toUnicode(host);
    boolean latin =
        read.codePoints()
            .mapToObj(Character.UnicodeScript::of)
            .allMatch(script ->
                script == Character.UnicodeScript.LATIN
                    || script == Character.UnicodeScript.COMMON);
    return (latin ? read : host).replaceFirst("^www\\.", "");
  }
}
