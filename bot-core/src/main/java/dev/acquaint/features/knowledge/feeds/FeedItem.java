package dev.acquaint.features.knowledge.feeds;

import java.net.URI;

/**
 * One piece of news in a feed.
 *
 * @param key by which the feed tells it apart from others, at most 200 characters
 * @param title what it is called, at most 200 characters
 * @param link where it is
 */
public record FeedItem(String key, String title, URI link) {}
