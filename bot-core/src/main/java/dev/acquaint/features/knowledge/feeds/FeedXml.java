package dev.acquaint.features.knowledge.feeds;

import dev.acquaint.text.TypedWords;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads RSS 0.9 to 2.0 and Atom 1.0 (RFC 4287). Document types and external entities are refused,
 * so that a feed can neither read files nor blow up; markup in titles is taken out.
 */
public final class FeedXml {
  private static final int LONGEST = 200;
  private static final int MOST_ITEMS = 100;

  private FeedXml() {}

  /**
   * What a feed says.
   *
   * @param title what it calls itself, or empty
   * @param items its news, in its order
   */
  public record Content(String title, List<FeedItem> items) {
    /** Copies the items. */
    public Content {
      items = List.copyOf(items);
    }
  }

  /**
   * Reads a feed.
   *
   * @return nothing when it is no feed, or holds what no feed needs
   */
  public static Optional<Content> read(InputStream document, URI address) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((_, _, _, _) -> {
      throw new XMLStreamException("nothing is fetched for a feed");
    });
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(document);
      return new Reading(reader, address).content();
    } catch (XMLStreamException notAFeed) {
      return Optional.empty();
    }
  }

  /** One pass over a document. */
  private static final class Reading {
    private final XMLStreamReader reader;
    private final URI address;
    private final List<FeedItem> items = new ArrayList<>();
    private String title = "";
    private boolean isFeed;

    Reading(XMLStreamReader reader, URI address) {
      this.reader = reader;
      this.address = address;
    }

    Optional<Content> content() throws XMLStreamException {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
          return Optional.empty();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          element(reader.getLocalName());
        }
      }
      return isFeed ? Optional.of(new Content(title, items)) : Optional.empty();
    }

    private void element(String name) throws XMLStreamException {
      switch (name) {
        case "rss", "feed", "RDF" -> isFeed = true;
        case "title" -> title = title.isEmpty() ? text() : title;
        case "item", "entry" -> item(name);
        default -> {
          // Says nothing that is shown.
        }
      }
    }

    private void item(String end) throws XMLStreamException {
      Map<String, String> said = new HashMap<>();
      int depth = 1;
      while (depth > 0 && reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          depth += part(said, depth) ? 0 : 1;
        }
      }
      add(said, end);
    }

    /** Takes one element in; whether its end was passed too. */
    private boolean part(Map<String, String> said, int depth) throws XMLStreamException {
      String name = reader.getLocalName();
      if (depth > 1) {
        return false;
      }
      return switch (name) {
        case "title", "guid", "id" -> {
          said.putIfAbsent(name, text());
          yield true;
        }
        case "link" -> link(said);
        default -> false;
      };
    }

    private boolean link(Map<String, String> said) throws XMLStreamException {
      String there = reader.getAttributeValue(null, "href");
      if (there == null) {
        said.putIfAbsent("link", text());
        return true;
      }
      String relation = reader.getAttributeValue(null, "rel");
      if (relation == null || relation.equals("alternate")) {
        said.putIfAbsent("link", there);
      }
      return false;
    }

    private void add(Map<String, String> said, String kind) {
      Optional<URI> link = link(said.getOrDefault("link", said.getOrDefault("guid", "")));
      String heading = said.getOrDefault("title", "");
      if (link.isPresent() && !heading.isEmpty() && items.size() < MOST_ITEMS) {
        String key = said.getOrDefault(kind.equals("entry") ? "id" : "guid", link.get().toString());
        items.add(new FeedItem(TypedWords.shorten(key, LONGEST), heading, link.get()));
      }
    }

    private Optional<URI> link(String typed) {
      if (typed.isBlank()) {
        return Optional.empty();
      }
      try {
        URI link = address.resolve(new URI(typed.strip()));
        boolean page = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
        return page && link.toString().length() <= 500 && link.getHost() != null
            ? Optional.of(link)
            : Optional.empty();
      } catch (URISyntaxException notALink) {
        return Optional.empty();
      }
    }

    /** The words of an element and of those in it, without markup. */
    private String text() throws XMLStreamException {
      StringBuilder words = new StringBuilder();
      int depth = 1;
      while (depth > 0 && reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              words.append(reader.getText());
          default -> {
            // Comments and instructions are no words.
          }
        }
      }
      String plain = words.toString().replaceAll("<[^>]{0,300}>", "").replaceAll("\\s+", " ");
      return TypedWords.shorten(TypedWords.clean(plain), LONGEST);
    }
  }
}
